import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { conditionalHeaders } from '../../../src/sources/http/conditional-cache.js'
import { folderCache } from '../../../src/sources/http/folder-cache.js'
import { councilSite } from '../../making/council-site.js'
import { instantClient } from '../../making/instant-client.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cache-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const url = 'https://council.example/../a.pdf'
const kept = { etag: '"1"', lastModified: null, type: 'application/pdf', bytes: Buffer.from('paper') }

describe('a cache in a folder', () => {
  it('gives back what it was given, for that address alone', async () => {
    const cache = folderCache(join(folder, 'new'))
    await cache.put(url, kept)
    expect(await folderCache(join(folder, 'new')).get(url)).toEqual(kept)
    expect(await cache.get(`${url}?T=1`)).toBeNull()
  })

  it('names files by hashes alone', async () => {
    await folderCache(folder).put(url, kept)
    for (const name of readdirSync(folder)) expect(name).toMatch(/^[0-9a-f]{64}\.(?:json|bytes)$/)
  })

  it('does not give bytes that were changed or cut on the disk', async () => {
    const cache = folderCache(folder)
    await cache.put(url, kept)
    const file = readdirSync(folder).find((name) => name.endsWith('.bytes')) ?? ''
    writeFileSync(join(folder, file), 'pap')
    expect(await cache.get(url)).toBeNull()
  })

  it.each([
    '',
    'no JSON',
    '{}',
    '{"url":"x","etag":null,"lastModified":null,"type":null,"sha256":"../../x"}',
  ])('takes a note that holds %j for nothing kept', async (note) => {
    const cache = folderCache(folder)
    await cache.put(url, kept)
    const file = readdirSync(folder).find((name) => name.endsWith('.json')) ?? ''
    writeFileSync(join(folder, file), note)
    expect(await cache.get(url)).toBeNull()
  })
})

describe('a second fetch', () => {
  it('asks whether the paper changed, and takes the kept one when it did not', async () => {
    const state = { etag: '"one"', body: 'first' }
    const site = await councilSite(() => ({
      type: 'application/pdf',
      body: state.body,
      headers: { etag: state.etag },
    }))
    const http = instantClient(site.url, { cache: folderCache(folder) })
    const get = () => http.get(`${site.url}a.pdf`)
    expect(await get()).toMatchObject({ ok: true, value: { unchanged: false, bytes: Buffer.from('first') } })
    expect(await get()).toMatchObject({
      ok: true,
      value: { unchanged: true, bytes: Buffer.from('first'), type: 'application/pdf' },
    })
    expect(site.requests.at(-1)?.headers['if-none-match']).toBe('"one"')
    Object.assign(state, { etag: '"two"', body: 'second' })
    expect(await get()).toMatchObject({ ok: true, value: { unchanged: false, bytes: Buffer.from('second') } })
    await http.close()
    await site.close()
  })

  it('needs no cache to succeed: one that cannot be written is told of', async () => {
    const site = await councilSite(() => ({ type: 'application/pdf', body: 'x', headers: { etag: '"x"' } }))
    writeFileSync(join(folder, 'file'), '')
    const notes: string[] = []
    const cache = folderCache(join(folder, 'file', 'below'))
    const http = instantClient(site.url, { cache, onNote: (line) => notes.push(line) })
    expect(await http.get(`${site.url}a.pdf`)).toMatchObject({ ok: true })
    expect(notes).toEqual([expect.stringContaining('could not be kept')])
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('')
    await http.close()
    await site.close()
  })
})

describe('conditionalHeaders', () => {
  it.each(['"a"\r\nx-evil: 1', '\u00e9', 'x'.repeat(600), ''])('sends no validator like %j', (etag) => {
    expect(conditionalHeaders({ ...kept, etag })).toEqual({})
  })

  it('sends both validators', () => {
    const lastModified = 'Thu, 21 Mar 2024 09:00:00 GMT'
    expect(conditionalHeaders({ ...kept, lastModified })).toEqual({
      'if-none-match': '"1"',
      'if-modified-since': lastModified,
    })
  })
})

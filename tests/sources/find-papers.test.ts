import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findPapers } from '../../src/sources/find-papers.js'
import { councilSite } from '../making/council-site.js'
import { instantClient } from '../making/instant-client.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'papers-'))
  mkdirSync(join(folder, 'b'))
  mkdirSync(join(folder, 'empty'))
  for (const name of ['z.pdf', 'a.PDF', 'b/m.html', 'b/n.htm', 'notes.txt', '.hidden.pdf']) {
    writeFileSync(join(folder, name), name)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

const inFolder = (...names: string[]): string[] => names.map((name) => join(folder, name))

describe('findPapers', () => {
  it('finds all that a folder and the folders in it hold, sorted, hidden files left out', async () => {
    const found = await findPapers([folder])
    expect(found.map(({ file }) => file)).toEqual(
      inFolder('a.PDF', 'b/m.html', 'b/n.htm', 'notes.txt', 'z.pdf'),
    )
    expect(found.flatMap(({ failure }) => failure?.message ?? [])).toEqual([
      'neither a PDF nor a web page: it looks like a text file',
    ])
  })

  it('gives the same list for every order of the names, and each paper once', async () => {
    const names = [...inFolder('z.pdf', 'a.PDF'), folder]
    const found = await findPapers(names)
    expect(found.map(({ file }) => file)).toEqual((await findPapers(names.reverse())).map(({ file }) => file))
    expect(found).toHaveLength(5)
  })

  it('takes a file that is named itself, whatever it is called', async () => {
    const [source] = await findPapers(inFolder('notes.txt'))
    expect(await source?.load()).toMatchObject({ ok: true, bytes: Buffer.from('notes.txt') })
  })

  it.each([
    ['missing.pdf', 'not-found', 'no such file'],
    ['z.pdf/page', 'not-found', 'no such file'],
    ['empty', 'not-found', 'holds no papers'],
  ])('says of %s what is wrong instead of failing the others', async (name, outcome, message) => {
    const [source] = await findPapers(inFolder(name))
    const failure = { outcome, message: expect.stringContaining(message) }
    expect(await source?.load()).toMatchObject({ ok: false, failure })
  })

  it('names a web address plainly and asks nothing of it before it is loaded', async () => {
    const found = await findPapers([
      'https://council.example/documents/s1/Pack%20%2f..%2f.pdf',
      ...inFolder('z.pdf'),
    ])
    expect(found.map(({ url }) => url)).toEqual([
      null,
      'https://council.example/documents/s1/Pack%20%2f..%2f.pdf',
    ])
    expect(found[1]?.file).toMatch(/^council\.example\/Pack-[0-9a-f]{12}\.pdf$/)
  })

  it('fetches a web address with the client that it is given', async () => {
    const site = await councilSite(() => ({ type: 'application/pdf', body: 'a paper' }))
    const http = instantClient(site.url)
    const [source] = await findPapers([`${site.url}a.pdf`], http)
    expect(await source?.load()).toMatchObject({ ok: true, bytes: Buffer.from('a paper') })
    await http.close()
    await site.close()
  })

  it('fetches a web address by itself from the host that was named', async () => {
    const site = await councilSite(() => ({ type: 'application/pdf', body: 'a paper' }))
    const [source] = await findPapers([`${site.url}a.pdf`])
    expect(await source?.load()).toMatchObject({ ok: true })
    await site.close()
  })

  it.each(['http://', 'https://user:secret@council.example/a.pdf'])('does not fetch %s', async (address) => {
    const [source] = await findPapers([address])
    expect(await source?.load()).toMatchObject({ ok: false, failure: { outcome: 'fetch-failed' } })
  })
})

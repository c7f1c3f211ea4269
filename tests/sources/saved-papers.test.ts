import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { savedPaper } from '../../src/sources/saved-papers.js'
import { testFolder } from '../making/folder.js'
import { recordWith } from '../making/record.js'

const bytes = Buffer.from('%PDF-1.7 of a test')
const hash = createHash('sha256').update(bytes).digest('hex')
const record = (file: string, url: string | null = null) =>
  recordWith({ source: { file, url, paper: `sha256:${hash}` } }).source

describe('the paper of saved records', () => {
  it('is the file that they name, from where they lie', async () => {
    const at = testFolder()
    writeFileSync(at('a.pdf'), bytes)
    const found = await savedPaper(record('a.pdf'), at('records.json'))
    expect(found).toMatchObject({
      file: 'a.pdf',
      bytes: bytes.length,
      source: { file: 'a.pdf', path: at('a.pdf') },
    })
    expect(await found.source?.load()).toMatchObject({ ok: true })
  })

  it('is the copy that a backfill kept of an address', async () => {
    const at = testFolder()
    const address = 'https://council.example/a.pdf'
    mkdirSync(at('state', 'papers'), { recursive: true })
    writeFileSync(at('state', 'papers', `${hash}.bytes`), bytes)
    const found = await savedPaper(record(address, address), at('records.ndjson'))
    expect(found.source).toMatchObject({ file: address, url: address })
  })

  it.each(['/', '\\\\'])('is not looked for on another machine: %s', async (slashes) => {
    const at = testFolder()
    const file = `${slashes}${at('a.pdf')}`
    writeFileSync(at('a.pdf'), bytes)
    expect(await savedPaper(record(file), at('records.json'))).toEqual({ file, bytes: 0, source: null })
  })

  it.each(['a.pdf', '/dev/zero', 'a\0.pdf', '../..', 'https://council.example/a.pdf'])(
    'is nothing where %j is not there, or holds other bytes',
    async (file) => {
      const at = testFolder()
      writeFileSync(at('a.pdf'), 'other bytes')
      expect(await savedPaper(record(file), at('records.json'))).toEqual({ file, bytes: 0, source: null })
    },
  )
})

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findPapers } from '../../src/sources/find-papers.js'

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
  it('finds the papers of a folder and of the folders in it, sorted, hidden and other files left out', async () => {
    const found = await findPapers([folder])
    expect(found.map(({ file }) => file)).toEqual(inFolder('a.PDF', 'b/m.html', 'b/n.htm', 'z.pdf'))
  })

  it('gives the same list for every order of the names, and each paper once', async () => {
    const names = [...inFolder('z.pdf', 'a.PDF'), folder]
    const found = await findPapers(names)
    expect(found.map(({ file }) => file)).toEqual((await findPapers(names.reverse())).map(({ file }) => file))
    expect(found).toHaveLength(4)
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

  it('does not go to the network', async () => {
    const [source] = await findPapers(['https://example.org/pack.pdf'])
    expect(await source?.load()).toMatchObject({ ok: false, failure: { outcome: 'fetch-failed' } })
  })
})

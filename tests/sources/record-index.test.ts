import { writeFileSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { indexRecords } from '../../src/sources/record-index.js'
import { testFolder } from '../making/folder.js'
import { recordWith } from '../making/record.js'

const hash = (letter: string) => `sha256:${letter.repeat(64)}`
const inPaper = (id: string, paper: string, quote = 'Said so.') =>
  recordWith({ id, source: { paper: hash(paper), file: `${paper}.pdf`, quote } })

/** Papers of two kinds in turn, the second with letters of several bytes. */
const records = [inPaper('1', 'a'), inPaper('2', 'b', '£5 – “so”'), inPaper('3', 'a'), inPaper('4', 'b')]

async function indexOf(content: string) {
  const path = testFolder()('records.ndjson')
  writeFileSync(path, content)
  const indexing = await indexRecords(path)
  if (!indexing.ok) throw new Error(indexing.message)
  onTestFinished(() => indexing.index.close())
  return indexing.index
}

describe('indexRecords', () => {
  it.each([
    ['one a line', records.map((record) => JSON.stringify(record)).join('\n')],
    ['one a line, with an end', `${records.map((record) => JSON.stringify(record)).join('\n')}\n`],
    ['an array with one a line', `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`],
  ])('gives the records of each paper of %s, in the order of the file', async (_, content) => {
    const index = await indexOf(content)
    expect([...index.papers]).toEqual([
      [hash('a'), 'a.pdf'],
      [hash('b'), 'b.pdf'],
    ])
    expect(await index.recordsOf(hash('b'))).toEqual([records[1], records[3]])
    expect(await index.recordsOf(hash('a'))).toEqual([records[0], records[2]])
    expect(await index.recordsOf(hash('c'))).toEqual([])
  })

  it('bears lines that lie across the pieces in which it reads the file', async () => {
    const long = [
      inPaper('1', 'a', 'é'.repeat(700_000)),
      inPaper('2', 'b'),
      inPaper('3', 'a', 'x'.repeat(1 << 20)),
    ]
    const index = await indexOf(long.map((record) => JSON.stringify(record)).join('\n'))
    expect(await index.recordsOf(hash('a'))).toEqual([long[0], long[2]])
    expect(await index.recordsOf(hash('b'))).toEqual([long[1]])
  })

  it('takes an empty array for a run without figures', async () => {
    expect((await indexOf('[]\n')).papers.size).toBe(0)
  })

  it('names the line that is no record', async () => {
    const path = testFolder()('records.ndjson')
    writeFileSync(path, `[\n${JSON.stringify(records[0])},\n{"id":"x"}\n]\n`)
    expect(await indexRecords(path)).toEqual({ ok: false, message: 'line 3 is no record' })
    expect(await indexRecords(`${path}.none`)).toEqual({ ok: false, message: 'no such file or folder' })
  })
})

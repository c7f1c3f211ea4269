import { describe, expect, it } from 'vitest'
import { failedEntry } from '../../src/pipeline/paper-entry.js'
import { savedResults } from '../../src/pipeline/saved-results.js'
import { recordWith } from '../making/record.js'

const paper = (letter: string) => `sha256:${letter.repeat(64)}`
const entryOf = (file: string, hash: string | null) =>
  failedEntry({ file, url: null }, hash, { outcome: hash === null ? 'not-found' : 'ok', message: '' })

describe('savedResults', () => {
  it('gives records to the papers that a manifest tells of, in its order, each record once', () => {
    const one = recordWith({ id: 'one', source: { paper: paper('a') } })
    const two = recordWith({ id: 'two', source: { paper: paper('b') } })
    const entries = [entryOf('b.pdf', paper('b')), entryOf('gone.pdf', null), entryOf('a.pdf', paper('a'))]
    const results = savedResults([one, two, one], [...entries, ...entries])
    expect(
      results.map(({ entry, records }) => [entry.file, entry.records, records.map(({ id }) => id)]),
    ).toEqual([
      ['b.pdf', 1, ['two']],
      ['gone.pdf', 0, []],
      ['a.pdf', 1, ['one']],
    ])
  })

  it('keeps both figures of a place that was read as two', () => {
    const two = [recordWith(), recordWith({ metric: 'custody.sentences' })]
    expect(savedResults([...two, ...two], [])[0]).toMatchObject({ records: two, entry: { records: 2 } })
  })

  it('knows of other papers only the pages and tables of their figures, and says so', () => {
    const table = { index: 3, caption: null, row: [], column: [] }
    const records = [7, 2, 7].map((page, index) =>
      recordWith({ id: `r${index}`, source: { page, pageLabel: `Page ${page}`, table } }),
    )
    const [result] = savedResults(records, [])
    expect(result).toMatchObject({ document: null, failure: null, tokens: [] })
    expect(result?.entry).toMatchObject({
      file: 'report.pdf',
      outcome: 'ok',
      message: expect.stringContaining('saved records'),
      pages: [{ page: 2 }, { page: 7, label: 'Page 7' }],
      records: 3,
      tables: 1,
      tokens: null,
    })
  })
})

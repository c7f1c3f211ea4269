import { describe, expect, it } from 'vitest'
import type { MetricRecord } from '../../../schemas/record.js'
import { compareRuns } from '../../../src/pipeline/diff/compare-runs.js'
import type { RecordIndex } from '../../../src/sources/record-index.js'
import { recordWith } from '../../making/record.js'

/** A run over these papers, each with one record that has this value. */
function run(papers: Readonly<Record<string, number>>, folder: string): RecordIndex {
  const records = Object.entries(papers).map(([paper, value]) =>
    recordWith({ id: paper, value, source: { paper, file: `${folder}/${paper}.pdf` } }),
  )
  return {
    papers: new Map(records.map(({ source }) => [source.paper, source.file])),
    recordsOf: async (paper): Promise<MetricRecord[]> =>
      records.filter(({ source }) => source.paper === paper),
    close: async () => undefined,
  }
}

describe('compareRuns', () => {
  it('holds the same paper against itself wherever it lay, the new run’s papers and names first', async () => {
    const told: string[] = []
    const differences = compareRuns(
      run({ gone: 1, moved: 1, changed: 1 }, 'old'),
      run({ changed: 2, moved: 1, added: 1 }, 'new'),
    )
    for await (const { file, in: where, differences: found, same } of differences) {
      told.push([file, where, ...found.map(({ kind }) => kind), `${same} same`].join(' '))
    }
    expect(told).toEqual([
      'new/changed.pdf both changed 0 same',
      'new/moved.pdf both 1 same',
      'new/added.pdf new added 0 same',
      'old/gone.pdf old gone 0 same',
    ])
  })
})

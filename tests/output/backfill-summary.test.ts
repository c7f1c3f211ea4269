import { expect, it } from 'vitest'
import type { PaperEntry } from '../../schemas/manifest.js'
import { backfillSummary, outcomeCollector } from '../../src/output/backfill-summary.js'
import { plainStyle } from '../../src/output/style.js'

const counts = { papers: 4, failed: 1, pages: 1, records: 12, series: 5 }
const entry = (file: string, outcome: PaperEntry['outcome'], message: string | null = null) =>
  ({ file, outcome, message }) as PaperEntry

function summaryOf(entries: readonly PaperEntry[], retry: string | null = 'yjs backfill --retry'): string[] {
  const collector = outcomeCollector()
  for (const one of entries) collector.add(one)
  return backfillSummary(collector.outcome(counts, true), { style: plainStyle, folder: 'out', retry })
    .trimEnd()
    .split('\n')
}

it('the end of a backfill gives the sums and the outcomes, the commonest first', () => {
  expect(
    summaryOf([entry('a', 'partial'), entry('b', 'ok'), entry('c', 'ok'), entry('d', 'needs-ocr')]),
  ).toEqual(['out: 4 papers, 1 page, 12 figures, 5 series', '  2 ok, 1 needs-ocr, 1 partial'])
})

it('it names each paper that failed and why, and how to try those again', () => {
  const lines = summaryOf([entry('a.pdf', 'ok'), entry('b.pdf', 'timeout', 'took too long')])
  expect(lines.slice(2)).toEqual([
    '',
    '1 paper failed:',
    '  timeout       b.pdf: took too long',
    'next: yjs backfill --retry    to try only these again',
  ])
  expect(summaryOf([entry('b.pdf', 'timeout')], null).join()).not.toContain('next:')
})

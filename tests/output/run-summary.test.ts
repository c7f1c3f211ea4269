import { describe, expect, it } from 'vitest'
import type { PaperEntry } from '../../schemas/manifest.js'
import { runSummary } from '../../src/output/run-summary.js'
import { plainStyle } from '../../src/output/style.js'

const page = { page: 1, label: null, outcome: 'ok' as const, reason: null }
const entry: PaperEntry = {
  file: 'a.pdf',
  paper: null,
  url: null,
  kind: 'pdf',
  title: null,
  outcome: 'ok',
  message: null,
  pages: [page],
  records: 3,
  tables: 0,
  reread: null,
  tokens: null,
  links: [],
}
const unread: PaperEntry = {
  ...entry,
  file: 'b.pdf',
  outcome: 'damaged',
  message: 'no pages',
  pages: [],
  records: 0,
}
const agenda: PaperEntry = {
  ...entry,
  kind: 'html',
  records: 0,
  links: [{ title: 'Pack', url: 'https://council.example/pack.pdf', item: null }],
}

describe('the end of a run', () => {
  it.each<[string, PaperEntry[], string | null, string]>([
    [
      'says how to keep the figures of one paper',
      [entry],
      null,
      'next: yjs extract a.pdf --unlisted -o out\n          to keep records and time series as JSON and CSV\n',
    ],
    [
      'says how to see the series that were kept',
      [entry],
      'my out',
      "next: yjs series 'my out/records.json'    to see the time series\n",
    ],
    [
      'sums several papers and names those that failed',
      [entry, unread],
      'out',
      '1 of 2 papers read, 3 figures\n  b.pdf: no pages\nnext: yjs series out/records.json    to see the time series\n',
    ],
    [
      'points to the papers that a page without figures links to',
      [agenda],
      null,
      'next: yjs extract ADDRESS    for a paper that it links to\n',
    ],
    ['says nothing more of one paper that failed', [unread], null, ''],
    ['says nothing more of a paper without figures', [{ ...entry, records: 0 }], 'out', ''],
  ])('%s', (_rule, papers, folder, text) => {
    expect(runSummary(papers, folder, plainStyle, { asked: 'a.pdf --unlisted' })).toBe(text)
  })
})

it('the end of a run does not say how to keep what was kept already', () => {
  expect(runSummary([entry], null, plainStyle, { asked: 'a.pdf', kept: true })).toBe('')
})

describe('what was not placed', () => {
  const end = (papers: PaperEntry[], numbers: number) =>
    runSummary(papers, 'out', plainStyle, {
      asked: 'a.pdf',
      unplaced: { numbers, command: 'yjs explain --unplaced a.pdf' },
    })

  it.each([
    [
      'is counted as the least that there is, with the command that lists it',
      2,
      '3 figures were recorded; at least 2 other numbers look like figures of\nchildren’s services but could not be placed.\nyjs explain --unplaced a.pdf    lists them, with what was missing\n',
    ],
    [
      'is one number where it is one',
      1,
      '3 figures were recorded; at least 1 other number looks like a figure of\nchildren’s services but could not be placed.\nyjs explain --unplaced a.pdf    lists them, with what was missing\n',
    ],
    [
      'is no claim that nothing is missing where none was recognised',
      0,
      '3 figures were recorded; no other number was recognised as one of children’s\nservices.\n',
    ],
  ])('%s', (_rule, numbers, text) => {
    expect(end([entry], numbers)).toBe(`${text}next: yjs series out/records.json    to see the time series\n`)
  })

  it('is told beside what was asked for, where not all figures were', () => {
    const text = runSummary([{ ...entry, records: 0 }], null, plainStyle, {
      asked: 'a.pdf --area Kent',
      recorded: 34,
      unplaced: { numbers: 0, command: '' },
    })
    expect(text).toBe(
      '0 of 34 recorded figures were asked for; no other number was recognised as one\nof children’s services.\n',
    )
    const [first] = runSummary([entry, unread], 'out', plainStyle, { asked: '', recorded: 34 }).split('\n')
    expect(first).toBe('1 of 2 papers read, 3 of 34 figures asked for')
  })

  it('is not spoken of where no paper was read', () => {
    expect(end([unread], 0)).toBe('')
  })
})

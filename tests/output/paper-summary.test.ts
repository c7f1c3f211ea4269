import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import type { PaperEntry } from '../../schemas/manifest.js'
import { paperSummary } from '../../src/output/paper-summary.js'
import { plainStyle } from '../../src/output/style.js'
import { recordWith } from '../making/record.js'

const options = {
  catalogue: loadCatalogue(),
  style: plainStyle,
  width: 100,
  figures: false,
  all: false,
  ids: new Map<string, string>(),
}
const page = (
  number: number,
  outcome: PaperEntry['pages'][number]['outcome'] = 'ok',
  reason: string | null = null,
) => ({
  page: number,
  label: null,
  outcome,
  reason,
})
const entry: PaperEntry = {
  file: 'a.pdf',
  paper: null,
  url: null,
  kind: 'pdf',
  title: null,
  outcome: 'ok',
  message: null,
  pages: [page(1), page(2)],
  records: 3,
  tables: 1,
  reread: null,
  tokens: null,
  links: [],
}
const linesOf = (changes: Partial<PaperEntry>) =>
  paperSummary({ ...entry, ...changes }, [], options)
    .split('\n')
    .map((line) => line.trim())

describe('the summary of a paper', () => {
  it.each<[string, Partial<PaperEntry>, string]>([
    ['counts figures, tables and pages', {}, '3 figures · 1 table · 2 pages of 2 read'],
    [
      'says what a second reading withheld',
      { reread: { checked: 3, confirmed: 2, withheld: 1 } },
      '3 figures · 1 table · 2 pages of 2 read · 2 of 3 re-read, 1 withheld',
    ],
    [
      'counts an empty page as read',
      { pages: [page(1), page(2, 'empty')] },
      '3 figures · 1 table · 2 pages of 2 read',
    ],
    [
      'names the pages that were not read, those of one kind together',
      {
        pages: [
          page(1),
          page(2, 'needs-ocr'),
          page(3, 'needs-ocr'),
          page(4, 'needs-ocr'),
          page(5),
          page(6, 'needs-ocr'),
        ],
      },
      '! not read whole, needs-ocr: page 2-4, 6',
    ],
    ['says why a paper gave nothing', { outcome: 'damaged', message: 'no pages' }, '! damaged: no pages'],
    [
      'names the commonest reasons for which numbers are ignored first',
      { tokens: { recorded: 3, ignored: { date: 2, period: 5 }, unrecognised: 1 } },
      'numbers printed: 3 recorded, 7 ignored (period 5, date 2), 1 unrecognised',
    ],
    [
      'lists the papers that an agenda page links to',
      { kind: 'html', links: [{ title: 'Pack', url: 'https://council.example/p.pdf', item: '7' }] },
      'item 7: Pack  https://council.example/p.pdf',
    ],
  ])('%s', (_rule, changes, line) => {
    expect(linesOf(changes)).toContain(line)
  })

  it('does not list the hyperlinks of a PDF', () => {
    const links = [{ title: 'Pack', url: 'https://council.example/p.pdf', item: null }]
    expect(linesOf({ links }).join()).not.toContain('council.example')
  })

  it('does not say the committee again that its title names', () => {
    const source = { meeting: { committee: 'CABINET', date: '2024-09-12', item: null } }
    const titled = { ...entry, title: 'Agenda for Cabinet, 12/09/2024' }
    const summary = paperSummary(titled, [recordWith({ source })], options)
    expect(summary).not.toContain('CABINET')
    expect(summary).toContain('  published 2024-09-12, meeting 2024-09-12\n')
  })

  it('names committee, publication and meeting as its records have them', () => {
    const source = { meeting: { committee: 'Cabinet', date: '2024-09-12', item: null } }
    expect(paperSummary(entry, [recordWith({ source })], options)).toContain(
      '\n  Cabinet, published 2024-09-12, meeting 2024-09-12\n',
    )
  })

  it('lets no words of a paper steer the terminal', () => {
    expect(
      linesOf({ file: 'a\u001b[31m.pdf', title: 'x\u0007', outcome: 'damaged', message: 'y\u001b' }).join(),
    ).not.toMatch(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
      /[\u001b\u0007]/,
    )
  })
})

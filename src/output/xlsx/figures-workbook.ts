import type { Catalogue } from '../../../schemas/catalogue.js'
import type { PaperEntry } from '../../../schemas/manifest.js'
import type { MetricRecord, Qualifier } from '../../../schemas/record.js'
import { periodText, valueText } from '../figure-text.js'
import { indicatorOf } from '../metric-title.js'
import { counted } from '../paper-summary.js'
import { seriesName } from '../series-names.js'
import { pagesNotWhole } from '../unread-text.js'
import { type CellValue, type Sheet, workbookOf } from './workbook.js'

interface Column {
  readonly name: string
  readonly width: number
  readonly says: string
  readonly value: (record: MetricRecord, words: Words) => CellValue
}

/** What the cells of a figure are written with. */
interface Words {
  readonly catalogue: Catalogue
  readonly places: ReadonlyMap<string, string>
}

/**
 * The figures of papers for people who work in a spreadsheet, laid out so that a screen reader finds its way: a cover, the
 * contents, notes, and one table a sheet. The number of a page leads to it.
 *
 * @param places where papers lie, by their SHA-256: addresses, or escaped paths from the folder of the workbook
 */
export function figuresWorkbook(
  records: readonly MetricRecord[],
  papers: readonly PaperEntry[],
  catalogue: Catalogue,
  places: ReadonlyMap<string, string> = new Map(),
): Promise<Uint8Array> {
  const words = { catalogue, places }
  const figures: Sheet = {
    name: 'Figures',
    title: `Figures: ${counted(records.length, 'published figure')}`,
    lines: ['One row a figure. The sheet Notes explains the columns.'],
    header: columns.map(({ name }) => name),
    widths: columns.map(({ width }) => width),
    rows: records.map((record) => columns.map(({ value }) => value(record, words))),
  }
  return workbookOf([coverOf(papers), contents, notes, figures, papersOf(papers, places)])
}

function coverOf(papers: readonly PaperEntry[]): Sheet {
  const titles = papers.map(({ title, file }) => title ?? file)
  return {
    name: 'Cover',
    title: 'Figures of children’s services, read out of council papers',
    lines: [
      'Each value is what the paper prints; nothing is corrected. How sure a reading is stands beside it.',
      `Read out of ${counted(papers.length, 'paper')}: ${titles.slice(0, 10).join('; ')}${titles.length > 10 ? ' …' : ''}`,
      'The sheet Contents lists the sheets of this file.',
    ],
    header: [],
    widths: [120],
    rows: [],
  }
}

const contents: Sheet = {
  name: 'Contents',
  title: 'Contents',
  lines: ['The sheets of this file.'],
  header: ['Sheet', 'Holds'],
  widths: [14, 70],
  rows: [
    [linked('Notes', '#Notes'), 'What the columns of the other sheets mean'],
    [linked('Figures', '#Figures'), 'The figures, one row each'],
    [linked('Papers', '#Papers'), 'The papers, and what became of their pages'],
  ],
}

const qualifiers: Readonly<Record<Qualifier, string>> = {
  approx: 'about',
  lt: 'under',
  le: 'at most',
  gt: 'over',
  ge: 'at least',
}

const columns: readonly Column[] = [
  {
    name: 'Metric',
    width: 38,
    says: 'What is counted or measured',
    value: (r, { catalogue }) => indicatorOf(r, catalogue),
  },
  { name: 'Area', width: 22, says: 'Whose figure it is', value: (r) => r.area.name || r.area.id },
  {
    name: 'Group',
    width: 26,
    says: 'The group of children, target or forecast; empty for the plain total',
    value: (r, { catalogue }) => seriesName(r, r.area.id, catalogue),
  },
  {
    name: 'Period',
    width: 20,
    says: 'The time that it speaks of',
    value: (r) => (r.period.id === '' ? null : periodText(r.period)),
  },
  {
    name: 'Since',
    width: 20,
    says: 'Of a change the time that it is measured from',
    value: (r) => (r.basePeriod === null ? null : periodText(r.basePeriod)),
  },
  {
    name: 'Value',
    width: 12,
    says: 'The number as printed; of a change its size',
    value: (r) => ({ number: r.value, decimals: r.decimals ?? 0 }),
  },
  {
    name: 'Qualifier',
    width: 10,
    says: 'What the paper says of the number: about, under (fewer than 5), at most, over, at least; empty where nothing',
    value: (r) => (r.qualifier === null ? null : qualifiers[r.qualifier]),
  },
  { name: 'Unit', width: 14, says: 'What the number is of', value: (r) => r.unit.replaceAll('_', ' ') },
  { name: 'Reads', width: 20, says: 'Value, unit and direction in words', value: (r) => valueText(r) },
  {
    name: 'Sure',
    width: 8,
    says: 'The chance that all of it was read rightly, from 0 to 1',
    value: (r) => ({ number: r.confidence, decimals: 2 }),
  },
  {
    name: 'Page',
    width: 8,
    says: 'The page in the file, from 1; where the paper can be opened, a link to it',
    value: pageOf,
  },
  { name: 'Printed', width: 12, says: 'The figure, letter by letter', value: (r) => r.text },
  { name: 'Words', width: 60, says: 'The words around it', value: (r) => r.source.quote },
  {
    name: 'Status',
    width: 14,
    says: 'Provisional, revised, suppressed …',
    value: (r) => r.status.join(', '),
  },
  { name: 'Paper', width: 40, says: 'The file', value: (r) => r.source.file },
  {
    name: 'Link',
    width: 40,
    says: 'The page on the web, where the paper came from there',
    value: ({ source }) => (source.url === null ? null : `${source.url}#page=${source.page}`),
  },
  { name: 'Published', width: 12, says: 'The day of the paper', value: (r) => r.source.published },
  { name: 'Area code', width: 12, says: 'GSS code', value: (r) => r.area.code },
  { name: 'Metric id', width: 26, says: 'The id in the catalogue', value: (r) => r.metric },
  { name: 'Period id', width: 18, says: 'The time for programs', value: (r) => r.period.id },
  { name: 'Record id', width: 30, says: 'What yjs explain takes', value: (r) => r.id },
]

const notes: Sheet = {
  name: 'Notes',
  title: 'Notes',
  lines: ['The columns of the sheet Figures. An empty cell says that the paper does not say it.'],
  header: ['Column', 'Means'],
  widths: [14, 80],
  rows: columns.map(({ name, says }) => [name, says]),
}

function papersOf(papers: readonly PaperEntry[], places: ReadonlyMap<string, string>): Sheet {
  const whole = (number: number): CellValue => ({ number, decimals: 0 })
  return {
    name: 'Papers',
    title: 'Papers',
    lines: ['What became of each paper. Numbers that were not recognised may be figures, too.'],
    header: ['Paper', 'Title', 'Outcome', 'Pages', 'Pages not read', 'Figures', 'Numbers not recognised'],
    widths: [40, 50, 12, 8, 14, 10, 22],
    rows: papers.map((paper) => [
      linked(paper.file, places.get(paper.paper ?? '')),
      paper.title,
      paper.message ?? paper.outcome,
      whole(paper.pages.length),
      whole(pagesNotWhole(paper).length),
      whole(paper.records),
      paper.tokens === null ? null : whole(paper.tokens.unrecognised),
    ]),
  }
}

function pageOf({ source }: MetricRecord, { places }: Words): CellValue {
  const place = places.get(source.paper)
  return linked({ number: source.page, decimals: 0 }, place && `${place}#page=${source.page}`)
}

function linked(shown: string | { number: number; decimals: number }, href: string | undefined): CellValue {
  return href === undefined ? shown : { shown, href }
}

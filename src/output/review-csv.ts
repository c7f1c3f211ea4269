import type { Catalogue } from '../../schemas/catalogue.js'
import type { MetricRecord } from '../../schemas/record.js'
import type { ReviewLine } from '../../schemas/review.js'
import type { CarriedLine } from '../pipeline/review/carry-verdicts.js'
import { readingOf } from '../pipeline/review/reading-of.js'
import { type CsvValue, csvOf, excelCell, marked } from './csv.js'
import { periodText, valueText } from './figure-text.js'
import { indicatorOf } from './metric-title.js'
import { areaName, seriesName } from './series-names.js'
import { idInPaper } from './short-id.js'

/** What the lines of a review are written with. */
export interface ReviewWords {
  readonly catalogue: Catalogue
  /** Ids as a person types them, by the whole id. */
  readonly ids: ReadonlyMap<string, string>
  /** Columns that somebody added to an earlier review. */
  readonly added: readonly string[]
}

type Cells = Readonly<Record<string, CsvValue>>

/** For the reader first, what the reader writes behind it, and last what finds the figure again in another run. */
const columns = [
  'id',
  'figure',
  'read_as',
  'measure',
  'area',
  'period',
  'members',
  'page',
  'quote',
  'confidence',
  'verdict',
  'note',
  'remark',
  'file',
  'record',
  'paper',
  'boxes',
  'value',
  'reading',
] as const

/** The columns of `header` that this program does not write. */
export function addedColumns(header: readonly string[]): string[] {
  return header.filter((name) => name !== '' && !(columns as readonly string[]).includes(name))
}

/** A review for a spreadsheet: one line a figure, with an empty `verdict` where nobody has said anything yet. */
export function reviewCsv(lines: readonly CarriedLine[], words: ReviewWords, forExcel = false): string {
  const names = [...columns, ...words.added]
  const rows = lines
    .map((line) => cellsOf(line, words, forExcel))
    .map((cells) => names.map((name) => cells[name] ?? null))
  const csv = csvOf(names, rows)
  return forExcel ? marked(csv) : csv
}

/** What a person wrote, and what finds a figure again, stays as it is. */
function cellsOf(carried: CarriedLine, words: ReviewWords, forExcel: boolean): Cells {
  if (carried.kind === 'kept') return carried.line.cells
  if (carried.kind === 'lapsed')
    return { ...carried.line.cells, remark: lapsedText(carried.now, words.catalogue) }
  const figure = figureCells(carried.record, words)
  return {
    ...writtenIn(carried.line, words.added),
    ...figure,
    ...(forExcel
      ? {
          figure: excelCell('figure', figure.figure ?? null),
          period: excelCell('period', figure.period ?? null),
        }
      : {}),
  }
}

function writtenIn(line: ReviewLine | null, added: readonly string[]): Cells {
  if (line === null) return {}
  const own = added.map((name) => [name, line.cells[name] ?? ''] as const)
  return { ...Object.fromEntries(own), verdict: line.verdict, note: line.cells.note ?? '' }
}

function figureCells(record: MetricRecord, { catalogue, ids }: ReviewWords): Cells {
  const { source } = record
  return {
    id: ids.get(record.id) ?? idInPaper(record.id),
    figure: record.text,
    read_as: readAs(record),
    measure: indicatorOf(record, catalogue),
    area: areaName(record.area),
    period: periodText(record.period),
    members: seriesName(record, record.area.id, catalogue),
    page: source.page,
    quote: source.quote,
    confidence: record.confidence,
    remark: null,
    file: source.file,
    record: record.id,
    paper: source.paper,
    boxes: source.boxes.map((box) => box.join(' ')).join(';'),
    value: record.value,
    reading: readingOf(record),
  }
}

function readAs(record: MetricRecord): string {
  return `${valueText(record)}${record.basePeriod ? ` since ${periodText(record.basePeriod)}` : ''}`
}

function lapsedText(now: MetricRecord | null, catalogue: Catalogue): string {
  if (now === null) return 'no longer applies: the figure is no longer read'
  const members = seriesName(now, '', catalogue)
  return `no longer applies: now read as ${indicatorOf(now, catalogue)}${members === '' ? '' : `, ${members}`}, ${periodText(now.period)}: ${readAs(now)}`
}

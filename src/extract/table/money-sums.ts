import type { Metric } from '../../../schemas/metric.js'
import { slugOf } from '../../language/dimension-members.js'
import type { DimensionMention } from '../../language/mention.js'
import { moneyScales } from '../../language/unit-remarks.js'
import { rankNames } from '../../understanding/names/rank-names.js'
import type { Vocabulary } from '../../understanding/names/vocabulary.js'
import { noWords, type WordSet } from '../../understanding/names/word-set.js'
import { isMoney } from '../choose-metric.js'
import type { AxisLabel } from './axis.js'
import { cellQuantities } from './cell-quantities.js'
import type { LabelPart } from './label.js'
import type { NamingLabel } from './naming.js'
import type { TableReading } from './table-reading.js'

/** A column's words, or the caption's, must name a sum of money about so well, and nothing else. */
export const NAMED = 0.75

/** What it says goes before what the columns alone would name ("Staffing costs"). */
export const SETTLED = 0.95

/** What a sum of money is broken down by: a table keeps to the first that all of its sums have. */
export const LINE_DIMENSIONS = ['service', 'budget_line'] as const

/** The dimension by whose members lines break all of these sums down; null where they share none. */
export function lineDimensionOf(metrics: readonly Metric[]): string | null {
  return LINE_DIMENSIONS.find((one) => metrics.every(({ dimensions }) => dimensions.includes(one))) ?? null
}

/** What a column beside the lines is a member of, where what stands over the table names the sum. */
export const COLUMN_DIMENSION = 'category'

/** What a column holds of each line of money. */
export interface Sum {
  /** Its label, with the words of forecasts ("Forecast") kept. */
  readonly label: NamingLabel
  readonly metric: Metric
  /** The dimension that its lines are members of. */
  readonly dimension: string
  /** Its score at least, where what stands over the table has settled it already. */
  readonly settled: number
  /** Its numbers are money though no unit is printed. */
  readonly bare?: true
}

export type LabelOf = (label: AxisLabel | undefined) => NamingLabel

export type Sums = ReadonlyMap<number, readonly Sum[]>

/** "Staffing costs (£)" beside other kinds of the same money; "Total" and "Amount" are all of it. */
export function asColumn(label: NamingLabel, { dimensions }: Metric): NamingLabel {
  const { own, total } = label
  const tells = own.words.segments.some(({ weight }) => weight > 0)
  const text = total || !tells || !dimensions.includes(COLUMN_DIMENSION) ? '' : own.text
  return { ...label, own: asMember(own, text.trim().replace(UNIT, '').trim(), COLUMN_DIMENSION) }
}

/** What the columns hold that stands over the table, or their own names, settle: each the sum that is chosen for its label. */
export function settledSums(
  { table, columns }: Pick<TableReading, 'table' | 'columns'>,
  labelOf: LabelOf,
  metricOf: (label: AxisLabel | undefined) => Metric | null,
): Sums | null {
  const sums = new Map<number, readonly Sum[]>()
  for (let column = table.headerColumns; column < listEnd(table); column++) {
    const label = columns[column]
    const metric = metricOf(label)
    const dimension = metric ? lineDimensionOf([metric]) : null
    if (!metric || dimension === null) continue
    const sum = { label: asColumn(labelOf(label), metric), metric, dimension, settled: SETTLED }
    // What is printed in pounds goes without the sign; a budget in millions or thousands says so.
    sums.set(column, [metric.unit === 'gbp' && areSums(table) ? { ...sum, bare: true } : sum])
  }
  return sums.size > 0 ? sums : null
}

/**
 * The sums other than this that words name and hardly anything else, best first: "Total expenditure" in a table of
 * contributions. One that they call by a word for it: "Good Practice Grant" is a line of any of them.
 */
export function otherSums(words: WordSet, { id }: Metric, vocabulary: Vocabulary): Metric[] {
  const { wordings } = vocabulary.catalogue
  const ranked = rankNames([{ words, supplies: 1, own: true, due: 1 }], vocabulary).filter(
    ({ metric, said, explained }) => isMoney(metric.unit) && said * explained >= NAMED,
  )
  if (ranked.some(({ metric }) => metric.id === id)) return []
  return ranked
    .map(({ metric }) => metric)
    .filter((metric) => wordings.get(metric.id)?.is.of.some((concept) => words.concepts.has(concept)))
}

/** Where the columns of a table's first list end: what stands over it says nothing of another beside it, with labels of its own. */
export function listEnd({ columns, innerStubs, soleStub }: TableReading['table']): number {
  return innerStubs?.find((stub) => stub !== soleStub) ?? columns
}

/** "(£)", "£000" behind a column's name. */
const UNIT = /\s?\(?£[^)£]{0,20}\)?$/

/** A label as a member of a dimension, and as nothing else. */
export function asMember(own: NamingLabel['own'], name: string, dimension: string): NamingLabel['own'] {
  const member = slugOf(name)
  const mention: DimensionMention = { start: 0, end: own.text.length, text: own.text, dimension, member }
  return { ...own, members: member === '' ? [] : [mention], words: noWords, tells: false }
}

/**
 * Most numbers are printed as money, or are of hundreds or more, as sums in pounds are: numbers of pages, posts and children
 * are smaller.
 *
 * @param of the column to look at; all of them without it
 */
export function areSums({ cells, headerRows, headerColumns }: TableReading['table'], of?: number): boolean {
  const values = cells
    .filter(({ row, column }) => row >= headerRows && column >= headerColumns)
    .filter(({ column }) => of === undefined || column === of)
    .flatMap(({ text }) => cellQuantities(text)?.main ?? [])
    .filter(({ value }) => value !== 0)
  // "£383k" says that it is one.
  const large = values.filter(({ value, unit }) => isMoney(unit) || Math.abs(value) >= LEAST_SUM)
  return values.length > 0 && large.length >= MOST_SUMS * values.length
}

/** Pounds. */
const LEAST_SUM = 500
const MOST_SUMS = 0.5

/** The letters of a label's last part that has some besides its time and the scale of its money: "Net cost". */
export function lettersIn(label: AxisLabel | undefined): string {
  return label?.parts.map(lettersOf).findLast((letters) => letters !== '') ?? ''
}

/** A label's words without its time and the scale of its money. */
export function lettersOf({ text }: LabelPart): string {
  const bare = moneyScales(text).reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  )
  return bare.replace(/[^\p{L}]+/gu, ' ').trim()
}

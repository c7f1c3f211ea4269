import type { Area } from '../../../schemas/area.js'
import type { Metric } from '../../../schemas/metric.js'
import type { Unit } from '../../../schemas/units.js'
import { slugOf } from '../../language/dimension-members.js'
import { findPeriods } from '../../language/periods.js'
import { isGrossSum, isNetSum } from '../../language/sum-words.js'
import { moneyScales } from '../../language/unit-remarks.js'
import { groundsOf, isEverybodys } from '../../understanding/names/grounds.js'
import { rankNames } from '../../understanding/names/rank-names.js'
import type { Vocabulary } from '../../understanding/names/vocabulary.js'
import type { WordSet } from '../../understanding/names/word-set.js'
import { isMoney } from '../choose-metric.js'
import type { AxisLabel } from './axis.js'
import { sumsOfStatement } from './budget-statements.js'
import {
  asMember,
  type LabelOf,
  lettersIn,
  lineDimensionOf,
  NAMED,
  otherSums,
  type Sum,
  type Sums,
  settledSums,
} from './money-sums.js'
import type { NamingLabel } from './naming.js'
import { sumsOfPartners } from './partner-sums.js'
import type { TableReading } from './table-reading.js'
import type { TableContext } from './table-scopes.js'

/** How well a caption must name a sum among its other words, and how far ahead of what else it may name. */
const SURELY = 0.6
const AHEAD = 1.5
/** Fewer sums than this (a budget alone) may be of anything, unless what stands over the table names them. */
const FEWEST = 2

/** A table of sums of money by line: what its columns are, whatever they may be forecasts or actuals of. */
export interface MoneyLines {
  /** What a cell of a column holds that is printed in a unit; undefined for another column or unit. */
  readonly sumOf: (column: number, unit: Unit | null) => Sum | undefined
  /** The sums that some column holds: a column that names none of them is no sum of theirs. */
  readonly metrics: ReadonlySet<string>
  /** What groups of lines are called in a row of their own above them. */
  readonly headed: readonly string[]
  /** Whether a line is one of children's services, by its own words or by what stands over the table. */
  readonly isOurs: (row: NamingLabel, sum: Sum) => boolean
}

/**
 * Tables whose rows are the lines that money is planned and spent on, however they are called: because their columns name
 * different sums of one service ("Budget | Forecast | Variance | Variance %"), or because their caption names the sum
 * ("Partner contributions to the budget" over "Agency | Staffing | In kind | Total"). Null for any other table.
 */
export function moneyLines(
  reading: TableReading,
  context: TableContext,
  labelOf: LabelOf,
  vocabulary: Vocabulary,
): MoneyLines | null {
  const { caption, corner, headings, leadIn, paper } = context
  const grounds = groundsOf(vocabulary.catalogue)
  // "Net cost" names the cost of a part of the field only in a table about that part.
  const spoken = grounds({ near: [caption, corner, ...headings, leadIn], beside: [], paper })
  const mayBe = ({ id }: Metric) => isEverybodys(id, vocabulary.catalogue) || spoken(id, null)
  const sums =
    sumsOfPartners(reading, context, labelOf, vocabulary, mayBe) ??
    sumsOfColumns(reading, labelOf, vocabulary, mayBe) ??
    sumsOfCaption(reading, context, labelOf, vocabulary) ??
    sumsOfStatement(reading, context, labelOf, vocabulary, mayBe)
  if (!sums) return null
  return {
    headed: headsOf(reading.table),
    metrics: new Set([...sums.values()].flatMap((all) => all.map(({ metric }) => metric.id))),
    sumOf: (column, unit) =>
      sums
        .get(column)
        ?.find(
          ({ metric, bare }) =>
            (bare === true && unit === null) ||
            (isMoney(metric.unit) === isMoney(unit) && (isMoney(unit) || metric.unit === unit)),
        ),
    // Columns that name their sums hold them of any row; what stands over the table is not of a row that names another.
    isOurs: (row, { metric, settled }) =>
      (settled === 0 || otherSums(row.own.words, metric, vocabulary).length === 0) &&
      grounds({
        near: [...[row.own, ...row.groups].map(({ words }) => words), corner, caption, ...headings, leadIn],
        beside: [],
        paper,
      })(metric.id, null),
  }
}

function sumsOfColumns(
  { table, columns, surroundings: { asOf } }: TableReading,
  labelOf: LabelOf,
  vocabulary: Vocabulary,
  mayBe: (metric: Metric) => boolean,
): Sums | null {
  const context = asOf === null ? {} : { asOf }
  const wordsOf = (text: string) =>
    vocabulary.words(text, [...moneyScales(text), ...findPeriods(text, context)])
  const named = new Map<number, { readonly label: NamingLabel; readonly metrics: readonly Metric[] }>()
  const hasNet = columns.some((label) => isNetSum(lettersIn(label)))
  for (let column = table.headerColumns; column < table.columns; column++) {
    const label = columns[column]
    // Beside what is left of it after income, the gross is no sum of its own.
    if (hasNet && isGrossSum(lettersIn(label))) continue
    const text =
      label?.parts.findLast(({ unit, text }) => unit === null || vocabulary.words(text).concepts.size > 0)
        ?.text ?? ''
    const words = wordsOf(text)
    // "2024/25 budget › Net cost" is the budget; what the last words name alone ("Gross expenditure") goes before.
    const whole = (label?.parts ?? []).map((part) => part.text).join(' ')
    const path = wordsOf(whole)
    const last = sumsNamed(words, vocabulary).filter(mayBe)
    const metrics = last.length > 0 ? last : sumsNamed(path, vocabulary).filter(mayBe)
    if (!label || metrics.length === 0) continue
    const { own, ...rest } = labelOf(label)
    named.set(column, { label: { ...rest, own: { ...own, text, words, tells: true } }, metrics })
  }
  const all = [...named.values()].flatMap(({ metrics }) => metrics)
  if (new Set(all.filter(({ unit }) => isMoney(unit))).size < FEWEST) return null
  return new Map(
    [...named].map(([column, { label, metrics }]) => [
      column,
      metrics.flatMap((metric): Sum[] => {
        const dimension = lineDimensionOf(all) ?? lineDimensionOf([metric])
        return dimension === null ? [] : [{ label, metric, dimension, settled: 0 }]
      }),
    ]),
  )
}

function sumsOfCaption(
  reading: TableReading,
  context: TableContext,
  labelOf: LabelOf,
  vocabulary: Vocabulary,
): Sums | null {
  const { table, columns } = reading
  const over = context.captioned ? context.caption : context.headings[0]
  const metric = sumOver(over, areTimes(table, columns) && !namesSums(reading, vocabulary), vocabulary)
  return settledSums({ table, columns }, labelOf, () => metric)
}

/** The sums, and shares of them, that words name and nothing else; the best named money and the best named share. */
function sumsNamed(words: WordSet, vocabulary: Vocabulary): Metric[] {
  const ranked = rankNames([{ words, supplies: 1, own: true, due: 1 }], vocabulary)
  const [best] = ranked
  if (!best || lineDimensionOf([best.metric]) === null) return []
  const sums = ranked.filter(
    ({ metric, said, explained }) => said * explained >= NAMED && lineDimensionOf([metric]) !== null,
  )
  const money = sums.find(({ metric }) => isMoney(metric.unit))
  const share = sums.find(({ metric }) => metric.unit === 'percent')
  return [money, share].flatMap((one) => one?.metric ?? [])
}

/** "Budget and savings": of several sums that a caption names only the rows can say which they are of. */
function namesSums({ caption }: TableReading, { catalogue }: Vocabulary): boolean {
  const money = caption.names.map(({ value }) =>
    value.metrics.filter((metric) => isMoney(catalogue.metrics.get(metric)?.unit ?? null)),
  )
  return money.filter(({ length }) => length > 0).length > 1
}

/** Whether all columns say a time and nothing else: what they hold is what stands over the table. */
function areTimes({ headerColumns }: TableReading['table'], columns: TableReading['columns']): boolean {
  const held = columns.slice(headerColumns)
  return (
    held.length > 0 &&
    held.every(({ parts, period }) => period !== null && parts.every(({ unknown }) => unknown === ''))
  )
}

/**
 * The sum that a caption names before all others: of one part of the field, since columns say what "Budget" means, unless
 * they are times.
 */
function sumOver(words: WordSet | undefined, ofTimes: boolean, vocabulary: Vocabulary): Metric | null {
  if (!words) return null
  const [best, next] = rankNames([{ words, supplies: 1, own: false, due: 1 }], vocabulary)
  if (!best || best.score < SURELY || best.score < AHEAD * (next?.score ?? 0)) return null
  const { unit, id } = best.metric
  const isKnown =
    vocabulary.catalogue.wordings.has(id) && (ofTimes || !isEverybodys(id, vocabulary.catalogue))
  return isMoney(unit) && isKnown ? best.metric : null
}

/**
 * A row as a line of money: its words are the line's name, and name nothing else. So is the council's own name, which in any
 * other table says where.
 */
export function asLine(
  row: NamingLabel,
  printed: AxisLabel | undefined,
  council: Area,
  dimension: string,
  headed: readonly string[],
): NamingLabel {
  const { own, total } = row
  const place = printed?.parts.findLast(({ area }) => area?.id === council.id)?.text ?? ''
  const name = own.text === '' ? place : own.text
  return { ...row, own: asMember(own, total ? totalled(own.text, headed) : name, dimension), line: own.words }
}

/** "Total Fostering services" at the foot of the lines below "Fostering services": the name of their group. */
function totalled(text: string, headed: readonly string[]): string {
  const named = slugOf(text)
  return headed.find((one) => named.endsWith(`_${slugOf(one)}`)) ?? ''
}

/** The words that stand alone on their row and head the lines below it. */
function headsOf({ cells, headerColumns, innerStubs }: TableReading['table']): string[] {
  const filled = cells.filter(({ text }) => text.trim() !== '')
  const count = new Map<number, number>()
  for (const { row } of filled) count.set(row, (count.get(row) ?? 0) + 1)
  const isStub = (column: number) => column < headerColumns || innerStubs?.includes(column) === true
  return filled.flatMap(({ row, column, text }) => (count.get(row) === 1 && isStub(column) ? [text] : []))
}

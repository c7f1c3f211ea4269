import type { Metric } from '../../../schemas/metric.js'
import { slugOf } from '../../language/dimension-members.js'
import type { DimensionMention } from '../../language/mention.js'
import { rankNames } from '../../understanding/names/rank-names.js'
import type { Vocabulary } from '../../understanding/names/vocabulary.js'
import { noWords } from '../../understanding/names/word-set.js'
import { isMoney } from '../choose-metric.js'
import type { AxisLabel } from './axis.js'
import type { NamingLabel } from './naming.js'
import type { TableReading } from './table-reading.js'

/** A column's words must name a sum of money about so well, and nothing else. */
const NAMED = 0.75

/** Fewer columns than this (a budget alone) may be of anything. */
const FEWEST = 2

/** A column of sums of money. */
export interface Sum {
  /** Its label, with the words of forecasts ("Forecast") kept. */
  readonly label: NamingLabel
  readonly metric: string
  /** The dimension that its lines are members of. */
  readonly dimension: string
}

/** A table of sums of money by line: what its columns are, whatever they may be forecasts or actuals of. */
export interface MoneyLines {
  readonly columns: ReadonlyMap<number, Sum>
}

/**
 * "Budget | Forecast | Variance": columns that name different sums of money of one service, and whose rows are therefore
 * the lines that it is planned and spent on, however they are called. Null for any other table.
 */
export function moneyLines(
  { table, columns }: TableReading,
  labelOf: (label: AxisLabel | undefined) => NamingLabel,
  vocabulary: Vocabulary,
): MoneyLines | null {
  const named = new Map<number, Sum>()
  const metrics = new Set<string>()
  for (let column = table.headerColumns; column < table.columns; column++) {
    const label = columns[column]
    const text = label?.parts.at(-1)?.text ?? ''
    const words = vocabulary.words(text)
    const [best] = rankNames([{ words, supplies: 1, own: true, due: 1 }], vocabulary)
    const dimension = best && lineDimension(best.metric)
    if (!label || !best || best.said * best.explained < NAMED || !dimension) continue
    const { own, ...rest } = labelOf(label)
    const sum = { ...rest, own: { ...own, text, words, tells: true } }
    named.set(column, { label: sum, metric: best.metric.id, dimension })
    metrics.add(best.metric.id)
  }
  return metrics.size < FEWEST ? null : { columns: named }
}

/** What a sum of money is broken down by, the closest first: a metric that has both is broken down by its lines. */
const LINE_DIMENSIONS = ['budget_line', 'service'] as const

function lineDimension({ unit, dimensions }: Metric): string | null {
  return isMoney(unit) ? (LINE_DIMENSIONS.find((one) => dimensions.includes(one)) ?? null) : null
}

/** A row as a line of money: its words are the line's name, and name nothing else. */
export function asLine(row: NamingLabel, dimension: string): NamingLabel {
  const { own, total } = row
  const { text } = own
  const member = slugOf(text)
  const members: DimensionMention[] =
    total || member === '' ? [] : [{ start: 0, end: text.length, text, dimension, member }]
  return { ...row, own: { ...own, members, words: noWords, tells: false }, line: own.words }
}

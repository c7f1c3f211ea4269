import type { Metric } from '../../../schemas/metric.js'
import { isBaseSum, isGrossSum, isNetSum } from '../../language/sum-words.js'
import { isEverybodys } from '../../understanding/names/grounds.js'
import { rankNames } from '../../understanding/names/rank-names.js'
import type { Vocabulary } from '../../understanding/names/vocabulary.js'
import type { WordSet } from '../../understanding/names/word-set.js'
import { isMoney } from '../choose-metric.js'
import type { AxisLabel } from './axis.js'
import {
  type LabelOf,
  lettersIn,
  lettersOf,
  lineDimensionOf,
  NAMED,
  type Sums,
  settledSums,
} from './money-sums.js'
import type { TableReading } from './table-reading.js'
import type { TableContext } from './table-scopes.js'

type MayBe = (metric: Metric) => boolean

/** A caption that names nothing but a sum ("Net budget by department") says what columns of years alone hold. */
const WHOLLY = 0.6
/** A text that names it among other words ("Revenue budget and council tax 2024/25") says what "Net" is the net of. */
const AMONG = 0.2
/** How well the sum's own words must be said, and how far ahead it must be of another sum. */
const SAID = 0.95
const AHEAD = 1.5

/**
 * A statement of what each service may spend, or is to save: columns that are called by their times alone ("2024/25 £m |
 * 2025/26 £m") under a caption that names the sum, or the base of one year beside the gross, income and net sums of the next
 * ("Revised base | Gross | Income | Net cost"), where only base and net are the budget. Null for any other table.
 */
export function sumsOfStatement(
  reading: TableReading,
  { paper }: TableContext,
  labelOf: LabelOf,
  vocabulary: Vocabulary,
  mayBe: MayBe,
): Sums | null {
  const { columns, rows, caption, corner, surroundings } = reading
  // The words of forecasts are kept: "budget" is one of them, and here what the table is of.
  const over = [caption, corner, ...surroundings.headings].map(({ text, periods, areas }) =>
    vocabulary.words(text, [...periods, ...areas]),
  )
  const named = (texts: readonly WordSet[], least: number) =>
    texts.flatMap((words) => sumNamed(words, vocabulary, mayBe, least) ?? [])[0] ?? null
  const [captions, corners] = over
  // A heading stands over more than one table, and what leads over to this one may name another sum.
  const says = [caption, corner, ...(surroundings.leadIn ? [surroundings.leadIn] : [])].map(
    ({ text }) => text,
  )
  const wholly = captions && corners ? named([captions, corners], WHOLLY) : null
  const isSaid =
    wholly !== null &&
    !namesAnother(vocabulary.words(says.join('\n')), wholly, vocabulary) &&
    !rows.some((row) => isSumItself(row, vocabulary))
  const undescribed = isSaid ? wholly : null
  const budget = netBudget(columns, named([...over, paper], AMONG), vocabulary, mayBe)
  return settledSums(reading, labelOf, (label) => {
    if (isTimeAlone(label)) return undescribed
    return budgetWords(label) === '' ? named([vocabulary.words(lettersIn(label))], WHOLLY) : budget
  })
}

/**
 * The budget of which "Net" is what is left of gross after income: named over the table, or by a base and a net column
 * together. Null where no gross or base stands beside the net: that of "Growth | Savings | Net" is a change.
 */
function netBudget(
  columns: readonly AxisLabel[],
  over: Metric | null,
  vocabulary: Vocabulary,
  mayBe: MayBe,
): Metric | null {
  const said = columns.map(lettersIn)
  if (!said.some(isNetSum) || !said.some((label) => isGrossSum(label) || isBaseSum(label))) return null
  const hasNet = (metric: Metric) =>
    vocabulary.catalogue.wordings.get(metric.id)?.rowLabels.some(isNetSum) === true
  // "2024-25 budget › Net cost": what stands over such a column says what it is the net of.
  const pathsOf = (label: AxisLabel) => (budgetWords(label) === '' ? [] : label.parts.map(lettersOf))
  const byColumns = vocabulary.words([...new Set(columns.flatMap(pathsOf))].join(' '))
  return over && hasNet(over) ? over : bestSum(byColumns, vocabulary, mayBe, WHOLLY)
}

/** "Remand cost" below "Budget": a row that is wholly the name of a sum of its own is no line of another. */
function isSumItself(row: AxisLabel, vocabulary: Vocabulary): boolean {
  const words = vocabulary.words(lettersIn(row))
  const [best] = rankNames([{ words, supplies: 1, own: true, due: 1 }], vocabulary)
  if (!best || best.said * best.explained < NAMED) return false
  return isMoney(best.metric.unit) && !isEverybodys(best.metric.id, vocabulary.catalogue)
}

/** Whether words say what another sum is of: "what each service spent" under "Budget". */
function namesAnother(words: WordSet, { id }: Metric, { catalogue }: Vocabulary): boolean {
  const formulaOf = (metric: string) => {
    const is = catalogue.wordings.get(metric)?.is
    return [is?.of ?? [], is?.measure ?? []].flat()
  }
  const own = new Set(formulaOf(id))
  const sums = [...catalogue.metrics.values()].filter(({ unit }) => isMoney(unit))
  return sums.some((metric) => formulaOf(metric.id).some((one) => !own.has(one) && words.concepts.has(one)))
}

/** The sum that a text over the table names, by a word that says it: "Price risk" is a name of savings only among savings. */
function sumNamed(words: WordSet, vocabulary: Vocabulary, mayBe: MayBe, least: number): Metric | null {
  const best = bestSum(words, vocabulary, mayBe, least)
  const { of } = vocabulary.catalogue.wordings.get(best?.id ?? '')?.is ?? { of: [] }
  return [of].flat().some((concept) => words.concepts.has(concept)) ? best : null
}

/** The sum that a text names best: what may be spent or is to be saved, not what was. */
function bestSum(words: WordSet, vocabulary: Vocabulary, mayBe: MayBe, least: number): Metric | null {
  const [best, next] = rankNames([{ words, supplies: 1, own: false, due: 1 }], vocabulary).filter(
    ({ metric }) => isEverybodys(metric.id, vocabulary.catalogue) && isMoney(metric.unit),
  )
  if (!best || best.said < SAID || best.score < Math.max(least, AHEAD * (next?.score ?? 0))) return null
  const { metric } = best
  const isPlanned = vocabulary.catalogue.wordings.get(metric.id)?.is.measure === 'amount'
  return isPlanned && mayBe(metric) && lineDimensionOf([metric]) !== null ? metric : null
}

function isTimeAlone(label: AxisLabel | undefined): boolean {
  return label !== undefined && label.period !== null && label.parts.every((part) => lettersOf(part) === '')
}

/** "Revised base", "Net cost": what a column of a budget is called that is not its gross, its income or its staff. */
function budgetWords(label: AxisLabel | undefined): string {
  const said = lettersIn(label)
  return isNetSum(said) || isBaseSum(said) ? said : ''
}

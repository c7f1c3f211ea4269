import type { Metric } from '../../../schemas/metric.js'
import type { Origin } from '../../../schemas/record.js'
import { isResidual } from '../../language/residual-labels.js'
import { type Vocabulary, vocabularyOf } from '../../understanding/names/vocabulary.js'
import type { Lexicon } from '../lexicon.js'
import type { Tools } from '../tools.js'
import { candidateReader, type ReadCell } from './candidate-reader.js'
import { asMembers, namesSomething } from './cell-labels.js'
import { isShareRow } from './cell-metric.js'
import { type CellCandidate, type Members, membersOf } from './cell-readings.js'
import type { HeldQuantity } from './held-quantities.js'
import { type AxesAs, type ChosenReading, LEAST_SCORE, readJointly } from './joint-reading.js'
import type { NamingLabel } from './naming.js'
import { agrees, type PhraseReading, phraseReading, withPhrase } from './phrase-witness.js'
import { isSumOfShares } from './sum-of-shares.js'
import type { TableReading } from './table-reading.js'

/** What a cell's figure is, by all labels of its table together. */
export interface UnderstoodCell {
  readonly candidate: CellCandidate
  readonly members: Members
  readonly origin: Origin
  readonly margin: number
}

/** The metric and members of each quantity of a table, all labels read together; those not understood are left out. */
export function understandCells(
  reading: TableReading,
  held: readonly HeldQuantity[],
  tools: Tools,
): Map<HeldQuantity, UnderstoodCell> {
  const vocabulary = vocabularyOf(tools.lexicon.catalogue)
  const candidatesOf = candidateReader(reading, vocabulary, tools)
  const cells = held.map((one) => candidatesOf(one))
  const phrases = held.map((one) => phraseReading(reading, one, tools.lexicon.catalogue))
  // A metric that the user's own file describes has no other words than its phrases.
  const isOwn = (phrase: PhraseReading | null | undefined) =>
    phrase !== null && phrase !== undefined && tools.lexicon.catalogue.own.has(phrase.metric.id)
  const witnessed = (trusted: boolean) =>
    readJointly(
      cells.map(({ cell }, index) =>
        withPhrase(cell, phrases[index] ?? null, trusted || isOwn(phrases[index])),
      ),
    )
  const first = witnessed(false)
  const chosen = agrees(first, phrases) ? witnessed(true) : first
  const understood = new Map<HeldQuantity, UnderstoodCell>()
  held.forEach((one, index) => {
    const [read, choice] = [cells[index], chosen.get(index)]
    if (!read || !choice || choice.candidate.score < LEAST_SCORE) return
    if (choice.candidate.unit === 'percent' && isSumOfShares(one, held, reading)) return
    const cell = settle(read, choice, phrases[index] ?? null, vocabulary, tools)
    // Percentages that make a hundred are shares of one whole, and no rate of each.
    const mere = cell !== null && isShareRow(reading, one.cell.row) && isNoShare(cell.candidate)
    if (cell && !mere) understood.set(one, cell)
  })
  return understood
}

function isNoShare({ metric, share, unit }: CellCandidate): boolean {
  const shared = metric.identities?.some(({ kind }) => kind === 'share' || kind === 'sum-to') === true
  return unit === 'percent' && !share && !shared && metric.dimensions.length > 0 && isRatio(metric)
}

/** A rate of people within each group, which no groups add up. */
function isRatio({ identities }: Metric): boolean {
  return identities?.some(({ kind }) => kind === 'ratio') === true
}

/** The members and the final metric of a chosen reading, or null where a label says something that nobody knows. */
function settle(
  read: ReadCell,
  { candidate: chosen, as, margin }: ChosenReading,
  phrase: PhraseReading | null,
  vocabulary: Vocabulary,
  { lexicon }: Tools,
): UnderstoodCell | null {
  const stated = membersOf(chosen, labelsAs(read, as, lexicon.dimensions), vocabulary)
  const agreed = phrase?.metric.id === chosen.metric.id
  // A total row is of all, whatever the phrases carry on from the row above it.
  const members = agreed && !read.row.total ? { ...spokenMembers(phrase, read), ...stated } : stated
  // In a breakdown a label that states no member of it is one that nobody knows: no figure.
  if (as !== 'names' && as !== 'lines' && !agreed && isUnknownMember(read, as, members)) return null
  const whole = lacksRequired(chosen.metric, members) ? wholeOf(read.cell.candidates.get(as) ?? []) : null
  const candidate = whole ?? chosen
  return { candidate, members, origin: originOf(candidate, read.row, read.column), margin }
}

/** The members that phrases see; of "Other" they see one in each dimension that has others, and none is meant. */
function spokenMembers({ members }: PhraseReading, { row, column }: ReadCell): Members {
  return isResidual(row.own.text) || isResidual(column.own.text) ? {} : (members ?? {})
}

function labelsAs(
  { row, column, axes, line }: ReadCell,
  as: AxesAs,
  find: Lexicon['dimensions'],
): NamingLabel[] {
  if (as === 'lines' && line) return [line.row, line.column]
  return [
    as === 'member-rows' || as === 'members' ? asMembers(row, axes.rows, find) : row,
    as === 'member-columns' || as === 'members' ? asMembers(column, axes.columns, find) : column,
  ]
}

/** A figure of a metric that needs a member, without one: the total row of a breakdown counts the whole. */
function lacksRequired({ requires }: Metric, members: Members): boolean {
  return (requires ?? []).length > 0 && !(requires ?? []).some((one) => one in members)
}

function wholeOf(candidates: readonly CellCandidate[]): CellCandidate | null {
  return (
    candidates.find(({ metric, score }) => (metric.requires ?? []).length === 0 && score >= LEAST_SCORE) ??
    null
  )
}

function isUnknownMember({ row, column, axes }: ReadCell, as: AxesAs, members: Members): boolean {
  const unknown = (label: NamingLabel, dimensions: readonly string[]) =>
    !label.total && namesSomething(label) && !dimensions.some((one) => one in members)
  return (
    (as !== 'member-columns' && unknown(row, axes.rows)) ||
    (as !== 'member-rows' && unknown(column, axes.columns))
  )
}

function originOf({ name }: CellCandidate, row: NamingLabel, column: NamingLabel): Origin {
  const shares = (label: NamingLabel) =>
    label.own.words.segments.some(
      ({ concepts, stems }) =>
        [...concepts].some((one) => name.name.words.concepts.has(one)) ||
        stems.some((stem) => name.name.words.stems.has(stem)),
    )
  if (shares(column)) return 'column-header'
  return shares(row) ? 'row-header' : 'caption'
}

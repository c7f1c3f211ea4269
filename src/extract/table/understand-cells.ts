import type { Metric } from '../../../schemas/metric.js'
import type { Origin } from '../../../schemas/record.js'
import { isResidual } from '../../language/residual-labels.js'
import { type Vocabulary, vocabularyOf } from '../../understanding/names/vocabulary.js'
import type { Lexicon } from '../lexicon.js'
import type { Tools } from '../tools.js'
import { besideLevels } from './beside-levels.js'
import { candidateReader, type ReadCell } from './candidate-reader.js'
import { asMembers, namesSomething } from './cell-labels.js'
import { isShareRow } from './cell-metric.js'
import { type CellCandidate, type Members, membersOf } from './cell-readings.js'
import type { HeldQuantity } from './held-quantities.js'
import {
  type AxesAs,
  type CandidateCell,
  type ChosenReading,
  LEAST_SCORE,
  readJointly,
} from './joint-reading.js'
import type { NamingLabel } from './naming.js'
import { agrees, type PhraseReading, phraseReading, withPhrase } from './phrase-witness.js'
import { withProvenRatios } from './proven-ratios.js'
import { isSumOfShares } from './sum-of-shares.js'
import type { TableReading } from './table-reading.js'
import { withItsMembers } from './whole-of-breakdown.js'

/** What a cell's figure is, by all labels of its table together. */
export interface UnderstoodCell {
  readonly candidate: CellCandidate
  readonly members: Members
  readonly origin: Origin
  readonly margin: number
}

/**
 * Why no figure was made of a cell's number.
 *
 * - `no-name`: no metric's name fits its labels; `unlike-others`: what the cells beside it are does not fit it
 * - `unsure`: the likeliest metric is not likely enough; `unknown-member`: a label of a breakdown that nobody knows
 * - `share-of-whole`: percentages of a row that make a hundred are no rates; `sum-of-shares`: the hundred under them
 * - `another-service`: the words over the table are of one; `no-rank`: a place in an order that no label speaks of
 * - `below-zero`: a number below zero, or in an accountant's brackets, of what can be no less than nothing
 * - `superseded`: how a year was seen to end before a later column said how it is seen now
 * - `unread-words`: its labels, or what would date it, were not all read where the page was recognised
 * - `two-values`: another cell gives the same key another value, as likely
 */
export type CellRefusal =
  | 'no-name'
  | 'unlike-others'
  | 'unsure'
  | 'unknown-member'
  | 'share-of-whole'
  | 'sum-of-shares'
  | 'another-service'
  | 'no-rank'
  | 'below-zero'
  | 'superseded'
  | 'two-values'
  | 'unread-words'

/** A number of a table with all that it may be, what was chosen for it and what it is taken for. */
export interface WeighedCell {
  readonly held: HeldQuantity
  readonly read: ReadCell
  /** Its candidates once the phrases of the catalogue have spoken. */
  readonly candidates: CandidateCell['candidates']
  /** What all cells together make of it. */
  readonly choice: ChosenReading | null
  /** Null where it is no figure, and `refusal` says why. */
  readonly understood: UnderstoodCell | null
  readonly refusal: CellRefusal | null
}

/** The metric and members of each quantity of a table, all labels read together, or why it has none. */
export function understandCells(
  reading: TableReading,
  held: readonly HeldQuantity[],
  tools: Tools,
): WeighedCell[] {
  const vocabulary = vocabularyOf(tools.lexicon.catalogue)
  const candidatesOf = candidateReader(reading, vocabulary, tools)
  const cells = held.map((one) => candidatesOf(one))
  const phrases = held.map((one, index) => {
    const phrase = phraseReading(reading, one, tools.lexicon.catalogue)
    return phrase && cells[index]?.others.has(phrase.metric.id) ? null : phrase
  })
  // A metric that the user's own file describes has no other words than its phrases.
  const isOwn = (phrase: PhraseReading | null | undefined) =>
    phrase !== null && phrase !== undefined && tools.lexicon.catalogue.own.has(phrase.metric.id)
  const witnessed = (trusted: boolean) =>
    cells.map(({ cell }, index) => withPhrase(cell, phrases[index] ?? null, trusted || isOwn(phrases[index])))
  const doubted = witnessed(false)
  const first = readJointly(doubted)
  const trusted = agrees(first, phrases)
  const spoken = trusted ? witnessed(true) : doubted
  const { catalogue } = tools.lexicon
  const levels = besideLevels(reading, held, trusted ? readJointly(spoken) : first, catalogue)
  const chosen = withProvenRatios(reading, held, levels, catalogue)
  return held.flatMap((one, index): WeighedCell[] => {
    const [read, candidates] = [cells[index], spoken[index]?.candidates]
    if (!read || !candidates) return []
    const choice = chosen.get(index) ?? null
    const cell = { reading, held: one, read, phrase: phrases[index] ?? null, others: held }
    return [{ held: one, read, candidates, choice, ...verdictOf(cell, choice, vocabulary, tools) }]
  })
}

interface ReadHeld {
  readonly reading: TableReading
  readonly held: HeldQuantity
  readonly read: ReadCell
  readonly phrase: PhraseReading | null
  /** All quantities of its table. */
  readonly others: readonly HeldQuantity[]
}

function verdictOf(
  { reading, held, read, phrase, others }: ReadHeld,
  choice: ChosenReading | null,
  vocabulary: Vocabulary,
  tools: Tools,
): Pick<WeighedCell, 'understood' | 'refusal'> {
  const refused = (refusal: CellRefusal) => ({ understood: null, refusal })
  if (!choice)
    return refused(
      [...read.cell.candidates.values()].some(({ length }) => length > 0) ? 'unlike-others' : 'no-name',
    )
  if (choice.candidate.score < LEAST_SCORE) return refused('unsure')
  if (choice.candidate.unit === 'percent' && isSumOfShares(held, others, reading))
    return refused('sum-of-shares')
  if (isStray(reading, held, read)) return refused('unknown-member')
  const understood = settle(read, choice, phrase, vocabulary, tools)
  if (!understood) return refused('unknown-member')
  // Percentages that make a hundred are shares of one whole, and no rate of each.
  if (isShareRow(reading, held.cell.row) && isNoShare(understood.candidate)) return refused('share-of-whole')
  return { understood, refusal: null }
}

/** A row among places that is none of them ("Not recorded") is a part of the whole that nobody can name. */
function isStray({ places, rows }: TableReading, { cell }: HeldQuantity, { row }: ReadCell): boolean {
  const isArea = rows[cell.row]?.parts.some(({ area }) => area !== null)
  return places.size > 0 && row.place === undefined && !row.total && !isArea
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
  const stated = membersOf(chosen, labelsAs(read, as, lexicon.dimensions), vocabulary, read.axes.grouped)
  const agreed = phrase?.metric.id === chosen.metric.id
  // A total row is of all, whatever the phrases carry on from the row above it.
  // What phrases see in the name of a place ("White City") is no member.
  const isNamed = !read.row.total && read.row.place === undefined
  const members = agreed && isNamed ? besides(spokenMembers(phrase, read), stated) : stated
  // In a breakdown a label that states no member of it is one that nobody knows: no figure.
  if (as !== 'names' && as !== 'lines' && !agreed && isUnknownMember(read, as, members)) return null
  const candidate = withItsMembers(chosen, members, read, as)
  if (!candidate) return null
  return { candidate, members, origin: originOf(candidate, read.row, read.column), margin }
}

/** The members that phrases see; of "Other" they see one in each dimension that has others, and none is meant. */
function spokenMembers({ members }: PhraseReading, { row, column }: ReadCell): Members {
  return isResidual(row.own.text) || isResidual(column.own.text) ? {} : (members ?? {})
}

/** What phrases take for a new member of one dimension is none where the labels state it as one of another. */
function besides(spoken: Members, stated: Members): Members {
  const known = new Set(Object.values(stated))
  return {
    ...Object.fromEntries(Object.entries(spoken).filter(([, member]) => !known.has(member))),
    ...stated,
  }
}

/** A cell's labels as its chosen reading takes them: what is a member names nothing. */
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

function isUnknownMember({ row, column, axes }: ReadCell, as: AxesAs, members: Members): boolean {
  const unknown = (label: NamingLabel, dimensions: readonly string[]) =>
    !label.total && namesSomething(label) && !dimensions.some((one) => one in members)
  return (
    (as !== 'member-columns' && unknown(row, axes.rows)) ||
    (as !== 'member-rows' && unknown(column, axes.columns)) ||
    // Beside "Managers" and "Practitioners", each over "M | F", a group that nobody knows is a part of all.
    column.groups.some(
      ({ tells, members: stated }) =>
        tells && axes.grouped.length > 0 && !stated.some(({ dimension }) => axes.grouped.includes(dimension)),
    )
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

import type { Catalogue } from '../../../schemas/catalogue.js'
import type { Metric } from '../../../schemas/metric.js'
import type { Unit } from '../../../schemas/units.js'
import type { Factor } from '../../understanding/names/factors.js'
import { noWords } from '../../understanding/names/word-set.js'
import { isRate } from '../choose-metric.js'
import { cellDimensions } from './cell-dimensions.js'
import { cellMetric } from './cell-metric.js'
import type { CellCandidate, Members } from './cell-readings.js'
import { unitOf } from './cell-unit.js'
import type { HeldQuantity } from './held-quantities.js'
import { type CandidateCell, type ChosenReading, LEAST_SCORE } from './joint-reading.js'
import type { TableReading } from './table-reading.js'

/** The metric and members by the phrases of the catalogue that stand in or around a cell's labels, as a second witness. */
export interface PhraseReading {
  readonly metric: Metric
  readonly members: Members | null
  readonly unit: Unit
  readonly own: boolean
}

/** What the catalogue's phrases say of a cell, or null. */
export function phraseReading(
  reading: TableReading,
  { cell, quantity }: HeldQuantity,
  catalogue: Catalogue,
): PhraseReading | null {
  const unit = unitOf(reading, cell, quantity)
  const found = cellMetric(reading, cell.row, cell.column, unit, quantity.decimals, catalogue)
  if (!found) return null
  const members = cellDimensions(reading, cell.row, cell.column, found.metric, catalogue)
  return members === null
    ? null
    : { metric: found.metric, members: { ...found.members, ...members }, unit: found.unit, own: found.own }
}

/** What a phrase said in the label itself adds to a reading, and one that stands around it. */
const PHRASE_OWN = 1.5
const PHRASE_AROUND = 1.35

/** A label that says much more than the phrase is not what the phrase names. */
const WELL_EXPLAINED = 0.7

/** What a phrase alone is worth, where no name of the vocabulary gives its metric. */
const PHRASE_ALONE = 0.6

/** A witness that said the same of most cells that both read is believed on those that only it reads. */
export function agrees(
  chosen: Map<number, ChosenReading>,
  phrases: readonly (PhraseReading | null)[],
): boolean {
  let same = 0
  let other = 0
  phrases.forEach((phrase, index) => {
    const choice = chosen.get(index)
    if (!phrase || !choice || choice.candidate.score < LEAST_SCORE) return
    if (choice.candidate.metric.id === phrase.metric.id) same += 1
    else other += 1
  })
  return same >= LEAST_AGREED && same >= OFTEN_AGREED * other
}

const LEAST_AGREED = 4
const OFTEN_AGREED = 4

/** A cell whose candidates the phrase witness has spoken for. */
export function withPhrase(
  cell: CandidateCell,
  phrase: PhraseReading | null,
  trusted: boolean,
): CandidateCell {
  if (!phrase) return cell
  const factor = phrase.own ? PHRASE_OWN : PHRASE_AROUND
  const candidates = new Map(
    [...cell.candidates].map(([as, all]) => {
      const said = (one: CellCandidate) => one.metric.id === phrase.metric.id && !one.share
      const known = all.map((one) => (said(one) && !isOfOthers(one) ? spokenFor(one, factor, trusted) : one))
      const added = trusted && as === 'names' && !all.some(said) ? [byPhrase(phrase)] : []
      return [as, [...known, ...added].sort((a, b) => b.score - a.score)] as const
    }),
  )
  return { ...cell, candidates }
}

/**
 * A phrase is said of several services: it is no witness for one that the paper does not speak of. Nor is one that says
 * whom a rate may be of, where no unit says that it is one and another name explains what stands over the table ("Looked
 * after children" under "Attainment 8").
 */
function isOfOthers(one: CellCandidate): boolean {
  const factors = one.factors()
  const unsaid = factors.some(({ by, times }) => by === 'around' && times <= UNEXPLAINED)
  const bare = factors.some(({ by }) => by === 'unit') && isRate(one.unit)
  return (unsaid && bare) || factors.some(({ by }) => by === 'scope' || by === 'contrary')
}

/** What stands over the table is explained as well by others as it is not by this. */
const UNEXPLAINED = 0.76

function spokenFor(one: CellCandidate, factor: number, trusted: boolean): CellCandidate {
  const witnessed = one.score * (one.name.explained >= WELL_EXPLAINED ? factor : 1)
  const score = Math.max(trusted ? PHRASE_ALONE : 0, witnessed)
  const times = one.score === 0 ? 1 : score / one.score
  return { ...one, score, factors: () => [...one.factors(), { by: 'phrase', times }] }
}

function byPhrase({ metric, unit, members }: PhraseReading): CellCandidate {
  return candidateBy(metric, unit, { by: 'phrase', times: members === null ? 0 : PHRASE_ALONE })
}

/** A reading that another witness than the names gives, as good as that one says. */
export function candidateBy(metric: Metric, unit: Unit, { by, times }: Factor): CellCandidate {
  const name = { text: metric.title, metric, words: noWords, members: {}, sentence: false, weight: 0 }
  const factors = () => [{ by, times }]
  const ranked = { said: 1, explained: 1, around: 0, pull: 0, metric, name, score: times, factors }
  return { metric, share: false, unit, score: times, name: ranked, factors }
}

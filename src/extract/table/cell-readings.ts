import type { Metric } from '../../../schemas/metric.js'
import type { Unit } from '../../../schemas/units.js'
import type { Span } from '../../language/mention.js'
import { type Factor, factor } from '../../understanding/names/factors.js'
import { type RankedName, rankNames } from '../../understanding/names/rank-names.js'
import type { Vocabulary } from '../../understanding/names/vocabulary.js'
import { fitReader } from './cell-fit.js'
import type { NamingLabel, NamingPart } from './naming.js'
import { scopesOf, type TableContext } from './table-scopes.js'
import { type ShownUnit, unitFit } from './unit-fit.js'

export type Members = Record<string, string | number>

/** One way to read a cell: a metric in a unit, with members, and how likely its name is meant. */
export interface CellCandidate {
  readonly metric: Metric
  /** The figure is the share that members have in a counted metric. */
  readonly share: boolean
  readonly unit: Unit
  readonly score: number
  readonly name: RankedName
  /** What its score is the product of. */
  readonly factors: () => readonly Factor[]
}

/** Candidates kept for one cell. */
const KEPT = 24

/** A share of a counted metric is meant only where no metric of its own is. */
const SHARE = 0.88

/** All readings of a cell by its labels and what stands around them, the likeliest first. */
export function cellCandidates(
  row: NamingLabel,
  column: NamingLabel,
  context: TableContext,
  shown: ShownUnit,
  vocabulary: Vocabulary,
  axes: readonly (readonly string[])[],
): CellCandidate[] {
  const fitOf = fitReader(row, column, context, shown, vocabulary)
  const ranked = rankNames(scopesOf(row, column, context), vocabulary, {
    membersOf: (metric, scope) => memberSpans([row, column][scope], metric),
    admitted: {
      admits: (metric) => fits(metric, shown) && admitsAxes(metric, axes),
      kind: JSON.stringify([{ ...shown, value: null }, axes]),
    },
  })
  return ranked
    .flatMap((name) => candidatesOf(name, row, column, shown, fitOf))
    .map((one) => (needsAxis(one.metric, axes) ? times(one, 'breakdown', NEEDED) : one))
    .sort((a, b) => b.score - a.score)
    .slice(0, KEPT)
}

/** The same candidate with one more reason for or against it. */
export function times(one: CellCandidate, by: Factor['by'], times: number): CellCandidate {
  return { ...one, score: one.score * times, factors: () => [...one.factors(), { by, times }] }
}

/** A metric that makes sense only broken down by an axis is meant where the table is. */
const NEEDED = 1.12

function needsAxis({ requires }: Metric, axes: readonly (readonly string[])[]): boolean {
  return axes.some((dimensions) => dimensions.some((one) => requires?.includes(one)))
}

function admitsAxes({ dimensions }: Metric, axes: readonly (readonly string[])[]): boolean {
  return axes.every((wanted) => wanted.some((one) => dimensions.includes(one)))
}

function fits(metric: Metric, shown: ShownUnit): boolean {
  return unitFit(metric, shown).fit > 0 || (shown.own === 'percent' && metric.unit === 'count')
}

function candidatesOf(
  name: RankedName,
  row: NamingLabel,
  column: NamingLabel,
  shown: ShownUnit,
  fitOf: (name: RankedName) => readonly Factor[],
): CellCandidate[] {
  const { metric } = name
  const { fit, unit } = unitFit(metric, shown)
  const share = fit <= 0
  if (share && ![row, column].some((label) => statesMember(label, metric))) return []
  const around = fitOf(name)
  const score = name.score * (share ? SHARE : fit) * around.reduce((all, one) => all * one.times, 1)
  const ofUnit = () => factor(share ? 'share' : 'unit', share ? SHARE : fit)
  const factors = () => [...name.factors(), ...ofUnit(), ...around]
  return [{ metric, share, unit: share ? 'percent' : unit, score, name, factors }]
}

function statesMember(label: NamingLabel, metric: Metric): boolean {
  const allowed = ({ members }: NamingPart) =>
    members.some(({ dimension }) => metric.dimensions.includes(dimension))
  return (
    (label.age !== null && metric.dimensions.includes('age_band')) ||
    [label.own, ...label.groups].some(allowed)
  )
}

/** The stretches of a label's own part that a metric accounts for by its dimensions. */
export function memberSpans(label: NamingLabel | undefined, metric: Metric): readonly Span[] {
  return (label?.own.members ?? []).filter(({ dimension }) => metric.dimensions.includes(dimension))
}

/**
 * The members that a cell's labels state for a metric. A member within the wording of a longer concept of the name is
 * part of that name ("looked after" in "children looked after") and states nothing.
 */
export function membersOf(
  candidate: CellCandidate,
  labels: readonly NamingLabel[],
  vocabulary: Vocabulary,
  listed: readonly string[] = [],
): Members {
  const { metric, name } = candidate
  const formula = formulaConcepts(candidate.metric, vocabulary)
  const members: Members = {}
  for (const label of labels) {
    if (label.age !== null && metric.dimensions.includes('age_band')) members.age_band = label.age
    if (label.place !== undefined) members.place = label.place
    for (const part of [...label.groups, label.own].reverse()) {
      for (const mention of part.members) {
        if (!metric.dimensions.includes(mention.dimension) || mention.dimension in members) continue
        const isListed = part !== label.own && listed.includes(mention.dimension)
        if (!isListed && (isPartOfName(mention, part, name) || isPartOfMetric(mention, part, formula)))
          continue
        members[mention.dimension] = mention.member
      }
    }
  }
  // What the labels state goes before what the name brings with it.
  return { ...name.name.members, ...members }
}

function isPartOfName(mention: Span, part: NamingPart, { name }: RankedName): boolean {
  return part.words.segments.some(
    (segment) =>
      segment.start <= mention.start &&
      mention.end <= segment.end &&
      segment.end - segment.start > mention.end - mention.start &&
      segment.concepts.some((concept) => name.words.concepts.has(concept)),
  )
}

/** The concepts that make a metric what it is: a label that says them states no part of it. */
function formulaConcepts({ id }: Metric, { catalogue }: Vocabulary): ReadonlySet<string> {
  const wording = catalogue.wordings.get(id)
  if (!wording) return new Set()
  return new Set([wording.is.of, wording.is.population ?? [], wording.with].flat())
}

function isPartOfMetric(mention: Span, part: NamingPart, formula: ReadonlySet<string>): boolean {
  return part.words.segments.some(
    (segment) =>
      segment.start < mention.end &&
      mention.start < segment.end &&
      segment.concepts.some((concept) => formula.has(concept)),
  )
}

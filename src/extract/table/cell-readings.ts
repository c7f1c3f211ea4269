import type { Metric } from '../../../schemas/metric.js'
import type { Unit } from '../../../schemas/units.js'
import type { Wording } from '../../../schemas/words.js'
import type { Span } from '../../language/mention.js'
import { countsAge } from '../../understanding/names/ages-of-metric.js'
import { type Factor, factor } from '../../understanding/names/factors.js'
import { groundsOf } from '../../understanding/names/grounds.js'
import { type RankedName, rankNames } from '../../understanding/names/rank-names.js'
import { spokenScopes } from '../../understanding/names/spoken-scopes.js'
import type { Vocabulary } from '../../understanding/names/vocabulary.js'
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
): Members {
  const { metric, name } = candidate
  const formula = formulaConcepts(candidate.metric, vocabulary)
  const members: Members = {}
  for (const label of labels) {
    if (label.age !== null && metric.dimensions.includes('age_band')) members.age_band = label.age
    for (const part of [...label.groups, label.own].reverse()) {
      for (const mention of part.members) {
        if (!metric.dimensions.includes(mention.dimension) || mention.dimension in members) continue
        if (isPartOfName(mention, part, name) || isPartOfMetric(mention, part, formula)) continue
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

/** How well what stands around a cell agrees with each metric, apart from its name: what speaks against it. */
function fitReader(
  row: NamingLabel,
  column: NamingLabel,
  context: TableContext,
  shown: ShownUnit,
  { catalogue }: Vocabulary,
): (name: RankedName) => readonly Factor[] {
  const said = [row, column].flatMap(({ own, groups }) => [own, ...groups]).map(({ words }) => words)
  const around = [context.corner, context.caption, ...context.headings, context.leadIn]
  const speaksOf = (concepts: readonly string[]) =>
    [...said, ...around].some((words) => concepts.some((concept) => words.concepts.has(concept)))
  const near = spokenScopes([...said, ...around], catalogue)
  // Where nothing near says what part of the field a table is of, it is of the paper's own.
  const spoken = near.size > 0 ? near : spokenScopes([context.paper], catalogue)
  // Whoever stands right over all cells is who they count: nobody else, and never everybody.
  const over = [...said, context.captioned ? context.caption : context.leadIn]
  const timings = [row, column].flatMap(({ timings: all }) => all)
  const isGrounded = groundsOf(catalogue)({
    near: [...said, ...around, ...(row.line ? [row.line] : [])],
    beside: [context.labels],
    paper: context.paper,
  })
  const ages = [row, column].flatMap(agesOf)
  return ({ metric: { id }, name }) => {
    const wording = catalogue.wordings.get(id)
    if (!wording) return []
    const ofOthers = ages.some((age) => !countsAge(id, age, catalogue))
    const grounded = isGrounded(id, name.words)
    const scoped =
      wording.scope === undefined ||
      spoken.size === 0 ||
      spoken.has(wording.scope) ||
      speaksOf([wording.is.of, wording.is.population ?? []].flat())
    const contrary = (wording.without ?? []).some((concept) =>
      (wording.scope === EVERYBODY ? over : said).some((words) => words.concepts.has(concept)),
    )
    return [
      ...factor('grounds', grounded ? 1 : UNGROUNDED),
      ...factor('scope', scoped ? 1 : OUT_OF_SCOPE),
      ...factor('contrary', contrary || ofOthers ? ANOTHER_METRIC : 1),
      ...factor('timing', timingFit(wording.timing, timings)),
      ...factor('plausible', plausibility(wording, name.metric, shown)),
    ]
  }
}

function agesOf({ age, own, groups }: NamingLabel): string[] {
  const said = [own, ...groups].flatMap(({ members }) => members)
  return [
    ...(age === null ? [] : [age]),
    ...said.flatMap((one) => (one.dimension === 'age_band' ? [one.member] : [])),
  ]
}

/** The part of the field whose metrics count all residents. */
const EVERYBODY = 'population'

/** A metric of a part of the field that nothing around speaks of, where another part is spoken of. */
const OUT_OF_SCOPE = 0.75
/** A metric of a part of the field that neither the table nor the paper speaks of. */
const UNGROUNDED = 0.4
/** A label that says what makes a metric another one. */
const ANOTHER_METRIC = 0.4
/** "At the end" of what happens over a period. */
const WRONG_TIMING = 0.65

function timingFit(timing: Wording['timing'], timings: NamingLabel['timings']): number {
  const moment = timings.some((one) => one !== 'during')
  if (moment) return timing === 'flow' || timing === 'flow-ratio' ? WRONG_TIMING : 1
  return timings.length > 0 && timing === 'stock' ? WRONG_TIMING : 1
}

/** A value far from what any council, or the nation, prints of a metric is likelier one of another. */
const IMPLAUSIBLE = 0.6

/** Pounds in the unit of a metric of money: what is printed in pounds is compared in the metric's own. */
const POUNDS: Readonly<Partial<Record<Unit, number>>> = { gbp_thousand: 1e3, gbp_million: 1e6 }

function plausibility(
  { plausible }: Wording,
  { unit }: Metric,
  { value, change, national, own, stated }: ShownUnit,
): number {
  const range = national ? plausible.england : plausible.council
  if (!range || value === null || change) return 1
  const scaled = value / (POUNDS[unit] ?? 1)
  // Parts of a whole may be as small as they like; twice the usual is still possible.
  const ratio = own !== null || stated !== null
  const slack = national ? 1.25 : 2
  const outside = scaled > range[1] * slack || (ratio && scaled < range[0] / slack)
  return outside ? IMPLAUSIBLE : 1
}

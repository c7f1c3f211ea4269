import type { Catalogue } from '../../schemas/catalogue.js'
import type { Metric, MetricName } from '../../schemas/metric.js'
import type { Unit } from '../../schemas/units.js'

export interface ChosenMetric {
  readonly metric: Metric
  /** The figure's unit: its own, or the metric's where the text states none. */
  readonly unit: Unit
}

export interface Hints {
  /** The words around the figure speak of a rate. */
  readonly rate?: boolean
  readonly decimals?: number | null
  /** The figure counts people ("4 young people"): of two counts the one of children is meant. */
  readonly people?: boolean
}

const MONEY: ReadonlySet<Unit> = new Set(['gbp', 'gbp_thousand', 'gbp_million'])
const RATES: ReadonlySet<Unit> = new Set(['per_1000', 'per_10000', 'per_100000'])
const PEOPLE =
  /^(?:children|young people|reoffenders|care leavers|looked after|unaccompanied|approved fostering|social workers)\b/i
const WHOLE: ReadonlySet<Unit> = new Set(['count', 'fte', 'days'])

/**
 * The metric that a name means for a figure of this unit, or null when the name has none that fits. A bare number
 * (`unit` null) is a count unless the words around it speak of a rate or the name has no countable metric at all.
 */
export function chooseMetric(
  name: MetricName,
  unit: Unit | null,
  catalogue: Catalogue,
  hints: Hints = {},
): ChosenMetric | null {
  const metrics = name.metrics.flatMap((id) => catalogue.metrics.get(id) ?? [])
  if (unit !== null) {
    const metric = metrics.find((candidate) => accepts(candidate, unit))
    return metric ? { metric, unit } : null
  }
  const fitsBare = (metric: Metric) => !MONEY.has(metric.unit) && metric.unit !== 'percent'
  const rate = metrics.find((metric) => RATES.has(metric.unit))
  const preferRate = rate && (hints.rate || (hints.decimals ?? 0) > 0)
  const fractional = (hints.decimals ?? 0) > 0
  const bare = metrics.filter(
    (candidate) => fitsBare(candidate) && !(fractional && WHOLE.has(candidate.unit)),
  )
  const ofPeople = hints.people ? bare.find(({ title }) => PEOPLE.test(title)) : undefined
  // "Turnover rate" of a metric that only has percentages leaves its sign out.
  const share = hints.rate ? metrics.find((candidate) => candidate.unit === 'percent') : undefined
  const metric = preferRate
    ? rate
    : (ofPeople ?? countOfPeople(bare[0], hints, catalogue) ?? bare[0] ?? share)
  if (metric) return { metric, unit: metric.unit }
  const counted = metrics.find(({ units_also: also }) => also.includes('count'))
  return counted && !fractional ? { metric: counted, unit: 'count' } : null
}

/** "331 young people" beside "401 orders given to": the family's metric of children, where it has one. */
function countOfPeople(metric: Metric | undefined, hints: Hints, catalogue: Catalogue): Metric | undefined {
  if (!metric || !hints.people || metric.unit !== 'count' || PEOPLE.test(metric.title)) return undefined
  return catalogue.metrics.get(`${familyOf(metric.id)}.children`)
}

/** Whether a metric's figures can be printed in this unit. */
export function accepts(metric: Metric, unit: Unit): boolean {
  if (metric.unit === unit || metric.units_also.includes(unit)) return true
  if (MONEY.has(metric.unit)) return MONEY.has(unit)
  // A rate restated per another base is the same metric; the unit says which.
  return RATES.has(metric.unit) && RATES.has(unit)
}

export function isMoney(unit: Unit | null): boolean {
  return unit !== null && MONEY.has(unit)
}

export function isRate(unit: Unit | null): boolean {
  return unit !== null && RATES.has(unit)
}

/** The first part of a metric's id: figures of one family share their subject. */
export function familyOf(metricId: string): string {
  return metricId.slice(0, metricId.indexOf('.'))
}

/** The metric that is the share of a counted one, by the catalogue's identities. */
export function shareOf(metric: Metric, catalogue: Catalogue): Metric | null {
  for (const candidate of catalogue.metrics.values()) {
    if (candidate.identities.some((identity) => identity.kind === 'share' && identity.of === metric.id))
      return candidate
  }
  return null
}

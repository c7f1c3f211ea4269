import type { Metric } from '../../schemas/metric.js'
import { type Claim, judge } from './claim.js'
import type { Evidence } from './evidence.js'
import { type Figure, unitWorth } from './figure.js'
import { placeOf } from './level-sums.js'
import { recordQuery } from './levels.js'
import { operandsFor } from './operands.js'
import { inUnitOf, round } from './print.js'

/**
 * Figures that cannot exceed another one: reoffenders their cohort, filled places all places, a part its total
 * (`bound` identities of the catalogue), and figures outside of what the catalogue holds possible.
 */
export function checkBounds({ levels, catalogue }: Evidence): Claim[] {
  return levels.all.flatMap((figure) => {
    const metric = catalogue.metrics.get(figure.record?.metric ?? '')
    if (!metric || figure.qualifier !== null) return []
    const above = metric.identities.flatMap(({ kind, le }) =>
      kind === 'bound' && typeof le === 'string'
        ? operandsFor(figure, { ...recordQuery(figure), metric: le }, levels).flatMap(({ figures, local }) =>
            figures.length === 1 && figures[0] ? [boundClaim(figure, figures[0], local)] : [],
          )
        : [],
    )
    return [
      ...above.filter((claim) => claim !== null),
      ...partClaims(figure, levels),
      ...rangeClaim(figure, metric),
    ]
  })
}

/** A figure with a member against the same figure without it. */
function partClaims(figure: Figure, levels: Evidence['levels']): Claim[] {
  const query = recordQuery(figure)
  const unit = figure.unit
  if (unit !== 'count' && unit !== 'days') return []
  return Object.keys(query.dimensions).flatMap((dimension) => {
    const { [dimension]: _, ...rest } = query.dimensions
    return levels
      .printed({ ...query, dimensions: rest })
      .filter(
        (whole) => placeOf(whole) === placeOf(figure) && whole.unit === unit && whole.qualifier === null,
      )
      .flatMap((whole) => boundClaim(figure, whole, true) ?? [])
  })
}

function boundClaim(figure: Figure, limit: Figure, local: boolean): Claim | null {
  const judged = judge(figure, (of) => [Number.NEGATIVE_INFINITY, of(limit)[1]])
  if (!judged) return null
  const error = local && figure.table !== null
  return {
    check: 'bound',
    variant: limit.key,
    stated: figure,
    others: [limit],
    verdict: judged.verdict,
    severity: error ? 'error' : 'warning',
    published: inUnitOf(figure, figure.value),
    computed: round(inUnitOf(figure, limit.value)),
    interval: null,
    message: `${figure.text.trim()} is printed, which is more than the ${limit.text.trim()} that it is part of`,
    remark: error ? null : 'the two may be of different days or groups',
  }
}

/** Ranges are too wide to clear a figure: one that lies inside has not been checked. */
function rangeClaim(figure: Figure, { range, unit }: Metric): Claim[] {
  const [low, high] = range ?? []
  const value = figure.value / unitWorth(unit)
  const beyond =
    (low !== null && low !== undefined && value < low) ||
    (high !== null && high !== undefined && value > high)
  if (!beyond) return []
  return [
    {
      check: 'bound',
      variant: 'range',
      stated: figure,
      others: [],
      verdict: 'contradicted',
      severity: 'warning',
      published: inUnitOf(figure, figure.value),
      computed: null,
      interval: [low ?? Number.MIN_SAFE_INTEGER, high ?? Number.MAX_SAFE_INTEGER],
      message: `${figure.text.trim()} lies outside of what is possible for this metric (${low ?? '…'} to ${high ?? '…'})`,
      remark: 'the figure may be printed in another unit or scale',
    },
  ]
}

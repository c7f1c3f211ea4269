import type { Metric } from '../../../schemas/metric.js'
import type { Unit } from '../../../schemas/units.js'
import type { QuantityMention } from '../../language/mention.js'

const MONEY: ReadonlySet<string> = new Set(['gbp', 'gbp_thousand', 'gbp_million'])
const RATES: ReadonlySet<string> = new Set(['per_1000', 'per_10000', 'per_100000'])
const WHOLE: ReadonlySet<string> = new Set(['count', 'fte', 'days'])

export type Fit = 'stated' | 'also' | 'bare'

export interface UnitFit {
  readonly unit: Unit
  readonly fit: Fit
}

/** The unit in which a quantity can be a figure of a metric, or null: a percentage is never the level of a count. */
export function unitFit(
  metric: Metric,
  { unit, decimals }: Pick<QuantityMention, 'unit' | 'decimals'>,
): UnitFit | null {
  if (unit === null) return bareFit(metric, (decimals ?? 0) > 0)
  if (metric.unit === unit) return { unit, fit: 'stated' }
  if (MONEY.has(metric.unit)) return MONEY.has(unit) ? { unit, fit: 'stated' } : null
  if (RATES.has(metric.unit) && RATES.has(unit)) return { unit, fit: 'also' }
  // "25.7 FTE" are posts: only metrics of staff say that they are counted so.
  return metric.units_also.includes(unit) ? { unit, fit: 'also' } : null
}

function bareFit(metric: Metric, fractional: boolean): UnitFit | null {
  if (!MONEY.has(metric.unit) && metric.unit !== 'percent' && !(fractional && WHOLE.has(metric.unit)))
    return { unit: metric.unit, fit: 'bare' }
  if (!fractional && metric.units_also.includes('count')) return { unit: 'count', fit: 'also' }
  return null
}

/** Whether the amount of a change can be one of a metric: per cent of anything, points of a percentage, else its unit. */
export function changeFit(metric: Metric, quantity: QuantityMention): UnitFit | null {
  const { unit, decimals } = quantity
  if (unit === 'percent') return { unit, fit: metric.unit === 'percent' ? 'also' : 'stated' }
  if (unit === 'percentage_points') return metric.unit === 'percent' ? { unit, fit: 'stated' } : null
  if (unit !== null) return unitFit(metric, quantity)
  return bareFit(metric, (decimals ?? 0) > 0)
}

export function isMoneyUnit(unit: string): boolean {
  return MONEY.has(unit)
}

export function isRateUnit(unit: string): boolean {
  return RATES.has(unit)
}

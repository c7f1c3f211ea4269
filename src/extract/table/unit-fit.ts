import type { Metric } from '../../../schemas/metric.js'
import type { Unit } from '../../../schemas/units.js'
import { accepts, isMoney, isRate } from '../choose-metric.js'

/** The unit of a cell: its own or its labels', else the one that corner or caption state for the whole table. */
export interface CellUnit {
  readonly own: Unit | null
  readonly stated: Unit | null
}

/** What a cell shows of its unit: what it or its labels say, and how it is printed. */
export interface ShownUnit extends CellUnit {
  readonly decimals: number | null
  /** Null where it is money, which comes in many scales. */
  readonly value: number | null
  /** The labels speak of a rate without saying per how many. */
  readonly rate: boolean
  /** The figure is the nation's, not a council's. */
  readonly national: boolean
  /** A council's figure stands beside the nation's and is as large: neither counts anybody. */
  readonly besideNation: boolean
  /** The cell gives a difference: it shows no level's unit. */
  readonly change: boolean
}

/** How well a metric's unit agrees with what a cell shows, 0 to 1, and the unit that the figure then has. */
export function unitFit(metric: Metric, shown: ShownUnit): { fit: number; unit: Unit } {
  const said = shown.own ?? shown.stated
  if (said !== null && accepts(metric, said)) return { fit: 1, unit: said }
  if (shown.own !== null) return { fit: 0, unit: shown.own }
  const bare = bareFit(metric, shown)
  return {
    fit:
      bare *
      (said === null
        ? 1
        : isMoney(said)
          ? NOT_MONEY
          : said === 'percent' && !fractional(shown)
            ? 0.95
            : NOT_STATED),
    unit: bareUnit(metric, shown),
  }
}

/** A unit stated for the whole table binds a column that has another of its own less; money least of all gives way. */
const NOT_STATED = 0.7
const NOT_MONEY = 0.1

const fractional = ({ decimals }: ShownUnit) => (decimals ?? 0) > 0

/** A bare number: whole ones count, broken ones are rates or averages, if the labels do not say otherwise. */
function bareFit(metric: Metric, shown: ShownUnit): number {
  const { unit } = metric
  if (unit === 'count' && shown.besideNation) return 0.3
  if (unit === 'count')
    return fractional(shown) ? (metric.units_also?.includes('fte') ? 0.8 : 0.1) : shown.rate ? 0.6 : 1
  if (isRate(unit))
    return shown.rate || (shown.besideNation && !fractional(shown)) ? 1 : fractional(shown) ? 0.9 : 0.5
  if (unit === 'percent') return shown.rate ? 0.8 : fractional(shown) ? 0.7 : 0.3
  if (isMoney(unit)) return 0.3
  return fractional(shown) && (unit === 'days' || unit === 'fte') ? 0.8 : 0.95
}

function bareUnit(metric: Metric, shown: ShownUnit): Unit {
  if (metric.unit !== 'count' && !fractional(shown) && metric.units_also?.includes('count') && !shown.rate)
    return metric.unit === 'percent' ? 'count' : metric.unit
  return metric.unit
}

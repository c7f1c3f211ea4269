import type { Period } from '../../../schemas/period.js'
import type { Role } from '../../../schemas/record.js'
import type { Unit } from '../../../schemas/units.js'
import type { Cell } from '../../document/model.js'
import { isMereBudget, isMereEstimate, rolesOfLabel, speaksOfVariance } from '../../language/roles.js'
import { isMoney } from '../choose-metric.js'
import { innermost } from './axis.js'
import { isOfForecast } from './foreseen-variance.js'
import type { LabelPart } from './label.js'
import type { TableReading } from './table-reading.js'

/**
 * Whether a cell's figure is an actual, a target, a forecast or a threshold: as its labels or its caption say, as the
 * forecast that a variance is taken from, or by a time after the paper's day.
 *
 * @param unit that of the figure's metric; an estimate of money foresees it, one of people counts them
 * @param budgeted what the word "budget" makes of the metric's figures
 */
export function roleOf(
  reading: TableReading,
  cell: Cell,
  period: Period,
  { unit, budgeted }: { readonly unit: Unit | null; readonly budgeted: Role },
): Role {
  const foreseen = unit === null || isMoney(unit)
  const roleIn = ({ role, text }: LabelPart): Role | null => {
    if (role !== 'forecast') return role
    if (isMereBudget(text)) return budgeted === 'actual' ? null : budgeted
    return !foreseen && isMereEstimate(text) ? null : role
  }
  const column = reading.columns[cell.column]?.parts ?? []
  const labelled = innermost(column, roleIn) ?? innermost(reading.rows[cell.row]?.parts ?? [], roleIn)
  if (labelled) return labelled
  const day = reading.surroundings.day ?? reading.surroundings.asOf
  const over = day !== null && period.end !== null && period.end < day
  const { caption } = reading
  const captioned =
    foreseen || !isMereEstimate(caption.text) ? rolesOfLabel(caption.text, caption.roles)[0]?.role : undefined
  // "Projected population 2011 – 2021", written between the two: people of a time that is over were counted.
  if (captioned && !(captioned === 'forecast' && !foreseen && over)) return captioned
  if (column.some(({ text }) => speaksOfVariance(text)) && isOfForecast(reading)) return 'forecast'
  return day !== null && period.start !== null && period.start > day ? 'forecast' : 'actual'
}

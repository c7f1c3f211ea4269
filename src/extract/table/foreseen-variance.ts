import type { Period } from '../../../schemas/period.js'
import { financialYearOf } from '../../language/calendar.js'
import { financialYear } from '../../language/period.js'
import { speaksOfBudget, speaksOfForecast, speaksOfVariance } from '../../language/roles.js'
import type { AxisLabel } from './axis.js'
import type { TableReading } from './table-reading.js'

/** "Budget | Forecast | Variance": a table of money whose differences are those of what is foreseen. */
export function isOfForecast({ columns }: Pick<TableReading, 'columns'>): boolean {
  const texts = columns.flatMap(({ parts }) => parts.map(({ text }) => text))
  return texts.some(speaksOfForecast) && texts.some(speaksOfBudget)
}

/**
 * The year of which a column foresees the variance, or null for a column that does not: "Variance Q2" beside a budget and a
 * forecast is how far the whole year was seen to be off, as it stood in that quarter.
 */
export function yearForeseen(reading: Pick<TableReading, 'columns'>, column: number): Period | null {
  const label = reading.columns[column]
  const start = label?.period?.start ?? null
  if (!label || start === null || !isPartForeseen(label) || !isOfForecast(reading)) return null
  return financialYear(financialYearOf(start))
}

/** Whether a later column of the table says what this one foresees of the same year, as it stood since. */
export function isSuperseded(reading: Pick<TableReading, 'columns'>, column: number): boolean {
  const year = yearForeseen(reading, column)
  const end = reading.columns[column]?.period?.end ?? ''
  return (
    year !== null &&
    reading.columns.some(
      ({ period }, other) => (period?.end ?? '') > end && yearForeseen(reading, other)?.id === year.id,
    )
  )
}

/** The parts of a year at whose end it is told how the year will end. */
const PARTS: ReadonlySet<string> = new Set(['quarter', 'month'])

function isPartForeseen({ parts, period }: AxisLabel): boolean {
  return period !== null && PARTS.has(period.kind) && parts.some(({ text }) => speaksOfVariance(text))
}

import type { Period } from '../../../schemas/period.js'
import { financialYearOf } from '../../language/calendar.js'
import { financialYear } from '../../language/period.js'
import { speaksOfBudget, speaksOfForecast, speaksOfVariance } from '../../language/roles.js'
import { partOfYear } from '../../understanding/frame/table-time.js'
import { yearAround } from '../../understanding/frame/time-around-table.js'
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
export function yearForeseen(reading: TableReading, column: number): Period | null {
  const start = partForeseen(reading, column)?.start ?? null
  return start === null || !isOfForecast(reading) ? null : financialYear(financialYearOf(start))
}

/** Whether a later column of the table says what this one foresees of the same year, as it stood since. */
export function isSuperseded(reading: TableReading, column: number): boolean {
  const year = yearForeseen(reading, column)
  if (year === null) return false
  const end = partForeseen(reading, column)?.end ?? ''
  return reading.columns.some(
    (_, other) =>
      (partForeseen(reading, other)?.end ?? '') > end && yearForeseen(reading, other)?.id === year.id,
  )
}

/** The parts of a year at whose end it is told how the year will end. */
const PARTS: ReadonlySet<string> = new Set(['quarter', 'month'])

/** The part of a year at whose end a column tells a variance: "Q2" of the year that the words around the table name. */
function partForeseen(reading: TableReading, column: number): Period | null {
  const { parts, period, time } = reading.columns[column] ?? NOTHING
  if (!parts.some(({ text }) => speaksOfVariance(text))) return null
  const year = time?.part ? yearAround(reading, reading.surroundings) : null
  const part = year && time?.part ? partOfYear(time.part, year) : null
  const said = part ?? period
  return said !== null && PARTS.has(said.kind) ? said : null
}

const NOTHING = { parts: [], period: null, time: null }

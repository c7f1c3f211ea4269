import type { NameMention } from '../lexicon.js'
import type { AxisLabel } from './axis.js'
import { isWholeName } from './label-subjects.js'
import type { TableReading } from './table-reading.js'

/** A label that states members, an age or a rate, or nothing at all, but names no metric: it breaks down a neighbour. */
export function isBreakdown(
  label: AxisLabel | undefined,
  names: readonly NameMention[] | undefined,
): boolean {
  if (!label || (names ?? []).length > 0) return false
  const last = label.parts.at(-1)
  if (!last || last.period !== null) return false
  return last.dimensions.length > 0 || label.age !== null || last.rate || last.unit !== null || last.change
}

/**
 * The label whose members a row goes on speaking of: in `Currently LAC | 14`, `Re-offended | 9` the second row names a
 * metric and no member, and is about those of the row above it.
 */
export function continuedRow(reading: TableReading, row: number): AxisLabel | null {
  const label = reading.rows[row]
  const above = reading.rows[row - 1]
  if (!label || !above || (reading.rowNames[row] ?? []).length === 0) return null
  const states = label.parts.some(({ dimensions, total }) => dimensions.length > 0 || total)
  return !states && !isWholeName(label) && isBreakdown(above, reading.rowNames[row - 1]) ? above : null
}

import type { HeldQuantity } from './held-quantities.js'
import type { TableReading } from './table-reading.js'

/** Shares of a whole add up to a hundred, but for rounding: at most this much of it, in points. */
const ROUNDING = 3

/**
 * Whether a figure is the hundred per cent at the foot of a column of shares ("TOTAL 697 (100)"): what is left to say of a
 * whole that is divided, and no measure of anything.
 *
 * @param held all quantities of the table
 */
export function isSumOfShares(
  one: HeldQuantity,
  held: readonly HeldQuantity[],
  { rowLabels }: TableReading,
): boolean {
  const isTotal = ({ cell }: HeldQuantity) => rowLabels(cell.row, cell.column).label?.total === true
  if (one.quantity.value !== 100 || !isTotal(one)) return false
  const shares = held.filter(
    (other) => other.cell.column === one.cell.column && other.aside === one.aside && !isTotal(other),
  )
  const sum = shares.reduce((all, { quantity }) => all + quantity.value, 0)
  return shares.length > 1 && Math.abs(sum - 100) <= ROUNDING
}

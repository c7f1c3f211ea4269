import { chunkLines } from './chunks.js'
import { divide } from './divide.js'
import { columnsOf, type Grid, type GridCell } from './grid.js'
import { riversOf } from './rivers.js'

/** A gap down through all rows that is narrower than this many type sizes is the space between two words. */
const narrowest = 0.6

/**
 * Cuts rows that nothing but lines part into the columns that their header names: where a gap runs down through the text
 * of all rows, wrapped or centred in its cell as it may be, and the first row and another have text in each of the columns
 * between. Null where the gaps do not keep to the header.
 */
export function columnsUnderHeader(grid: Grid): Grid | null {
  if (columnsOf(grid) !== 1) return null
  const lines = grid.cells.flatMap((cell) => chunkLines(cell.words).map((line) => ({ cell, line })))
  const size = Math.max(0, ...lines.map(({ line }) => line.size))
  const covered = lines.map(({ line }) => line.chunks.map(({ box }) => [box[0], box[2]] as const))
  const xs = riversOf(covered)
    .filter(([from, to]) => to - from >= narrowest * size)
    .map(([from, to]) => (from + to) / 2)
  if (xs.length === 0) return null
  const divided = divide(grid, new Map(grid.cells.map((cell) => [cell, { xs }])))
  const rows = rowsByColumn(divided.cells)
  const named = [...rows.values()].every((inRows) => inRows.has(0) && inRows.size > 1)
  return named && rows.size === columnsOf(divided) ? divided : null
}

/** The rows in which each column has text. */
function rowsByColumn(cells: readonly GridCell[]): Map<number, Set<number>> {
  const rows = new Map<number, Set<number>>()
  for (const { row, column, words } of cells)
    if (words.length > 0) rows.set(column, (rows.get(column) ?? new Set()).add(row))
  return rows
}

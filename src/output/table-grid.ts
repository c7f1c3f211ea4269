import type { Cell, Table } from '../document/model.js'

/**
 * The table as rows of texts, as long as it is wide. A cell that spans several places gives its text to the first of
 * them; the others are empty.
 */
export function gridOf(table: Table): string[][] {
  const grid = Array.from({ length: table.rows }, () => Array.from({ length: table.columns }, () => ''))
  for (const cell of table.cells) {
    const row = grid[cell.row]
    if (row && cell.column < row.length) row[cell.column] = lineOf(cell)
  }
  return grid
}

function lineOf(cell: Cell): string {
  return cell.text.replace(/\s+/g, ' ').trim()
}

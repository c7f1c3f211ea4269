import type { Table } from '../document/model.js'
import { csvOf } from './csv.js'
import { gridOf } from './table-grid.js'

/**
 * One table as CSV with one header row: each column's header path joined by ` › `. Cells that span rows or columns
 * give their text once, in their first place.
 */
export function tableCsv(table: Table): string {
  const header = table.columnPaths.map((path) => path.join(' › '))
  const body = gridOf(table).slice(table.headerRows)
  return csvOf(header, body)
}

/** A file name for a table that sorts as the paper does: `table-03-page-12.csv`. */
export function tableFileName(table: Table): string {
  const number = String(table.index + 1).padStart(2, '0')
  return `table-${number}-page-${table.pages[0] ?? 0}.csv`
}

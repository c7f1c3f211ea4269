import type { Table } from '../document/model.js'
import { csvOf } from './csv.js'
import { numberRanges } from './number-ranges.js'
import type { ResultTable } from './result-tables.js'
import { gridOf } from './table-grid.js'

/**
 * One table as CSV with one header row: each column's header path joined by ` › `. Cells that span rows or columns
 * give their text once, in their first place.
 */
export function tableCsv(table: Table): string {
  const body = gridOf(table).slice(table.headerRows)
  return csvOf(headsOf(table), body)
}

/** What the file of a table is, for programs that find it: its caption, and its columns, which hold what is printed. */
export function tableDescribed(table: Table): ResultTable {
  const { caption, columnPaths, pages } = table
  return {
    title: caption || `Table on page ${numberRanges(pages)}`,
    columns: headsOf({ columnPaths }).map((name) => ({ name, says: '' })),
  }
}

function headsOf({ columnPaths }: Pick<Table, 'columnPaths'>): string[] {
  return columnPaths.map((path) => path.join(' › '))
}

/** A file name for a table that sorts as the paper does: `table-03-page-12.csv`. */
export function tableFileName(table: Table): string {
  const number = String(table.index + 1).padStart(2, '0')
  return `table-${number}-page-${table.pages[0] ?? 0}.csv`
}

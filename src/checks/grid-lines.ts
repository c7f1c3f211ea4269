import type { Place, TableFigures } from './table-figures.js'

/** A table seen along one direction: the lines that may be totals, and the places in them. */
export interface Lines {
  readonly direction: 'rows' | 'columns'
  /** Numbers of the body's lines (rows when rows are added up), in order. */
  readonly lines: readonly number[]
  /** Numbers of the lines across (columns when rows are added up). */
  readonly across: readonly number[]
  readonly place: (line: number, across: number) => Place
  readonly label: (line: number, across: number) => string
  readonly acrossLabel: (across: number) => string
  /** How many headings a line stands under, its own label included. */
  readonly depth: (line: number) => number
}

/** The same table for adding up rows and for adding up columns. */
export function linesOf(grid: TableFigures): readonly Lines[] {
  const { table, places, rowLabel, columnLabel } = grid
  const rows = span(table.headerRows, table.rows)
  const columns = span(table.headerColumns, table.columns).filter(
    (column) => !table.innerStubs?.includes(column),
  )
  const at = (row: number, column: number): Place =>
    places[row]?.[column] ?? { kind: 'empty', figure: null, bracketed: false }
  return [
    {
      direction: 'rows',
      lines: rows,
      across: columns,
      place: (line, across) => at(line, across),
      label: rowLabel,
      acrossLabel: columnLabel,
      depth: (line) => table.rowPaths[line]?.length ?? 0,
    },
    {
      direction: 'columns',
      lines: columns,
      across: rows,
      place: (line, across) => at(across, line),
      label: (line) => columnLabel(line),
      acrossLabel: (across) => rowLabel(across, table.headerColumns),
      depth: (line) => table.columnPaths[line]?.length ?? 0,
    },
  ]
}

function span(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}

import { CellPlaces } from './cell-places.js'
import { headerColumnCount, innerStubColumns, refersToRows } from './header-columns.js'
import { headerRowCount } from './header-extent.js'
import { headerText, isBrokenYear } from './header-text.js'
import type { Cell } from './model.js'
import { rowPathsFrom, rowPathsOf } from './row-paths.js'

export interface HeaderPaths {
  readonly headerRows: number
  readonly headerColumns: number
  /** For each column the header cells above it, outermost first. */
  readonly columnPaths: readonly (readonly string[])[]
  /** For each row its group headings and stubs, outermost first; empty for header rows. */
  readonly rowPaths: readonly (readonly string[])[]
  /** Columns of the body that label the figures to their right, where two lists stand side by side. */
  readonly innerStubs?: readonly number[]
  /** The one of them that labels the figures on both of its sides. */
  readonly soleStub?: number
}

/** What the source itself says of its headers (`<thead>`, `<th>`, shading); what it leaves open is inferred. */
export interface KnownHeaders {
  readonly headerRows?: number
  readonly headerColumns?: number
}

/**
 * Names every column and row of a table by its header cells. Spans name all that they cover; a row without figures that
 * heads others (spanning, bold or less indented) names the rows below it.
 *
 * @param cells in any order, each place covered at most once; boxes are used for indents where there are any.
 */
export function headerPaths(
  cells: readonly Cell[],
  rows: number,
  columns: number,
  known: KnownHeaders = {},
): HeaderPaths {
  const places = new CellPlaces(cells, rows, columns)
  const headerRows = Math.min(known.headerRows ?? headerRowCount(places), rows)
  const headerColumns = Math.min(known.headerColumns ?? headerColumnCount(places, headerRows), columns)
  const columnPaths = Array.from({ length: columns }, (_, column) => columnPath(places, column, headerRows))
  const innerStubs = innerStubColumns(places, headerRows, headerColumns)
  // "2023-24 base | Service | 2024-25 budget": the one column of labels names the figures on both of its sides.
  const namesNothing = headerColumns === 0 || refersToRows(places, headerRows, headerColumns)
  const [soleStub] = namesNothing && innerStubs.length === 1 ? innerStubs : []
  return {
    ...(innerStubs.length > 0 ? { innerStubs } : {}),
    ...(soleStub === undefined ? {} : { soleStub }),
    headerRows,
    headerColumns,
    columnPaths: withCyclePeriods(places, columnPaths, headerRows, headerColumns),
    rowPaths:
      soleStub === undefined
        ? rowPathsOf(places, headerRows, headerColumns)
        : rowPathsFrom(places, headerRows, soleStub),
  }
}

function columnPath(places: CellPlaces, column: number, headerRows: number): string[] {
  const path: string[] = []
  let last: Cell | undefined
  for (let row = 0; row < headerRows; row++) {
    const cell = places.at(row, column)
    const text = cell && cell !== last ? headerText(cell.text) : ''
    const above = path.at(-1) ?? ''
    if (isBrokenYear(above) && /^\d/u.test(text)) path[path.length - 1] = above + text
    else if (text.trim() !== '') path.push(text)
    last = cell ?? last
  }
  return path
}

/**
 * Headers such as `number, re-off, 2013/14, number, re-off, 2014/15` repeat their labels and name each repetition by one
 * period, at its end or start: the period belongs to all columns of its repetition.
 */
function withCyclePeriods(
  places: CellPlaces,
  paths: readonly string[][],
  headerRows: number,
  headerColumns: number,
): string[][] {
  const row = headerRows - 1
  const width = places.columns - headerColumns
  if (row < 0) return [...paths]
  const columns = Array.from({ length: width }, (_, index) => index + headerColumns)
  const periods = columns.filter((column) => places.kind(row, column) === 'period')
  const cycle = width / periods.length
  if (periods.length < 2 || cycle < 2 || !Number.isInteger(cycle)) return [...paths]
  const offset = (periods[0] ?? 0) - headerColumns
  if (offset !== 0 && offset !== cycle - 1) return [...paths]
  const labelAt = (column: number) => places.text(row, column).toLowerCase()
  const repeats = columns.every((column, index) => {
    if (periods.includes(column)) return index % cycle === offset
    return places.kind(row, column) === 'text' && labelAt(column) === labelAt(headerColumns + (index % cycle))
  })
  if (!repeats) return [...paths]
  return paths.map((path, column) => {
    const own = periods[Math.floor((column - headerColumns) / cycle)]
    if (column < headerColumns || own === undefined || own === column) return path
    return [places.text(row, own), ...path]
  })
}

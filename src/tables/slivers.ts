import { boxAt, type Grid, type GridCell } from './grid.js'

/** A column or row without text that is narrower than this is a double line, not a column. */
const widestSliver = 10
const highestSliver = 6

/** Takes out the empty slivers between double lines. */
export function dropSlivers(grid: Grid): Grid {
  const xs = keptBounds(grid.xs, widestSliver, (index) => hasText(grid, 'column', 'columnSpan', index))
  const ys = keptBounds(grid.ys, highestSliver, (index) => hasText(grid, 'row', 'rowSpan', index))
  if (xs.kept.length === grid.xs.length && ys.kept.length === grid.ys.length) return grid
  const cells: GridCell[] = []
  for (const cell of grid.cells) {
    const column = xs.place[cell.column] ?? 0
    const row = ys.place[cell.row] ?? 0
    const columnSpan = (xs.place[cell.column + cell.columnSpan] ?? 0) - column
    const rowSpan = (ys.place[cell.row + cell.rowSpan] ?? 0) - row
    if (columnSpan <= 0 || rowSpan <= 0) continue
    const place = { row, column, rowSpan, columnSpan }
    cells.push({ ...place, box: boxAt(xs.kept, ys.kept, place), words: cell.words })
  }
  return { ...grid, xs: xs.kept, ys: ys.kept, cells }
}

/** The bounds that stay, and where each old bound went: both sides of a sliver become one. */
function keptBounds(
  bounds: readonly number[],
  widest: number,
  hasWords: (index: number) => boolean,
): { kept: number[]; place: number[] } {
  const kept: number[] = []
  const place: number[] = []
  for (const [index, bound] of bounds.entries()) {
    const before = bounds[index - 1]
    const sliver = before !== undefined && bound - before < widest && !hasWords(index - 1)
    if (!sliver) kept.push(bound)
    place.push(kept.length - 1)
  }
  return { kept, place }
}

/** Whether a cell that stands in this row or column alone has words. */
function hasText(
  grid: Grid,
  start: 'row' | 'column',
  span: 'rowSpan' | 'columnSpan',
  index: number,
): boolean {
  return grid.cells.some((cell) => cell[start] === index && cell[span] === 1 && cell.words.length > 0)
}

import { boxAt, columnsOf, type Grid, type GridCell, rowsOf } from './grid.js'

/** Walls nearer to each other than this are one wall. */
const sameWall = 8

/** Rows that a part must have before rows divided in another way start a new one: a header may differ from its body. */
const fewestRows = 2

/**
 * Cuts a grid where forms and tables are stacked without a gap: where the rows below share no inner wall with the rows
 * above. Rows that are one cell from side to side stay with the rows above them.
 */
export function stackedParts(grid: Grid): Grid[] {
  const starts: number[] = [0]
  let walls: number[] = []
  let divided = 0
  for (const [row, inner] of innerWalls(grid).entries()) {
    if (inner.length === 0) continue
    const shares = inner.some((x) => walls.some((wall) => Math.abs(wall - x) < sameWall))
    if (walls.length > 0 && !shares && divided >= fewestRows && !spansInto(grid, row)) {
      starts.push(row)
      walls = []
      divided = 0
    }
    walls.push(...inner.filter((x) => !walls.includes(x)))
    divided++
  }
  if (starts.length === 1) return [grid]
  return starts.map((from, index) => rowsFrom(grid, from, starts[index + 1] ?? rowsOf(grid)))
}

/** For each row the x of the walls between its cells. */
function innerWalls(grid: Grid): number[][] {
  const walls: number[][] = Array.from({ length: rowsOf(grid) }, () => [])
  for (const cell of grid.cells) {
    const right = cell.column + cell.columnSpan
    if (right >= columnsOf(grid)) continue
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) walls[row]?.push(grid.xs[right] ?? 0)
  }
  return walls
}

function spansInto(grid: Grid, row: number): boolean {
  return grid.cells.some((cell) => cell.row < row && cell.row + cell.rowSpan > row)
}

/** The rows `from` to `to` as a grid of their own, with the columns that they use. */
function rowsFrom(grid: Grid, from: number, to: number): Grid {
  const inside = grid.cells.filter((cell) => cell.row >= from && cell.row < to)
  const used = new Set([0, columnsOf(grid), ...inside.map((cell) => cell.column)])
  const columns = [...used].sort((a, b) => a - b)
  const xs = columns.map((column) => grid.xs[column] ?? 0)
  const ys = grid.ys.slice(from, to + 1)
  const cells = inside.map((cell): GridCell => {
    const column = columns.indexOf(cell.column)
    const end = columns.findIndex((start) => start >= cell.column + cell.columnSpan)
    const place = { row: cell.row - from, column, rowSpan: cell.rowSpan, columnSpan: end - column }
    return { ...place, box: boxAt(xs, ys, place), words: cell.words }
  })
  return { ...grid, xs, ys, cells }
}

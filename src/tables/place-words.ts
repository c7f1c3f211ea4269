import type { Word } from '../document/model.js'
import { type Grid, type GridCell, intervalAt } from './grid.js'

/** Puts each word whose middle lies in the grid into its cell; the others are left out. */
export function placeWords(grid: Grid, words: readonly Word[]): Grid {
  const columns = grid.xs.length - 1
  const places = new Int32Array(columns * (grid.ys.length - 1)).fill(-1)
  for (const [index, cell] of grid.cells.entries()) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      places.fill(index, row * columns + cell.column, row * columns + cell.column + cell.columnSpan)
    }
  }
  const held: Word[][] = grid.cells.map(() => [])
  for (const word of words) {
    const [x0, y0, x1, y1] = word.box
    const column = intervalAt(grid.xs, (x0 + x1) / 2)
    const row = intervalAt(grid.ys, (y0 + y1) / 2)
    if (column >= 0 && row >= 0) held[places[row * columns + column] ?? -1]?.push(word)
  }
  const cells = grid.cells.map((cell, index): GridCell => ({ ...cell, words: held[index] ?? [] }))
  return { ...grid, cells }
}

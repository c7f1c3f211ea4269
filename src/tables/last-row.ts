import type { Page } from '../document/model.js'
import { boxAt, boxOf, columnsOf, type Grid, type GridCell, rowsOf } from './grid.js'
import { placeWords } from './place-words.js'

/** Where the last grid of the page before ended, which a single row at the top of this page may belong to. */
export interface GridBefore {
  readonly grid: Grid
  readonly page: Page
}

/** How far, in points, a column may stand from its place on the page before. */
const columnShift = 4
/** The share of a page in which a table ends at its foot, or goes on at its head. */
const edgeOfPage = 0.3

/**
 * A frame of one row at the top of a page as the last row of the ruled table that ends the page before, cut where that
 * one is: alone it would be no table, and its own lines may leave out what shading parts elsewhere. Null where it is
 * something else.
 */
export function asLastRow(grid: Grid, page: Page, before: GridBefore): Grid | null {
  if (grid.kind !== 'ruled' || before.grid.kind !== 'ruled' || rowsOf(grid) !== 1) return null
  if (page.number !== before.page.number + 1 || columnsOf(before.grid) < 2) return null
  if (boxOf(grid)[1] > page.height * edgeOfPage) return null
  if (boxOf(before.grid)[3] < before.page.height * (1 - edgeOfPage)) return null
  const shift = (grid.xs[0] ?? 0) - (before.grid.xs[0] ?? 0)
  const xs = before.grid.xs.map((x) => x + shift)
  if (Math.abs((xs.at(-1) ?? 0) - (grid.xs.at(-1) ?? 0)) > columnShift) return null
  const place = (column: number) => ({ row: 0, column, rowSpan: 1, columnSpan: 1 })
  const cells = xs.slice(1).map((_, column): GridCell => {
    const at = place(column)
    return { ...at, box: boxAt(xs, grid.ys, at), words: [] }
  })
  const words = grid.cells.flatMap((cell) => cell.words)
  if (words.some(({ box: [left, , right] }) => xs.slice(1, -1).some((x) => left < x - 1 && right > x + 1)))
    return null
  return placeWords({ ...grid, xs, cells }, words)
}

import type { Box } from '../document/geometry.js'
import type { Word } from '../document/model.js'

/** No printed page holds more places; a larger grid is a drawing. */
export const mostPlaces = 60_000

/** A cell of one part of a table, with the words printed in it, in no particular order. */
export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly box: Box
  readonly words: readonly Word[]
}

/**
 * The part of a table that stands on one page. Column `i` lies between `xs[i]` and `xs[i + 1]`, row `j` between `ys[j]`
 * and `ys[j + 1]`; the cells cover every place of it once, row by row.
 */
export interface Grid {
  readonly page: number
  readonly kind: 'ruled' | 'aligned' | 'card'
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly GridCell[]
  /** A card's title and remarks (its rating), and the whole of it on the page. */
  readonly card?: { readonly title: string | null; readonly notes: readonly string[]; readonly region: Box }
}

export function rowsOf(grid: Grid): number {
  return grid.ys.length - 1
}

export function columnsOf(grid: Grid): number {
  return grid.xs.length - 1
}

export function boxOf(grid: Grid): Box {
  if (grid.card) return grid.card.region
  return [grid.xs[0] ?? 0, grid.ys[0] ?? 0, grid.xs.at(-1) ?? 0, grid.ys.at(-1) ?? 0]
}

/** The box of a stretch of rows and columns. */
export function boxAt(
  xs: readonly number[],
  ys: readonly number[],
  place: { row: number; column: number; rowSpan: number; columnSpan: number },
): Box {
  return [
    xs[place.column] ?? 0,
    ys[place.row] ?? 0,
    xs[place.column + place.columnSpan] ?? 0,
    ys[place.row + place.rowSpan] ?? 0,
  ]
}

/** Index of the interval of `bounds` that holds `value`, or -1 outside of them. */
export function intervalAt(bounds: readonly number[], value: number): number {
  const last = bounds.length - 1
  if (last < 1 || value < (bounds[0] ?? 0) || value > (bounds[last] ?? 0)) return -1
  let low = 0
  let high = last - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((bounds[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}

/** Index of the bound nearest to `at`, the earlier of two as near. */
export function nearestBound(bounds: readonly number[], at: number): number {
  let low = 0
  let high = bounds.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    const here = bounds[middle] ?? 0
    const next = bounds[middle + 1] ?? here
    if (at <= (here + next) / 2) high = middle
    else low = middle + 1
  }
  return low
}

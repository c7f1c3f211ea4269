import { boxAt, type Grid, type GridCell } from './grid.js'
import { placeWords } from './place-words.js'

/** New boundaries inside one cell. */
export interface Division {
  readonly xs?: readonly number[]
  readonly ys?: readonly number[]
}

/**
 * Adds boundaries to a grid and cuts the named cells along theirs; every other cell that a new boundary crosses grows
 * a span. Boundaries of different cells that stand within two points of each other become one.
 */
export function divide(grid: Grid, divisions: ReadonlyMap<GridCell, Division>): Grid {
  if (divisions.size === 0) return grid
  const xs = merged(
    grid.xs,
    [...divisions.values()].flatMap((division) => division.xs ?? []),
  )
  const ys = merged(
    grid.ys,
    [...divisions.values()].flatMap((division) => division.ys ?? []),
  )
  const cells: GridCell[] = []
  for (const cell of grid.cells) {
    const division = divisions.get(cell)
    const columns = cuts(xs, grid.xs[cell.column], grid.xs[cell.column + cell.columnSpan], division?.xs)
    const rows = cuts(ys, grid.ys[cell.row], grid.ys[cell.row + cell.rowSpan], division?.ys)
    for (const [row, rowEnd] of rows) {
      for (const [column, columnEnd] of columns) {
        const place = { row, column, rowSpan: rowEnd - row, columnSpan: columnEnd - column }
        cells.push({ ...place, box: boxAt(xs, ys, place), words: [] })
      }
    }
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column)
  return placeWords(
    { ...grid, xs, ys, cells },
    grid.cells.flatMap((cell) => cell.words),
  )
}

const together = 2

function merged(old: readonly number[], added: readonly number[]): number[] {
  const all = [...old]
  for (const at of [...added].sort((a, b) => a - b)) {
    if (!all.some((other) => Math.abs(other - at) <= together)) all.push(at)
  }
  return all.sort((a, b) => a - b)
}

/** Index ranges of `bounds` between `from` and `to`, cut at the boundaries nearest to `at`. */
function cuts(
  bounds: readonly number[],
  from: number | undefined,
  to: number | undefined,
  at: readonly number[] = [],
): [number, number][] {
  const indexOf = (value: number) =>
    bounds.reduce(
      (best, bound, i) => (Math.abs(bound - value) < Math.abs((bounds[best] ?? 0) - value) ? i : best),
      0,
    )
  const first = indexOf(from ?? 0)
  const last = indexOf(to ?? 0)
  const inner = [...new Set(at.map(indexOf))].filter((i) => i > first && i < last).sort((a, b) => a - b)
  const stops = [first, ...inner, last]
  return stops.slice(1).map((stop, i) => [stops[i] ?? first, stop])
}

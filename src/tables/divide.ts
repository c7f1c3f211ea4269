import { boxAt, type Grid, type GridCell, mostPlaces, nearestBound } from './grid.js'
import { placeWords } from './place-words.js'

/** New boundaries inside one cell. */
export interface Division {
  readonly xs?: readonly number[]
  readonly ys?: readonly number[]
}

/**
 * Adds boundaries to a grid and cuts the named cells along theirs; every other cell that a new boundary crosses grows
 * a span. Boundaries of different cells that stand within two points of each other become one. A grid that would have
 * more places than any table is left as it is.
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
  if ((xs.length - 1) * (ys.length - 1) > mostPlaces) return grid
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

/** The old bounds, each as it was, with those new ones that stand apart from all others. */
function merged(old: readonly number[], added: readonly number[]): number[] {
  const all = old.map((at) => ({ at, old: true }))
  const sorted = [...all, ...added.map((at) => ({ at, old: false }))].sort((a, b) => a.at - b.at)
  const kept: number[] = []
  for (const [index, bound] of sorted.entries()) {
    const near = !bound.old && (isNear(bound.at, kept.at(-1)) || nextOldIsNear(sorted, index))
    if (!near) kept.push(bound.at)
  }
  return kept
}

function isNear(at: number, other: number | undefined): boolean {
  return other !== undefined && Math.abs(other - at) <= together
}

function nextOldIsNear(sorted: readonly { at: number; old: boolean }[], index: number): boolean {
  const at = sorted[index]?.at ?? 0
  for (let i = index + 1; i < sorted.length && isNear(at, sorted[i]?.at); i++) if (sorted[i]?.old) return true
  return false
}

/** Index ranges of `bounds` between `from` and `to`, cut at the boundaries nearest to `at`. */
function cuts(
  bounds: readonly number[],
  from: number | undefined,
  to: number | undefined,
  at: readonly number[] = [],
): [number, number][] {
  const first = nearestBound(bounds, from ?? 0)
  const last = nearestBound(bounds, to ?? 0)
  const inner = [...new Set(at.map((x) => nearestBound(bounds, x)))]
    .filter((i) => i > first && i < last)
    .sort((a, b) => a - b)
  const stops = [first, ...inner, last]
  return stops.slice(1).map((stop, i) => [stops[i] ?? first, stop])
}

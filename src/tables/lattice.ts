import { overlapOf } from '../document/geometry.js'
import type { Edge } from './edges.js'
import type { Frame } from './frames.js'
import { boxAt, type Grid, type GridCell, mostPlaces, nearestBound } from './grid.js'

/** Lines nearer to each other than this are one wall drawn twice. */
const wallWidth = 3

/** How far a line must reach beyond the outermost crossing line to bound a column or row of its own. */
const overhang = 6

/** The share of a cell's side that must be drawn for it to be a wall. */
const drawn = 0.5

interface Walls {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** `vertical[row][x]`: whether the line `x` is drawn beside this row; `horizontal[y][column]` alike. */
  readonly vertical: readonly (readonly boolean[])[]
  readonly horizontal: readonly (readonly boolean[])[]
}

/**
 * Reads a frame's lines as a grid: every line is a boundary of rows or columns, places without a line between them
 * are one cell, always a rectangle. A side that lines reach beyond the outermost crossing line ("open" at the left,
 * right, top or bottom) is closed. `null` when the frame bounds no cell, or more cells than any table has.
 */
export function latticeOf(frame: Frame, page: number): Grid | null {
  const xs = withOverhang(boundaries(frame.vertical), frame.horizontal)
  const ys = withOverhang(boundaries(frame.horizontal), frame.vertical)
  if (xs.length < 2 || ys.length < 2 || isOversized(frame)) return null
  const walls: Walls = {
    xs,
    ys,
    vertical: transpose(wallsAlong(xs, ys, frame.vertical), ys.length - 1),
    horizontal: wallsAlong(ys, xs, frame.horizontal),
  }
  return { page, kind: 'ruled', xs, ys, cells: cellsOf(walls) }
}

/** Whether a frame's lines bound more places than any printed table has. */
export function isOversized(frame: Frame): boolean {
  return boundaries(frame.vertical).length * boundaries(frame.horizontal).length > mostPlaces
}

function boundaries(edges: readonly Edge[]): number[] {
  const found: number[] = []
  for (const at of edges.map((edge) => edge.at).sort((a, b) => a - b)) {
    const last = found.at(-1)
    if (last === undefined || at - last > wallWidth) found.push(at)
  }
  return found
}

/** Adds the place where at least two of the crossing lines, or the only one, end beyond the outermost boundary. */
function withOverhang(found: readonly number[], crossing: readonly Edge[]): number[] {
  const first = found[0] ?? Number.POSITIVE_INFINITY
  const last = found.at(-1) ?? Number.NEGATIVE_INFINITY
  const before = commonEnd(
    crossing.map((edge) => edge.start).filter((at) => at < first - overhang),
    crossing.length,
  )
  const after = commonEnd(
    crossing.map((edge) => edge.end).filter((at) => at > last + overhang),
    crossing.length,
  )
  return [...(before === null ? [] : [before]), ...found, ...(after === null ? [] : [after])]
}

/** The place at which most of the ends agree; null when no two of several lines do. */
function commonEnd(ends: readonly number[], lines: number): number | null {
  let best: number | null = null
  let most = lines === 1 ? 0 : 1
  for (const end of new Set(ends)) {
    const near = ends.filter((other) => Math.abs(other - end) <= wallWidth).length
    if (near > most) {
      most = near
      best = end
    }
  }
  return best
}

/** For each boundary, which of the stretches between the crossing boundaries is drawn. */
function wallsAlong(
  bounds: readonly number[],
  crossing: readonly number[],
  edges: readonly Edge[],
): boolean[][] {
  const lengths = bounds.map(() => new Array<number>(crossing.length - 1).fill(0))
  for (const edge of edges) {
    const index = nearestBound(bounds, edge.at)
    const row = lengths[index]
    if (!row) continue
    for (let i = 0; i < row.length; i++) {
      const shared = overlapOf(edge.start, edge.end, crossing[i] ?? 0, crossing[i + 1] ?? 0)
      if (shared > 0) row[i] = (row[i] ?? 0) + shared
    }
  }
  return lengths.map((row, index) =>
    row.map((length, i) => {
      if (index === 0 || index === bounds.length - 1) return true
      return length >= drawn * ((crossing[i + 1] ?? 0) - (crossing[i] ?? 0))
    }),
  )
}

function transpose(walls: readonly (readonly boolean[])[], length: number): boolean[][] {
  return Array.from({ length }, (_, index) => walls.map((row) => row[index] ?? false))
}

/** Runs of a row without a wall between them, merged down while the run below is the same and no wall parts them. */
function cellsOf(walls: Walls): GridCell[] {
  type Run = { row: number; column: number; rowSpan: number; columnSpan: number }
  const done: Run[] = []
  let open = new Map<number, Run>()
  for (let row = 0; row < walls.ys.length - 1; row++) {
    const next = new Map<number, Run>()
    for (const { from, to } of runsOf(walls.vertical[row] ?? [])) {
      const above = open.get(from)
      const same = above && above.columnSpan === to - from
      const free = (walls.horizontal[row] ?? []).slice(from, to).every((wall) => !wall)
      if (above && same && free) {
        above.rowSpan++
        next.set(from, above)
        continue
      }
      const run = { row, column: from, rowSpan: 1, columnSpan: to - from }
      done.push(run)
      next.set(from, run)
    }
    open = next
  }
  return done.map((run) => ({ ...run, box: boxAt(walls.xs, walls.ys, run), words: [] }))
}

function* runsOf(walls: readonly boolean[]): Generator<{ from: number; to: number }> {
  let from = 0
  for (let at = 1; at < walls.length; at++) {
    if (!walls[at] && at < walls.length - 1) continue
    yield { from, to: at }
    from = at
  }
}

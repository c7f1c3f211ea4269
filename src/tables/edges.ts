import type { Rule } from '../document/model.js'

/** A straight piece of a table's ruling: a horizontal one lies at y = `at` from x = `start` to x = `end`. */
export interface Edge {
  readonly direction: 'horizontal' | 'vertical'
  readonly at: number
  readonly start: number
  readonly end: number
}

export interface EdgeLimits {
  readonly width: number
  readonly height: number
}

/** Lines whose places differ by no more than this many points are one line drawn in pieces. */
const snap = 2

/** Pieces of one line that stand no further apart are joined: dashes, dots, and the gap at a crossing. */
const bridge = 4

/** Shorter pieces that nothing continues are ticks and decoration. */
const shortest = 7

/**
 * Turns ruling lines into edges: stroked paths and filled hairlines alike, cut to the page, pieces of one line snapped
 * to one place and joined. Linear in the number of rules, but for sorting.
 */
export function edgesOf(rules: readonly Rule[], page: EdgeLimits): Edge[] {
  const horizontal = pieces(rules, 'horizontal', page)
  const vertical = pieces(rules, 'vertical', page)
  return [...joined(horizontal, 'horizontal'), ...joined(vertical, 'vertical')]
}

type Piece = [at: number, start: number, end: number]

function pieces(rules: readonly Rule[], direction: Edge['direction'], page: EdgeLimits): Piece[] {
  const found: Piece[] = []
  for (const rule of rules) {
    if (rule.direction !== direction) continue
    const [x0, y0, x1, y1] = rule.box
    const [across, along, from, to] =
      direction === 'horizontal' ? [page.height, page.width, y0, y1] : [page.width, page.height, x0, x1]
    const at = (from + to) / 2
    const start = Math.max(0, direction === 'horizontal' ? x0 : y0)
    const end = Math.min(along, direction === 'horizontal' ? x1 : y1)
    if (Number.isFinite(at) && at >= 0 && at <= across && end > start) found.push([at, start, end])
  }
  return found
}

function joined(found: Piece[], direction: Edge['direction']): Edge[] {
  const edges: Edge[] = []
  for (const line of snapped(found)) {
    const at = line.reduce((sum, piece) => sum + piece[0] * (piece[2] - piece[1]), 0)
    const length = line.reduce((sum, piece) => sum + piece[2] - piece[1], 0)
    line.sort((a, b) => a[1] - b[1])
    let open: { start: number; end: number } | undefined
    const close = () => {
      if (open && open.end - open.start >= shortest) edges.push({ direction, at: at / length, ...open })
    }
    for (const [, start, end] of line) {
      if (open && start - open.end <= bridge) open.end = Math.max(open.end, end)
      else {
        close()
        open = { start, end }
      }
    }
    close()
  }
  return edges
}

/** Groups pieces by place: each next one stands within `snap` of the first of its group. */
function snapped(found: Piece[]): Piece[][] {
  const groups: Piece[][] = []
  let first = Number.NEGATIVE_INFINITY
  for (const piece of found.sort((a, b) => a[0] - b[0])) {
    if (piece[0] - first <= snap) groups.at(-1)?.push(piece)
    else {
      groups.push([piece])
      first = piece[0]
    }
  }
  return groups
}

import type { Box } from '../document/geometry.js'
import type { Edge } from './edges.js'

/** Edges that touch one another, directly or through others: the ruling of one table, box or chart. */
export interface Frame {
  readonly box: Box
  readonly horizontal: readonly Edge[]
  readonly vertical: readonly Edge[]
}

/** How far an edge may end short of the one that it meets. */
const touch = 3

/** Comparisons of a horizontal with a vertical edge that a page is worth; beyond it the page is no table. */
const mostComparisons = 6_000_000

/**
 * Groups edges into frames, each at least one horizontal and one vertical edge, top to bottom. Edges that meet no
 * other are left out. `null` when the page has more crossings than any table.
 */
export function framesOf(edges: readonly Edge[]): Frame[] | null {
  const horizontal = edges.filter((edge) => edge.direction === 'horizontal')
  const vertical = edges.filter((edge) => edge.direction === 'vertical').sort((a, b) => a.at - b.at)
  const groups = new Groups(horizontal.length + vertical.length)
  let comparisons = 0
  for (const [index, line] of horizontal.entries()) {
    for (let i = firstFrom(vertical, line.start - touch); i < vertical.length; i++) {
      const other = vertical[i]
      if (!other || other.at > line.end + touch) break
      if (++comparisons > mostComparisons) return null
      if (other.start - touch <= line.at && other.end + touch >= line.at)
        groups.join(index, horizontal.length + i)
    }
  }
  const members = new Map<number, { horizontal: Edge[]; vertical: Edge[] }>()
  for (const [index, edge] of [...horizontal, ...vertical].entries()) {
    const root = groups.rootOf(index)
    const frame = members.get(root) ?? { horizontal: [], vertical: [] }
    members.set(root, frame)
    frame[edge.direction].push(edge)
  }
  return [...members.values()]
    .filter((frame) => frame.horizontal.length > 0 && frame.vertical.length > 0)
    .map((frame) => ({ ...frame, box: around(frame.horizontal, frame.vertical) }))
    .sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])
}

function around(horizontal: readonly Edge[], vertical: readonly Edge[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const edge of horizontal) {
    left = Math.min(left, edge.start)
    right = Math.max(right, edge.end)
    top = Math.min(top, edge.at)
    bottom = Math.max(bottom, edge.at)
  }
  for (const edge of vertical) {
    top = Math.min(top, edge.start)
    bottom = Math.max(bottom, edge.end)
    left = Math.min(left, edge.at)
    right = Math.max(right, edge.at)
  }
  return [left, top, right, bottom]
}

function firstFrom(sorted: readonly Edge[], at: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.at ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** Disjoint sets of indices (union-find with path halving). */
class Groups {
  readonly #parents: number[]

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, index) => index)
  }

  rootOf(index: number): number {
    let at = index
    for (;;) {
      const parent = this.#parents[at] ?? at
      if (parent === at) return at
      const above = this.#parents[parent] ?? parent
      this.#parents[at] = above
      at = above
    }
  }

  join(a: number, b: number): void {
    const rootA = this.rootOf(a)
    const rootB = this.rootOf(b)
    if (rootA !== rootB) this.#parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB)
  }
}

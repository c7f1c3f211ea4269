import { type SmallNumbers, smallNumbers } from './small-numbers.js'

/**
 * A tree whose edges carry numbers, in two arrays that are written to a file and read back as they are. Nodes are
 * numbered breadth first from the root, 0, so that the edge `k` leads to the node `k + 1`.
 */
export interface FlatTree {
  /** The first edge of each node, and the end of the last one's. */
  readonly edges: SmallNumbers
  /** What each edge carries; the edges of a node stand in this order. */
  readonly labels: SmallNumbers
}

/** A tree that is being grown. */
export interface GrowingNode<T> {
  readonly next: Map<number, GrowingNode<T>>
  readonly held: T
}

/** The node at the end of a path of labels, grown where it is not there yet. */
export function grownNode<T>(root: GrowingNode<T>, path: Iterable<number>, newHeld: () => T): GrowingNode<T> {
  let node = root
  for (const label of path) {
    let next = node.next.get(label)
    if (next === undefined) {
      next = { next: new Map(), held: newHeld() }
      node.next.set(label, next)
    }
    node = next
  }
  return node
}

/** Flattens a grown tree; what the nodes hold comes in the order of their numbers. */
export function flatTree<T>(root: GrowingNode<T>): { readonly tree: FlatTree; readonly held: readonly T[] } {
  const nodes = [root]
  const edges: number[] = []
  const labels: number[] = []
  // The list grows while it is walked: children stand behind their parents.
  for (const { next } of nodes) {
    edges.push(labels.length)
    for (const [label, child] of [...next].sort(([a], [b]) => a - b)) {
      labels.push(label)
      nodes.push(child)
    }
  }
  edges.push(labels.length)
  const tree = { edges: smallNumbers(edges), labels: smallNumbers(labels) }
  return { tree, held: nodes.map(({ held }) => held) }
}

/** The node that an edge with a label leads to, or 0 for none: nothing leads to the root. */
export function childOf({ edges, labels }: FlatTree, node: number, label: number): number {
  let low = edges[node] ?? 0
  let high = edges[node + 1] ?? 0
  while (low < high) {
    const middle = (low + high) >> 1
    const at = labels[middle] ?? 0
    if (at === label) return middle + 1
    if (at < label) low = middle + 1
    else high = middle
  }
  return 0
}

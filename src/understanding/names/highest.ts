/**
 * Where in a list the highest so many scores stand, the highest first; of equal ones the first, or by another order of
 * the places in the list. Of thousands of scores few are looked at, so that they are not sorted.
 */
export function highest(
  scores: readonly number[],
  most: number,
  order: (a: number, b: number) => number = (a, b) => a - b,
): number[] {
  const least = scores.length > most ? leastOfHighest(scores, most) : -Infinity
  const kept: number[] = []
  for (let at = 0; at < scores.length; at++) if ((scores[at] ?? 0) >= least) kept.push(at)
  return kept.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || order(a, b)).slice(0, most)
}

/** The lowest of the highest so many scores: they are held as a heap with the lowest on top. */
function leastOfHighest(scores: readonly number[], most: number): number {
  const heap = Float64Array.from(scores.slice(0, most)).sort()
  for (let at = most; at < scores.length; at++) {
    const score = scores[at] ?? 0
    if (score > (heap[0] ?? 0)) sink(heap, score)
  }
  return heap[0] ?? 0
}

/** Puts a score in the place of the lowest. */
function sink(heap: Float64Array, score: number): void {
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && (heap[child + 1] ?? 0) < (heap[child] ?? 0)) child++
    const lower = heap[child] ?? 0
    if (lower >= score) break
    heap[at] = lower
    at = child
  }
  heap[at] = score
}

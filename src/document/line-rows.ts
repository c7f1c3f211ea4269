import type { Line } from './lines.js'

/** No printed page has more lines at one height; pages drawn to exhaust a reader have, and are looked at in part. */
const mostAtOneHeight = 300

/** Lines from top to bottom, for asking which of them stand about a height without looking at the whole page. */
export class LineRows {
  readonly #lines: readonly Line[]
  readonly #tallest: number

  constructor(lines: readonly Line[]) {
    this.#lines = [...lines].sort((a, b) => a.reach[1] - b.reach[1] || a.reach[0] - b.reach[0])
    this.#tallest = lines.reduce((tallest, { reach }) => Math.max(tallest, reach[3] - reach[1]), 0)
  }

  /** The lines that reach into the stretch between two heights, from top to bottom. */
  *between(top: number, bottom: number): Generator<Line> {
    const first = this.#firstFrom(top - this.#tallest)
    const end = Math.min(this.#lines.length, first + mostAtOneHeight)
    for (let i = first; i < end; i++) {
      const line = this.#lines[i]
      if (!line || line.reach[1] > bottom) return
      if (line.reach[3] >= top) yield line
    }
  }

  [Symbol.iterator](): Iterator<Line> {
    return this.#lines[Symbol.iterator]()
  }

  #firstFrom(y: number): number {
    let low = 0
    let high = this.#lines.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#lines[middle]?.reach[1] ?? 0) < y) low = middle + 1
      else high = middle
    }
    return low
  }
}

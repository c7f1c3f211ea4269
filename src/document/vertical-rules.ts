import type { Box } from './geometry.js'
import type { Rule } from './model.js'

/** The vertical ruling lines of a page, sorted for asking which of them stand between two words. */
export class VerticalRules {
  readonly #rules: readonly Rule[]

  constructor(rules: readonly Rule[]) {
    this.#rules = rules.filter((rule) => rule.direction === 'vertical').sort((a, b) => a.box[0] - b.box[0])
  }

  /** Whether a line crosses the gap between two boxes, the left one first, at the height of their middle. */
  between(left: Box, right: Box): boolean {
    if (this.#rules.length === 0) return false
    const from = left[2] - 1
    const to = right[0] + 1
    if (to < from) return false
    const middle = (Math.max(left[1], right[1]) + Math.min(left[3], right[3])) / 2
    for (let i = this.#firstFrom(from); i < this.#rules.length; i++) {
      const rule = this.#rules[i]
      if (!rule || rule.box[0] > to) return false
      if (rule.box[1] <= middle && rule.box[3] >= middle) return true
    }
    return false
  }

  #firstFrom(x: number): number {
    let low = 0
    let high = this.#rules.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#rules[middle]?.box[0] ?? 0) < x) low = middle + 1
      else high = middle
    }
    return low
  }
}

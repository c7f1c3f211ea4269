import { type Figure, intervalOf, placeOf } from './figure.js'
import { type Interval, type Reading, sum } from './interval.js'
import type { Levels, Query } from './levels.js'

/** What a figure of an identity can be: one printed figure, or several that add up to it. */
export interface Operand {
  readonly figures: readonly Figure[]
  /** Printed in the table or sentence of the figure that is checked. */
  readonly local: boolean
}

/**
 * All that a paper says an operand is. Where the table or sentence of the checked figure prints it, nothing else is
 * asked: other pages may speak of another cohort under the same name.
 */
export function operandsFor(checked: Figure, query: Query, levels: Levels): readonly Operand[] {
  const printed = levels
    .printed(query)
    .filter(({ qualifier, key }) => qualifier === null && key !== checked.key)
  const here = printed.filter((figure) => placeOf(figure) === placeOf(checked))
  if (here.length > 0) return distinctValues(here).map((figure) => ({ figures: [figure], local: true }))
  if (printed.length > 0)
    return distinctValues(printed).map((figure) => ({ figures: [figure], local: false }))
  return levels.summed(query).map(({ parts }) => ({ figures: parts, local: false }))
}

export function operandInterval({ figures }: Operand, reading: Reading): Interval {
  return sum(figures.map((figure) => intervalOf(figure, reading)))
}

export function operandValue({ figures }: Operand): number {
  return figures.reduce((all, { value }) => all + value, 0)
}

function distinctValues(figures: readonly Figure[]): Figure[] {
  return figures.filter((figure, index) => figures.findIndex(({ value }) => value === figure.value) === index)
}

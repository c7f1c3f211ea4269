import type { Period } from '../../../schemas/period.js'
import { cover, followsOn } from '../../language/period.js'
import { isWholeTime } from '../../language/sum-words.js'
import type { AxisLabel } from './axis.js'

/** Fewer times than this make no whole that a line would be printed for. */
const FEWEST = 2

/**
 * The labels of an axis, where a line that only calls itself the whole ("Year", "Total") behind times that follow on each
 * other ("Apr – Jun 2016", "Jul – Sep 2016", …) is of all of them together.
 */
export function datedByParts(labels: readonly AxisLabel[]): AxisLabel[] {
  return labels.map((label, at) => {
    const text = label.parts.at(-1)?.text ?? ''
    if (label.period !== null || label.parts.length !== 1 || !isWholeTime(text)) return label
    const whole = wholeBefore(labels, at)
    return whole === null ? label : { ...label, period: whole, time: { ...label.time, period: whole } }
  })
}

/** The time from the first to the last of the times right before a line, null where they leave a gap. */
function wholeBefore(labels: readonly AxisLabel[], at: number): Period | null {
  let first: Period | null = null
  let count = 0
  let next: Period | null = null
  for (let before = at - 1; before >= 0; before--) {
    const { period = null, time } = labels[before] ?? {}
    // "Q1 … Q4" over rows of years are of each row's year, and so is their total.
    if (!period || time?.part != null || (next !== null && !followsOn(period, next))) break
    first = period
    next = period
    count++
  }
  const last = labels[at - 1]?.period ?? null
  return first !== null && last !== null && count >= FEWEST ? cover(first, last) : null
}

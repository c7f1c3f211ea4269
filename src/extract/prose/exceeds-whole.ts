import type { Frame } from '../../understanding/prose/frames.js'
import type { Figure } from '../figure.js'

/**
 * Whether a figure would be a larger part than the whole that it goes on about: "508 children, of whom 38 are
 * unaccompanied, 298 boys" counts boys among the 508, and no unaccompanied ones.
 *
 * @param frame what the figure goes on about
 */
export function exceedsWhole(
  { metric, dimensions, quantity, period, unit }: Figure,
  frame: Frame | null,
): boolean {
  if (frame === null || frame.sentence > 0 || frame.kind !== 'level' || unit.value !== 'count') return false
  if (frame.metric.id !== metric.value || frame.period.id !== period.value.id) return false
  const whole = Object.entries(frame.members)
  const more = Object.keys(dimensions).length > whole.length
  return (
    more &&
    whole.every(([key, member]) => dimensions[key] === member) &&
    quantity.value > frame.quantity.value
  )
}

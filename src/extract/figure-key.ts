import type { Figure } from './figure.js'
import { orderedMembers } from './ordered-members.js'

/**
 * What a figure is of, as one text: metric, unit, time and the time that it changed since, area, role and members. Two
 * figures of one key with two values contradict each other.
 *
 * @param more what else tells them apart where they stand: the direction of changes, the status of a value
 */
export function figureKey(
  { metric, unit, period, basePeriod, area, role, dimensions }: Figure,
  ...more: readonly unknown[]
): string {
  const times = [period.value.id, basePeriod?.id]
  const members = orderedMembers(dimensions)
  return JSON.stringify([metric.value, unit.value, times, area.value.id, role, members, ...more])
}

import type { MetricRecord } from '../../schemas/record.js'
import type { RecordedFigure } from './account-tokens.js'
import { orderedMembers } from './ordered-members.js'

/** Of running text only a figure as unsure as this gives way, and only to one that is surer by so much. */
const UNSURE = 0.6
const SURER = 0.15

/**
 * The figures of a paper without those that contradict a surer one: where running text gives a figure another value than a
 * table or a plainer sentence does, and is hardly understood, it counts a part of it ("4,310 of the 14,860 contacts") or
 * something else. Two values that are both understood are the paper's own, for `validate` to report.
 */
export function oneValueAFigure(read: readonly RecordedFigure[]): RecordedFigure[] {
  const alike = new Map<string, MetricRecord[]>()
  for (const { record } of read) {
    const key = keyOf(record)
    alike.set(key, [...(alike.get(key) ?? []), record])
  }
  return read.filter(({ record }) => {
    if (record.source.method === 'table' || record.confidence > UNSURE) return true
    const others = alike.get(keyOf(record)) ?? []
    return !others.some(
      ({ value, confidence }) => value !== record.value && confidence >= record.confidence + SURER,
    )
  })
}

function keyOf({ metric, unit, period, area, dimensions, role, direction }: MetricRecord): string {
  const members = orderedMembers(dimensions)
  return JSON.stringify([metric, unit, period.id, area.id, role, direction, members])
}

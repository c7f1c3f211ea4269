import type { Period } from '../../schemas/period.js'
import type { MetricRecord } from '../../schemas/record.js'
import { byPublication } from './publication-order.js'
import { byCodeUnit } from './series-key.js'

type Timed = Pick<MetricRecord, 'period' | 'basePeriod'>

/** Days of a year, and a little more: what is longer is a sum of years. */
const YEAR = 370

/**
 * The order of time: what ends last comes last. Of what ends on one day a month comes before its quarter and a quarter
 * before its year, so that the year is the latest; sums of several years come before all of them.
 */
export function byTime(a: Timed, b: Timed): number {
  return (
    byCodeUnit(endOf(a.period), endOf(b.period)) ||
    rankOf(a.period) - rankOf(b.period) ||
    byCodeUnit(a.period.id, b.period.id) ||
    byCodeUnit(a.basePeriod?.id ?? '', b.basePeriod?.id ?? '')
  )
}

/** Records of one series in the order of time, of each point the one to rely on last: that of the latest paper. */
export function inTime(a: MetricRecord, b: MetricRecord): number {
  return byTime(a, b) || byPublication(b, a)
}

/** Whether a period is a part of a year, and lies within that one: a quarter, a month. A day is a time of its own. */
export function isPartOfYear(part: Period, year: Period): boolean {
  const length = daysOf(year)
  if (part.start === null || part.end === null || year.start === null || year.end === null) return false
  if (part.kind === 'day' || length < 360 || length > YEAR || daysOf(part) >= 360) return false
  return part.start >= year.start && part.end <= year.end
}

/** A year to date, whose end papers do not say, has begun at least. */
function endOf({ start, end }: Period): string {
  return end ?? start ?? ''
}

function rankOf(period: Period): number {
  const days = daysOf(period)
  return days > YEAR ? -days : days
}

function daysOf({ start, end }: Period): number {
  return start === null || end === null ? 0 : (Date.parse(end) - Date.parse(start)) / 86_400_000
}

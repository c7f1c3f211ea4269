import type { Metric } from '../../../schemas/metric.js'
import type { Period } from '../../../schemas/period.js'
import type { Timing } from '../../../schemas/words.js'
import { financialYearOf, monthOf, monthsBetween } from '../../language/calendar.js'
import { academicYear, day, financialYear, noPeriod } from '../../language/period.js'

/** How a metric stands in time: counted at a moment, over a time, as money of a financial year, measured over one, or anyhow. */
export type TimeKind = 'stock' | 'flow' | 'budget' | 'course' | 'measure'

/**
 * A sum over time is a flow, money a budget, what is published first of all at points in time a stock; a share of what
 * happens is measured over the course of a time, other rates anyhow.
 *
 * @param timing what the words of the field say of it
 */
export function timeKindOf({ over_time, period_kinds, unit }: Metric, timing?: Timing): TimeKind {
  if (over_time === 'stock') return 'stock'
  if (unit.startsWith('gbp') && period_kinds[0] === 'financial-year' && timing !== 'flow') return 'budget'
  if (over_time === 'sum' || over_time === 'distinct') return 'flow'
  if (period_kinds[0] === 'point-in-time') return 'stock'
  return timing === 'flow-ratio' ? 'course' : 'measure'
}

/** Whether it takes time, so that a day at which others are counted is not its time. */
export function takesTime(kind: TimeKind): boolean {
  return kind === 'flow' || kind === 'budget' || kind === 'course'
}

/** Times that reports come out for; a month is short enough to be a moment of its own. */
const LONG: ReadonlySet<string> = new Set([
  'financial-year',
  'quarter',
  'academic-year',
  'rolling-year',
  'span',
])

/**
 * The time of a figure that only inherits one: a stock is that of its last day, money that of its financial year, a flow
 * that of the whole.
 */
export function inheritedBy(kind: TimeKind, period: Period): Period {
  // A table of "2015-17" pools years: of none of them is a number of people.
  if (kind === 'stock' && isOfYears(period)) return noPeriod
  if (kind === 'stock' && LONG.has(period.kind)) return lastDayOf(period) ?? period
  if (kind === 'budget' && period.start !== null && ['month', 'quarter', 'day', 'span'].includes(period.kind))
    return financialYear(financialYearOf(period.start))
  return period
}

/** Whether a time is of more than one year. */
function isOfYears({ kind, start, end }: Period): boolean {
  return (
    kind === 'span' &&
    start !== null &&
    end !== null &&
    monthsBetween(monthOf(start), monthOf(end)) > MONTHS_OF_YEAR
  )
}

const MONTHS_OF_YEAR = 12

/** Whether a stock would be of the last day of a time that is not over on the paper's day. */
export function isYetToEnd(kind: TimeKind, { kind: length, end }: Period, day: string | null): boolean {
  return kind === 'stock' && LONG.has(length) && day !== null && end !== null && end > day
}

/** A year pair beside what schools publish ("2021/22" of attendance, of attainment) is the school year. */
export function schoolYear(period: Period, { period_kinds }: Metric): Period {
  return period_kinds[0] === 'academic-year' && period.kind === 'financial-year' && period.start !== null
    ? academicYear(monthOf(period.start).year)
    : period
}

/** The last day of a period, or null where it has none. */
export function lastDayOf({ end }: Period): Period | null {
  if (end === null) return null
  const { year, month } = monthOf(end)
  return day(year, month, Number(end.slice(8)))
}

import type { Period } from '../../schemas/period.js'

/** How long the time is that a figure speaks of: figures of different lengths are of no one line. */
export type Span = 'moment' | 'month' | 'quarter' | 'year' | 'other'

/** What ends at a known day can be placed in time. */
export type EndedPeriod = Period & { readonly end: string }

/** Most months that may lie between two neighbours of a line of that span. */
const usual = { moment: 12, month: 1, quarter: 3, year: 12 } as const

/**
 * The span of a period. Of a stock, which is counted at a moment, each period stands for its last day.
 *
 * @param stock whether the figure is counted at a moment, whatever period its paper prints it under
 */
export function spanOf(period: Period, stock: boolean): Span {
  if (stock || period.kind === 'day') return 'moment'
  const months = monthsOf(period)
  return months === 1 ? 'month' : months === 3 ? 'quarter' : months === 12 ? 'year' : 'other'
}

/** Whole months from the first to the last day; 0 where one of them is not known. */
export function monthsOf({ start, end }: Period): number {
  if (start === null || end === null) return 0
  return monthOf(end) - monthOf(start) + 1
}

/** A period whose last day is known: not that of a year to date. */
export function hasEnded(period: Period): period is EndedPeriod {
  return period.end !== null
}

/**
 * Points of one series and span, in the order of time, cut where a period is missing: where the time to the next one is
 * more than one and a half of the time that usually lies between two, which is at most a year for years and moments,
 * three months for quarters, one for months.
 */
export function unbrokenRuns<P extends { readonly period: EndedPeriod }>(
  points: readonly P[],
  span: Span,
): P[][] {
  const steps = points.slice(1).map(({ period }, index) => monthsBetween(points[index]?.period, period))
  const most = span === 'other' ? Math.max(...points.map(({ period }) => monthsOf(period))) : usual[span]
  const step = Math.min(commonest(steps.filter((months) => months > 0)), most)
  const runs: P[][] = []
  for (const [index, point] of points.entries()) {
    const run = runs.at(-1)
    if (run && (steps[index - 1] ?? 0) <= step * 1.5) run.push(point)
    else runs.push([point])
  }
  return runs
}

function monthsBetween(before: EndedPeriod | undefined, after: EndedPeriod): number {
  return before ? monthOf(after.end) - monthOf(before.end) : 0
}

/** The number that is there most often, the least of several; without any no number is too large. */
function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  const [first] = [...counts].sort(([a, n], [b, m]) => m - n || a - b)
  return first?.[0] ?? Number.POSITIVE_INFINITY
}

function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
}

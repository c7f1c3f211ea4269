import type { Period } from '../../schemas/period.js'
import type { Direction } from '../../schemas/record.js'
import { groupedBy } from '../language/grouped-by.js'
import { type EndedPeriod, hasEnded, spanOf, unbrokenRuns } from '../series/unbroken-runs.js'

/** A value of a series in time; a change has a direction or a base. */
interface CoursePoint {
  readonly period: Period
  readonly direction: Direction | null
  readonly basePeriod: Period | null
}

/**
 * What of a series is on one line of a small picture, cut where a period is missing: of figures of years and of quarters
 * those of which there are more. Changes have no course.
 *
 * @param points one a period, in the order of time
 * @param stock whether they are counted at a moment, so that each period stands for its last day
 */
export function courseOf<P extends CoursePoint>(
  points: readonly P[],
  stock: boolean,
): readonly (readonly (P & { readonly period: EndedPeriod })[])[] {
  if (points.some(({ direction, basePeriod }) => direction !== null || basePeriod !== null)) return []
  const ended = points.flatMap((point) =>
    hasEnded(point.period) ? [{ ...point, period: point.period }] : [],
  )
  const spans = [...groupedBy(ended, ({ period }) => spanOf(period, stock))]
  const [most] = spans.sort(([, a], [, b]) => b.length - a.length)
  return most === undefined ? [] : unbrokenRuns(most[1], most[0])
}

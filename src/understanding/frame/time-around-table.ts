import type { Period } from '../../../schemas/period.js'
import { financialYearOf } from '../../language/calendar.js'
import { financialYear, noPeriod } from '../../language/period.js'
import { pointsToTable } from '../../language/time-words.js'
import { headingTime, statedPeriod } from './inherited-time.js'
import type { Dated, TimeConstruction } from './time-construction.js'
import { inheritedBy, type TimeKind } from './time-kind.js'
import type { TimedText, TimeScope } from './time-scope.js'

/** A table's own words beside its rows and columns. */
export interface TableTexts {
  readonly corner: TimedText
  readonly caption: TimedText
  /** Those of its notes that say of when its figures are. */
  readonly sources: TimedText
}

/** The year that a table's words, the headings, or the paper name for "Q1" and "Sep" under it. */
export function yearAround({ corner, caption }: TableTexts, scope: TimeScope): Period | null {
  return statedPeriod(corner.periods) ?? statedPeriod(caption.periods) ?? headingTime(scope) ?? scope.about
}

/** The time of a table whose labels say none: of its own words, of what introduces it, of the headings and the paper. */
export function surroundingTime(
  { corner, caption, sources }: TableTexts,
  scope: TimeScope,
  kind: TimeKind,
): Dated {
  const dated = (period: Period, construction: TimeConstruction): Dated => ({
    period: inheritedBy(kind, period),
    construction,
  })
  // Money that is "correct as at 1 April" is of that year.
  const introduced = (period: Period): Dated =>
    kind === 'budget' ? dated(period, 'introduction') : { period, construction: 'introduction' }
  const ofCorner = statedPeriod(corner.periods)
  if (ofCorner) return { period: ofCorner, construction: 'corner' }
  const ofCaption = statedPeriod(caption.periods)
  if (ofCaption) return dated(ofCaption, 'caption')
  const ofSource = statedPeriod(sources.periods)
  if (ofSource && !isDayOfFlow(ofSource, kind)) return dated(ofSource, 'source')
  const before = statedPeriod(kind === 'budget' ? introducing(scope) : (scope.leadIn?.periods ?? []))
  // The day of the meeting is no time of what happens; another day may be that up to which it is counted.
  if (before && !(isDayOfFlow(before, kind) && before.start === scope.day)) return introduced(before)
  const noted = statedPeriod(scope.note?.periods ?? [])
  if (noted && !isDayOfFlow(noted, kind)) return introduced(noted)
  const heading = headingTime(scope, { kind })
  if (heading) return dated(heading, 'heading')
  if (scope.about) return dated(scope.about, 'reporting')
  // Money is planned and spent by the financial year: without another one, that in which the paper was written.
  if (kind === 'budget' && scope.day !== null)
    return { period: financialYear(financialYearOf(scope.day)), construction: 'paper-year' }
  return { period: noPeriod, construction: 'none' }
}

/**
 * The times of what stands before a table of money, without those that look back: a sentence with sums of its own on a year
 * that was over when the paper was written ("2021/22 ended with an overspend of £6.1m") and that does not lead over to the
 * table dates those sums alone.
 */
function introducing({ leadIn, about, day }: TimeScope): TimedText['periods'] {
  const known = about?.start ?? day
  if (!leadIn || known === null || pointsToTable(leadIn.text)) return leadIn?.periods ?? []
  return leadIn.periods.filter(({ start, end, period }) => {
    const from = leadIn.text.lastIndexOf('. ', start) + 1
    const stop = leadIn.text.indexOf('. ', end)
    const sentence = leadIn.text.slice(from, stop < 0 ? undefined : stop)
    return !sentence.includes('£') || period.end === null || period.end >= known
  })
}

/** What happens over a time is of no single day: the day is the meeting's, or that of a count beside it. */
function isDayOfFlow(period: Period, kind: TimeKind): boolean {
  return (kind === 'flow' || kind === 'course') && period.kind === 'day'
}

import type { Period } from '../../../schemas/period.js'
import type { PaperFrame } from './paper-frame.js'
import { reportedIn } from './reporting-period.js'

/** The time that a passage is about, from the nearest heading that states one, else from the paper. */
export type SectionTime = (headings: readonly string[]) => Period | null

/**
 * From which day the words of a passage count ("last year", "31 March", "Q1"): the end of what its section, or its paper,
 * reports on; of an inspection the day it began; else the day of the paper. Null when a paper says none of them, and its
 * relative times stay open.
 *
 * @param day ISO day of the report that the passage stands in, or of the paper
 */
export function anchorOf(frame: PaperFrame, about: Period | null, day: string | null): string | null {
  if (frame.inspection) return frame.inspection.start
  const end = about?.end ?? null
  if (end === null) return day
  return day !== null && end > day ? day : end
}

/** The time that each section reports on; remembers headings, which many passages share. */
export function sectionTimes(frame: PaperFrame): SectionTime {
  const known = new Map<string, Period | null>()
  const statedBy = (heading: string): Period | null => {
    const before = known.get(heading)
    if (before !== undefined) return before
    const period = reportedIn(heading)
    known.set(heading, period)
    return period
  }
  return (headings) => {
    for (const heading of headings) {
      if (heading === frame.reporting?.titleEnd) return frame.reporting.period
      const period = statedBy(heading)
      const ahead = period?.start != null && frame.day !== null && period.start > frame.day.day
      if (period && !ahead) return period
    }
    return frame.reporting?.period ?? null
  }
}

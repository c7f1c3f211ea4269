import type { Period } from '../../../schemas/period.js'
import type { PeriodMention } from '../../language/mention.js'

/** A text with the times that it speaks of. */
export interface TimedText {
  readonly text: string
  readonly periods: readonly PeriodMention[]
}

/** What is known of the time of a passage from around it, nearest first. */
export interface TimeScope {
  /** The day of the report, else of the paper, ISO: what lies after it has not happened. */
  readonly day: string | null
  /** The block before, in the same section, and whether the passage is an entry of what it introduces. */
  readonly leadIn: TimedText | null
  readonly entry: boolean
  /** What is said under the heading of when the figures below were right. */
  readonly note: TimedText | null
  /** Headings above, innermost first. */
  readonly headings: readonly TimedText[]
  /** The time that the section, or the paper, says it reports on. */
  readonly about: Period | null
  /** The month, quarter or year that the report's text names most, where it says no time that it reports on. */
  readonly reportPeriod: Period | null
  /** The days of the inspection that the paper reports on. */
  readonly inspection: Period | null
}

/** What the sentences before have established. */
export interface TimeDiscourse {
  readonly period: Period | null
  /** Whether that period opened its sentence ("In 2016/17, …"), and so holds for what follows. */
  readonly periodOpens: boolean
}

import type { Area } from '../../schemas/area.js'
import type { Period } from '../../schemas/period.js'
import type { PeriodMention } from '../language/mention.js'
import { cover } from '../language/period.js'
import type { Inherited } from './figure.js'
import type { TextReading } from './read-text.js'
import type { Subject } from './subject.js'

/** What a passage inherits from around it, nearest first. */
export interface Surroundings {
  /** The day by which relative dates are read: of the report, else of the meeting, else of publication. */
  readonly asOf: string | null
  readonly area: Inherited<Area>
  /** Headings above, innermost first. */
  readonly headings: readonly TextReading[]
  /** The text block before, in the same section. */
  readonly leadIn: TextReading | null
  /** Whether the passage is an entry or a part of what that block introduces. */
  readonly entry: boolean
  /** The period that the report is about where it does not say. */
  readonly reportPeriod: Period | null
  /** The period that the paper's title states ("Quarterly report, Q3 2024/25"). */
  readonly titlePeriod: Period | null
  readonly subject: Subject
}

/**
 * The one period that a heading or caption states: its only one, or the span that several consecutive ones cover
 * ("2013/14, 2014/15 and 2015/16"); null when it states none or speaks of separate times.
 */
export function statedPeriod(periods: readonly PeriodMention[]): Period | null {
  const [first, ...rest] = periods.filter((mention) => !mention.relative)
  if (!first) return null
  let whole = first.period
  for (const { period } of rest) {
    if (period.id === whole.id) continue
    if (whole.end === null || period.start === null || !follows(whole.end, period.start)) return null
    whole = cover(whole, period)
  }
  return whole
}

function follows(end: string, start: string): boolean {
  return Date.parse(start) - Date.parse(end) === 86_400_000
}

/** Words of a title by which its years are those of a plan, over which nothing was measured. */
const PLAN =
  /\b(?:plans?|strateg(?:y|ies|ic)|priorit(?:y|ies)|vision|programme|framework|objectives|ambitions?)\b/i

/**
 * The period that the headings above state, the nearest first.
 *
 * @param aims whether it is asked for something wanted: the years of a plan ("our priorities 2021-24") date only that
 */
export function periodFromHeadings(surroundings: Surroundings, aims = false): Inherited<Period> | null {
  for (const heading of surroundings.headings) {
    // A day in a title is the meeting's, not the figures'.
    const period = statedPeriod(heading.periods.filter((mention) => mention.period.id !== surroundings.asOf))
    if (period && (aims || period.kind !== 'span' || !PLAN.test(heading.text)))
      return { value: period, origin: 'heading' }
  }
  return null
}

import type { Period } from '../../../schemas/period.js'
import type { PeriodMention } from '../../language/mention.js'
import { cover, followsOn, month, noPeriod } from '../../language/period.js'
import {
  NOW_SAID,
  OWN_PLAN,
  PAST_VERB,
  PLAN,
  PRESENT_VERB,
  REPORTS_ON,
  STATE_VERB,
} from '../../language/time-words.js'
import { isBase } from './base-period.js'
import { between, type TimedSentence } from './places.js'
import { reportedIn } from './reporting-period.js'
import type { Dated } from './time-construction.js'
import { inheritedBy, type TimeKind, takesTime } from './time-kind.js'
import type { TimedText, TimeScope } from './time-scope.js'

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
    if (!followsOn(whole, period)) return null
    whole = cover(whole, period)
  }
  return whole
}

/**
 * The period that the headings above state, the nearest first. A year gives way to the time inside of it that the paper
 * reports on: under "2023-24" in a half-year report stand figures of the half-year.
 *
 * @param figure what it is asked for: something wanted is dated by the years of a plan ("our priorities 2021-24"), money by
 *   the year of one ("Budget 2024/25"), other figures by neither
 */
export function headingTime(
  { headings, day, about }: Pick<TimeScope, 'headings' | 'day' | 'about'>,
  { aims = false, kind }: { readonly aims?: boolean; readonly kind?: TimeKind } = {},
): Period | null {
  for (const { text, periods } of headings) {
    // A day in a title is the meeting's, not the figures'.
    const stated = statedPeriod(periods.filter((mention) => mention.period.id !== day))
    if (!stated || (!aims && (datesAims(stated, text, kind === 'budget') || reachesAhead(stated, day))))
      continue
    const period = reportedIn(text) ?? stated
    return about && isInside(about, period) ? about : period
  }
  return null
}

/** "Youth justice plan 2022-23", "Our priorities 2021-24": the year of a plan is the one that it looks ahead to. */
function datesAims({ kind }: Period, heading: string, isMoney: boolean): boolean {
  if (kind === 'span') return PLAN.test(heading)
  return !isMoney && LOOKED_AHEAD.has(kind) && OWN_PLAN.test(heading) && !REPORTS_ON.test(heading)
}

/** Several years of which some are still to come: what is told as fact is not of all of them. */
function reachesAhead({ kind, end }: Period, day: string | null): boolean {
  return kind === 'span' && end !== null && (day === null || end > day)
}

const LOOKED_AHEAD: ReadonlySet<string> = new Set(['financial-year', 'academic-year', 'calendar-year'])

function isInside(inner: Period, outer: Period): boolean {
  if (inner.start === null || inner.end === null || outer.start === null || outer.end === null) return false
  return outer.start <= inner.start && inner.end <= outer.end
}

/** What a sentence inherits that has no period of its own and stands under no heading with one. */
export function inheritedTime(sentence: TimedSentence, scope: TimeScope, kind: TimeKind): Dated {
  const { day, leadIn, entry, reportPeriod, about, inspection } = scope
  const words = between(sentence, sentence.start, sentence.end)
  const flow = kind === 'flow' || kind === 'budget'
  const introduced = leadIn && entry ? introducedPeriod(leadIn) : null
  // What happens takes time: a day that others are counted at is not the time of a flow.
  if (introduced && !(takesTime(kind) && introduced.kind === 'day'))
    return { period: introduced, construction: 'lead-in' }
  const before = entry || !about ? statedPeriod(leadIn?.periods ?? []) : null
  if (
    before &&
    !isNamedInPassing(before) &&
    reportPeriod === null &&
    !about &&
    !(takesTime(kind) && before.kind === 'day')
  )
    return { period: before, construction: 'discourse' }
  if (inspection) {
    // What inspectors say of now is of their visit; what merely "is" has no time that they state.
    return !flow && NOW_SAID.test(words)
      ? { period: inspection, construction: 'inspection' }
      : { period: noPeriod, construction: 'none' }
  }
  // "Data are at 31 March": what happens in the year is of no day.
  const happens = takesTime(kind) && about?.kind === 'day'
  if (about && !happens) return { period: inheritedBy(kind, about), construction: 'reporting' }
  // A month's report calls its month "now"; one about a year that is over does not.
  const over = day !== null && reportPeriod?.kind === 'financial-year' && (reportPeriod.end ?? day) < day
  if (reportPeriod && !(over && (NOW_SAID.test(words) || (!flow && isPresent(words)))))
    return { period: reportPeriod, construction: 'usual' }
  if (day !== null && PRESENT_VERB.test(words) && !(flow && !NOW_SAID.test(words)))
    return { period: month(Number(day.slice(0, 4)), Number(day.slice(5, 7))), construction: 'present' }
  return { period: noPeriod, construction: 'none' }
}

/**
 * A month, a quarter, a calendar year or a year to date is the time of its own sentence alone: of 39 figures after one, in
 * papers that are known, one was of it. Years of reports and days of counts hold for what follows.
 */
export function isNamedInPassing({ kind }: Period): boolean {
  return IN_PASSING.has(kind)
}

const IN_PASSING: ReadonlySet<string> = new Set([
  'month',
  'quarter',
  'calendar-year',
  'financial-year-to-date',
])

/** A state that holds as the paper is written: its first verb is in the present. */
export function isPresent(words: string): boolean {
  const present = STATE_VERB.exec(words)
  const past = PAST_VERB.exec(words)
  return present !== null && (past === null || present.index < past.index)
}

/**
 * The time that a lead-in gives to its entries: "At 31 December 2016, 262 children were looked after, an increase from 257
 * at 31 March. Of this number:", "In the last 12 months:". What it compares with is not the entries' time.
 */
function introducedPeriod(leadIn: TimedText): Period | null {
  const stated = /[:,]\s*$/.test(leadIn.text) ? statedPeriod(leadIn.periods) : null
  if (stated) return stated
  const whole = { ...leadIn, start: 0, end: leadIn.text.length, quantities: [] }
  return leadIn.periods.find((mention) => !isBase(mention, whole))?.period ?? null
}

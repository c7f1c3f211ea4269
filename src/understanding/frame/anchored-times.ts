import type { Period } from '../../../schemas/period.js'
import { MONTH, monthOf, monthsBetween } from '../../language/calendar.js'
import type { PeriodMention } from '../../language/mention.js'
import { shiftPeriod } from '../../language/period.js'
import { AT_INSPECTION, LAST_YEAR, NOW, WITHIN } from '../../language/time-words.js'
import { isBase } from './base-period.js'
import type { TimedSentence } from './places.js'
import type { TimeDiscourse, TimeScope } from './time-scope.js'

/**
 * A sentence whose relative times are counted from what they hang on: "a year earlier" from the time that the sentence,
 * the one before, or the section is about; "now" of a report about a time of its own is that time; what inspectors found
 * "at the time of the inspection" is of the days of their visit.
 */
export function anchoredTimes<S extends TimedSentence>(
  sentence: S,
  scope: TimeScope,
  discourse: TimeDiscourse,
): S {
  if (!sentence.periods.some(({ relative }) => relative)) return sentence
  const periods = sentence.periods.flatMap((mention) => {
    if (!mention.relative) return [mention]
    if (scope.inspection && (AT_INSPECTION.test(mention.text) || NOW.test(mention.text)))
      return [{ ...mention, period: scope.inspection }]
    if (NOW.test(mention.text) && (scope.about || scope.reportPeriod)) return []
    if (isCondition(mention, sentence)) return []
    if (mention.shift !== undefined) {
      const base = baseOf(mention, sentence, scope, discourse)
      return base ? [{ ...mention, period: shiftPeriod(base, mention.shift) }] : [mention]
    }
    return [afterBase(mention, sentence) ?? countedFrom(mention, scope)]
  })
  return { ...sentence, periods }
}

/** "Had been on one within the past two years": how long before, which says what is counted and not when. */
function isCondition({ start }: PeriodMention, sentence: TimedSentence): boolean {
  const before = sentence.text.slice(sentence.start, start)
  return WITHIN.test(before) && /\p{L}.*\p{L}/u.test(before.replace(WITHIN, ''))
}

/** A month without its year, which the paper's day gives: "At the end of *March* 54, against 46 a year earlier". */
const BARE_MONTH = new RegExp(`^${MONTH}$`, 'i')

/** What "a year earlier" is earlier than. */
function baseOf(
  mention: PeriodMention,
  sentence: TimedSentence,
  { about, reportPeriod }: TimeScope,
  discourse: TimeDiscourse,
): Period | null {
  const before = sentence.periods.filter(
    ({ text, relative, shift, end }) =>
      end <= mention.start && shift === undefined && (!relative || BARE_MONTH.test(text)),
  )
  // "23 more than at the end of September and 41 more than a year ago": both are counted from the time of the level.
  const stated = before.findLast((one) => !isBase(one, sentence)) ?? before.at(-1)
  if (stated) return stated.period
  // "The previous quarter" of a quarter's report is the one before that quarter, not before a day.
  const step = STEP[reportPeriod?.kind ?? '']
  if (step !== undefined && step === mention.shift) return reportPeriod
  if (Math.abs(mention.shift ?? 0) < 12) return null
  return discourse.period ?? about ?? null
}

/** Months from a quarter to the one before it, and from a month. */
const STEP: Readonly<Record<string, number>> = { quarter: -3, month: -1 }

/** "The last 12 months from the 2015/16 baseline": measured against a financial year, they are the one after it. */
function afterBase(mention: PeriodMention, sentence: TimedSentence): PeriodMention | null {
  if (!LAST_YEAR.test(mention.text)) return null
  const base = sentence.periods.find((one) => one.start >= mention.end && isBase(one, sentence))
  return base?.period.kind === 'financial-year' ? { ...mention, period: shiftPeriod(base.period, 12) } : null
}

/** "The last 12 months" and "the last two months" of a report about a time of its own are those up to its end. */
function countedFrom(mention: PeriodMention, { reportPeriod, day, about }: TimeScope): PeriodMention {
  if (!reportPeriod || day === null || about) return mention
  if (reportPeriod.kind === 'financial-year' && LAST_YEAR.test(mention.text))
    return { ...mention, period: reportPeriod }
  if (reportPeriod.kind !== 'month') return mention
  if (!/^(?:last|past|previous)\s+(?:\w+\s+)?\S+\s+(?:months|quarters)/i.test(mention.text)) return mention
  const months = monthsBetween(monthOf(day), monthOf(reportPeriod.start ?? day)) + 1
  return { ...mention, period: shiftPeriod(mention.period, months) }
}

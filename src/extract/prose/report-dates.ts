import { monthOf, monthsBetween } from '../../language/calendar.js'
import { shiftPeriod } from '../../language/period.js'
import type { Surroundings } from '../surroundings.js'
import type { Sentence } from './sentence.js'

/** Months from a quarter to the one before it, and from a month. */
const STEP: Readonly<Record<string, number>> = { quarter: -3, month: -1 }

/** "The previous quarter" of a quarter's report is the one before that quarter, not before the day of the meeting. */
export function shiftedByReport(sentence: Sentence, { reportPeriod }: Surroundings): Sentence {
  const step = STEP[reportPeriod?.kind ?? '']
  if (!reportPeriod || step === undefined || !sentence.periods.some(({ shift }) => shift === step))
    return sentence
  const previous = shiftPeriod(reportPeriod, step)
  return {
    ...sentence,
    periods: sentence.periods.map((mention) =>
      mention.shift === step ? { ...mention, period: previous } : mention,
    ),
  }
}

/**
 * In a report about a period of its own "currently" means that period, not the day of the meeting, and "the last two
 * months" are those up to its end.
 */
export function datedByReport(sentence: Sentence, { reportPeriod, asOf }: Surroundings): Sentence {
  if (!reportPeriod) return sentence
  return {
    ...sentence,
    periods: sentence.periods
      .filter(
        ({ text }) => !/^(?:currently|current|at present|now|presently|at the time of writing)$/i.test(text),
      )
      .map((mention) => {
        if (!mention.relative || asOf === null) return mention
        // "The last 12 months" of a report about a year are that year.
        if (reportPeriod.kind === 'financial-year' && LAST_YEAR.test(mention.text)) {
          return { ...mention, period: reportPeriod }
        }
        if (reportPeriod.kind !== 'month') return mention
        if (!/^(?:last|past|previous)\s+(?:\w+\s+)?\S+\s+(?:months|quarters)/i.test(mention.text))
          return mention
        const months = monthsBetween(monthOf(asOf), monthOf(reportPeriod.start ?? asOf)) + 1
        return { ...mention, period: shiftPeriod(mention.period, months) }
      }),
  }
}

const LAST_YEAR = /^(?:last|past|previous)\s+(?:12|twelve)\s+months$/i

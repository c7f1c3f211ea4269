import type { Period } from '../../../schemas/period.js'
import { span } from '../../language/period.js'
import type { TimedSentence } from './places.js'

/** Longer than this nothing is averaged that papers report. */
const MOST_YEARS = 5

/**
 * The years over which a sentence averages a duration: "Between 2012 and 2015 children waited on average 548 days" is of
 * the three financial years that end in 2015, as the adoption scorecards publish them. Null where it speaks of no such time.
 */
export function averagedOver({ text, start, end, periods }: TimedSentence): Period | null {
  for (const [index, first] of periods.entries()) {
    const last = periods[index + 1]
    if (!last || first.period.kind !== 'calendar-year' || last.period.kind !== 'calendar-year') continue
    const years = Number(last.period.id) - Number(first.period.id)
    const joined = BETWEEN.test(text.slice(Math.max(start, first.start - 9), first.start))
    if (!joined || last.end > end || !AND.test(text.slice(first.end, last.start))) continue
    if (years >= 1 && years <= MOST_YEARS)
      return span(
        { year: Number(first.period.id), month: APRIL },
        { year: Number(last.period.id), month: MARCH },
      )
  }
  return null
}

const BETWEEN = /\bbetween\s$/i
const AND = /^\s+and\s+$/
const APRIL = 4
const MARCH = 3

import type { Period } from '../../../schemas/period.js'
import { span } from '../../language/period.js'
import { FROM_YEAR, TO_YEAR } from '../../language/time-words.js'
import type { TimedSentence } from './places.js'

/** Longer than this nothing is averaged that papers report. */
const MOST_YEARS = 5

/**
 * The years over which a sentence averages a duration: "Between 2012 and 2015 children waited on average 548 days" is of
 * the three financial years that end in 2015, as the adoption scorecards publish them. Null where it speaks of no such time.
 */
export function averagedOver({ text, start, end, periods }: TimedSentence): Period | null {
  for (const [index, first] of periods.entries()) {
    const [from, to] = first.ends ?? []
    if (from && to && from.kind === 'calendar-year' && to.kind === 'calendar-year')
      return ofYears(Number(from.id), Number(to.id))
    const last = periods[index + 1]
    if (!last || first.period.kind !== 'calendar-year' || last.period.kind !== 'calendar-year') continue
    const joined = FROM_YEAR.test(text.slice(Math.max(start, first.start - 9), first.start))
    if (!joined || last.end > end || !TO_YEAR.test(text.slice(first.end, last.start))) continue
    return ofYears(Number(first.period.id), Number(last.period.id))
  }
  return null
}

function ofYears(first: number, last: number): Period | null {
  const years = last - first
  return years >= 1 && years <= MOST_YEARS
    ? span({ year: first, month: APRIL }, { year: last, month: MARCH })
    : null
}

const APRIL = 4
const MARCH = 3

import type { Period } from '../../../schemas/period.js'
import { addDays } from '../../language/calendar.js'
import type { PeriodMention, QuantityMention, Span } from '../../language/mention.js'
import { daySpan } from '../../language/period.js'
import { AT_END, AT_START, END_OF_MONTH, PART_OF_MONTH } from '../../language/time-words.js'
import { between, firstAfter, lastBefore, type TimedSentence, wordCount } from './places.js'
import { lastDayOf } from './time-kind.js'

interface Edge extends Span {
  readonly edge: 'start' | 'end'
}

/**
 * The day of "at the end of the year" or "at the start" beside a quantity, of the time that its section is about: what is
 * counted at the start of a year is the number of the day before.
 *
 * @example 664 children at the end of the year, compared with 641 at the start
 */
export function edgeOfYear(quantity: QuantityMention, sentence: TimedSentence, about: Period): Period | null {
  const edges = edgesIn(sentence)
  const next = firstAfter(sentence.quantities, quantity.end)
  const behind = firstAfter(edges, quantity.end, next?.start)
  const near = behind && wordCount(between(sentence, quantity.reach, behind.start)) <= 8 ? behind : null
  const previous = lastBefore(sentence.quantities, quantity.start)
  const edge =
    near ??
    lastBefore(edges, quantity.start, previous?.end ?? sentence.start) ??
    lastBefore(edges, quantity.start)
  if (!edge) return null
  return edge.edge === 'end' ? lastDayOf(about) : dayBefore(about)
}

/**
 * The day that a sentence means where it names a month by its end, or as the one by which something is so: "at the end of
 * June", "by March 2026". The month itself where it says no such thing.
 */
export function dayOfMonth(mention: PeriodMention, sentence: TimedSentence): Period {
  const { period, bound, start } = mention
  const before = between(sentence, sentence.start, start)
  const isEnd = (bound === 'by' && !PART_OF_MONTH.test(before)) || END_OF_MONTH.test(before)
  return (period.kind === 'month' && isEnd ? lastDayOf(period) : null) ?? period
}

function edgesIn(sentence: TimedSentence): Edge[] {
  const text = sentence.text.slice(sentence.start, sentence.end)
  const found = (pattern: RegExp, edge: Edge['edge']) =>
    [...text.matchAll(pattern)].map((match) => {
      const start = sentence.start + match.index
      return { start, end: start + match[0].length, edge }
    })
  return [...found(AT_END, 'end'), ...found(AT_START, 'start')].sort((a, b) => a.start - b.start)
}

/** The day before a period begins. */
export function dayBefore({ start }: Period): Period | null {
  return start === null ? null : daySpan(addDays(start, -1), addDays(start, -1))
}

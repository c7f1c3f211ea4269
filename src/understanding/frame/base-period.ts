import type { Period } from '../../../schemas/period.js'
import { comparedCues } from '../../language/compared-cues.js'
import type { PeriodMention, QuantityMention } from '../../language/mention.js'
import { between, firstAfter, lastBefore, type TimedSentence, wordCount } from './places.js'

/** Words before a period that make it the base of a comparison, not the time of the figure. */
const BASE =
  /(?:\b(?:(?<!\bterms? )from|than|since|against|versus|vs\.?|compared (?:to|with)|(?:up|down|increase|decrease|reduction|improvement|rise|fall) on|in comparison (?:to|with)|baseline of|same(?:\s+\w+)?\s+as|similar\s+to|in\s+line\s+with)\s+(?:(?:in|at|the|same|that|for|of|were|was|there|did|we|as|a|end|year|period|we)\s+)*|\b(?:half|twice|double|treble)\s+(?:the|that\s+(?:of|in|for))\s+)$/i

/** A window of time over which something is the highest or the lowest is not the figure's own time. */
const WINDOW =
  /\b(?:lowest|highest|best|worst|largest|smallest|first(?![- ]time)|peak|busiest|(?:above|below|than)\s+(?:the\s+)?(?:\w+\s+)?average)\b[^.;,\d]{0,30}\b(?:in|for|since|over|of|during)\s+(?:the\s+)?$/i

/** Whether a period is the base of a comparison: `than in 2015`, `compared with January`, `from December`. */
export function isBase(mention: PeriodMention, sentence: TimedSentence): boolean {
  const before = between(sentence, sentence.start, mention.start)
  // "From 2014/15 to 2016/17" is a time of its own.
  if (mention.ends !== undefined && /\bfrom\s+(?:\w+\s+)?$/i.test(before)) return false
  if (BASE.test(before) || WINDOW.test(before)) return true
  // "A decrease of 7.5% on the previous year", "on 2022/23"; only days have things happen on them.
  if (mention.period.kind !== 'day' && comparedCues.onTime.test(before)) return true
  const previous = lastBefore(sentence.periods, mention.start)
  const joined = /^\s*(?:\([^()]{1,12}\))?\s*(?:,|and|or|&)\s*(?:in\s+)?$/i
  return (
    previous !== null &&
    joined.test(between(sentence, previous.end, mention.start)) &&
    isBase(previous, sentence)
  )
}

/** `compared with 2015 when it was 12`: a base period that stands before a figure of its own. */
export function ownsBase(
  mention: PeriodMention,
  quantity: QuantityMention,
  sentence: TimedSentence,
): boolean {
  const previous = lastBefore(sentence.quantities, quantity.start)
  const gap = between(sentence, mention.end, quantity.start)
  if (comparedCues.when.test(gap)) return saysWhen(mention, quantity, sentence)
  const near = wordCount(gap) <= 4 && !/[,;:]|\b(?:and|or|but)\b|\bby\s+(?:\w+\s+)?$/.test(gap)
  return near && previous !== null && previous.end <= mention.start
}

/** "On the previous year, when 14 children were adopted", "…, when the average caseload was 20": what was so at a time. */
export function saysWhen(
  mention: PeriodMention,
  quantity: QuantityMention,
  sentence: TimedSentence,
): boolean {
  const gap = between(sentence, mention.end, quantity.start)
  return mention.end <= quantity.start && comparedCues.when.test(gap) && wordCount(gap) <= LONGEST_WHEN
}

/** Words of a clause with "when" up to its number. */
const LONGEST_WHEN = 8

/** The base period of a change: the one that a comparing word introduces, nearest after the figure, else before it. */
export function basePeriodOf(quantity: QuantityMention, sentence: TimedSentence): Period | null {
  const bases = sentence.periods.filter((mention) => isBase(mention, sentence))
  return (firstAfter(bases, quantity.end) ?? lastBefore(bases, quantity.start))?.period ?? null
}

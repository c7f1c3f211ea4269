import type { Period } from '../../../schemas/period.js'
import type { PeriodMention, QuantityMention } from '../../language/mention.js'
import { financialYear, month, noPeriod } from '../../language/period.js'
import type { Inherited } from '../figure.js'
import { periodFromHeadings, type Surroundings, statedPeriod } from '../surroundings.js'
import type { Discourse } from './interpretation.js'
import { between, firstAfter, lastBefore, nextStated, type Sentence, wordCount } from './sentence.js'

/** Words before a period that make it the base of a comparison, not the time of the figure. */
const BASE =
  /(?:\b(?:from|than|since|against|versus|vs\.?|compared (?:to|with)|(?:up|down|increase|decrease|reduction|improvement|rise|fall) on|in comparison (?:to|with)|baseline of)\s+(?:(?:in|at|the|same|that|for|of|were|was|there|did|we|as|a|end|year|period|we)\s+)*)$/i

const COMPARED = /\b(?:from|than|compared|following|against|versus|up|down)\b/i

/** A window of time over which something is the highest, the lowest or the average is not the figure's own time. */
const WINDOW =
  /\b(?:lowest|highest|best|worst|largest|smallest|first(?![- ]time)|peak|average|busiest)\b[^.;,]{0,30}\b(?:in|for|since|over|of|during)\s+(?:the\s+)?$/i

const PRESENT = /\b(?:are|is|has|have|currently|now|remains?|stands?)\b/i

/** The time that a quantity speaks of: said beside it, paired with it, or inherited from what stands around it. */
export function attachPeriod(
  quantity: QuantityMention,
  sentence: Sentence,
  discourse: Discourse,
  surroundings: Surroundings,
): Inherited<Period> {
  const own =
    labelledPeriod(quantity, sentence) ??
    pairedPeriod(quantity, sentence) ??
    nearPeriod(quantity, dated(sentence, surroundings))
  if (own) return { value: endOfSpan(own, quantity, sentence), origin: 'sentence' }
  if (discourse.period && !(surroundings.reportPeriod && !discourse.periodOpens)) {
    return { value: endOfSpan(discourse.period, quantity, sentence), origin: 'previous-sentence' }
  }
  return inheritedPeriod(sentence, surroundings)
}

/** What a sentence without a period of its own inherits. */
export function inheritedPeriod(sentence: Sentence, surroundings: Surroundings): Inherited<Period> {
  const heading = periodFromHeadings(surroundings)
  if (heading) return heading
  const before = statedPeriod(surroundings.leadIn?.periods ?? [])
  if (before) return { value: before, origin: 'previous-sentence' }
  if (surroundings.reportPeriod) return { value: surroundings.reportPeriod, origin: 'report' }
  const { asOf } = surroundings
  if (asOf !== null && PRESENT.test(between(sentence, sentence.start, sentence.end))) {
    return { value: month(Number(asOf.slice(0, 4)), Number(asOf.slice(5, 7))), origin: 'report' }
  }
  return { value: noPeriod, origin: 'none' }
}

/** `The P and Q periods relate to A and B`; `from P to Q … reduced from A to B`: as many periods first as figures after. */
function pairedPeriod(quantity: QuantityMention, sentence: Sentence): Period | null {
  const [firstQuantity] = sentence.quantities
  if (!firstQuantity) return null
  const ahead = sentence.periods.filter(({ end }) => end <= firstQuantity.start)
  const behind = sentence.periods.length - ahead.length
  const levels = sentence.quantities.filter(({ unit }) => unit === firstQuantity.unit)
  if (ahead.length < 2 || behind > 0 || levels.length !== ahead.length) return null
  return ahead[levels.indexOf(quantity)]?.period ?? null
}

/** "January 2022 (322)", "2013/14: 45": a period right before a figure that a sign ties to it. */
function labelledPeriod(quantity: QuantityMention, sentence: Sentence): Period | null {
  const before = lastBefore(sentence.periods, quantity.start)
  return before && /^\s*[(:=–-]+\s*$/.test(between(sentence, before.end, quantity.start))
    ? before.period
    : null
}

/** In a report about a period of its own "currently" means that period, not the day of the meeting. */
function dated(sentence: Sentence, { reportPeriod }: Surroundings): Sentence {
  if (!reportPeriod) return sentence
  return {
    ...sentence,
    periods: sentence.periods.filter(
      ({ text }) => !/^(?:currently|current|at present|now|presently|at the time of writing)$/i.test(text),
    ),
  }
}

/** Over several financial years "from A to B" gives A to the first of them and B to the last. */
function endOfSpan(period: Period, quantity: QuantityMention, sentence: Sentence): Period {
  const { start, end } = period
  if (period.kind !== 'span' || !start?.endsWith('-04-01') || !end?.endsWith('-03-31')) return period
  const before = between(sentence, sentence.start, quantity.start)
  if (/\bfrom\s+(?:(?:around|about|just|over|under|a|high|of)\s+)*$/i.test(before))
    return financialYear(Number(start.slice(0, 4)))
  const previous = lastBefore(sentence.quantities, quantity.start)
  const reached = previous && /\bfrom\s+\S*$/i.test(between(sentence, sentence.start, previous.end))
  return reached && /\bto\s+(?:\w+\s+)?$/i.test(before) ? financialYear(Number(end.slice(0, 4)) - 1) : period
}

function nearPeriod(quantity: QuantityMention, sentence: Sentence): Period | null {
  const next = nextStated(sentence, quantity)
  const after = sentence.periods.filter(
    (mention) =>
      mention.start >= quantity.end && (!next || mention.start < next.start) && !isBase(mention, sentence),
  )
  const [first] = after
  if (first && closeBehind(quantity, first, sentence)) return first.period
  const before = sentence.periods.findLast(
    (mention) =>
      mention.end <= quantity.start &&
      !closedOff(mention, quantity, sentence) &&
      !(isBase(mention, sentence) && !ownsBase(mention, quantity, sentence)),
  )
  if (before) return before.period
  if (first) return first.period
  const later = firstAfter(sentence.periods, quantity.end)
  const shared = later && sentence.periods.length === 1 && !isBase(later, sentence)
  return shared && !COMPARED.test(between(sentence, quantity.end, later.start)) ? later.period : null
}

/** A period in brackets that close before the figure dates the figure before them. */
function closedOff(mention: PeriodMention, quantity: QuantityMention, sentence: Sentence): boolean {
  return /^[^(]*\)/.test(between(sentence, mention.end, quantity.start))
}

function closeBehind(quantity: QuantityMention, mention: PeriodMention, sentence: Sentence): boolean {
  const gap = between(sentence, quantity.reach, mention.start)
  return wordCount(gap) <= 7 && !/[;]|\bthan\b|\bcompared\b/i.test(gap)
}

/** Whether a period is the base of a comparison: `than in 2015`, `compared with January`, `from December`. */
export function isBase(mention: PeriodMention, sentence: Sentence): boolean {
  const before = between(sentence, sentence.start, mention.start)
  return BASE.test(before) || WINDOW.test(before)
}

/** `compared with 2015 when it was 12`: a base period that stands before a figure of its own. */
function ownsBase(mention: PeriodMention, quantity: QuantityMention, sentence: Sentence): boolean {
  const previous = lastBefore(sentence.quantities, quantity.start)
  const gap = between(sentence, mention.end, quantity.start)
  const near = wordCount(gap) <= 4 && !/,|\bby\s+(?:\w+\s+)?$/.test(gap)
  return near && previous !== null && previous.end <= mention.start
}

/** The base period of a change: the one that a comparing word introduces, nearest after the figure, else before it. */
export function basePeriodOf(quantity: QuantityMention, sentence: Sentence): Period | null {
  const bases = sentence.periods.filter((mention) => isBase(mention, sentence))
  return (firstAfter(bases, quantity.end) ?? lastBefore(bases, quantity.start))?.period ?? null
}

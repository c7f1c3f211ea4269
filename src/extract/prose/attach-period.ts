import type { Period } from '../../../schemas/period.js'
import { monthOf, monthsBetween } from '../../language/calendar.js'
import type { PeriodMention, QuantityMention } from '../../language/mention.js'
import { cover, financialYear, month, noPeriod, shiftPeriod } from '../../language/period.js'
import type { Inherited } from '../figure.js'
import type { TextReading } from '../read-text.js'
import { periodFromHeadings, type Surroundings, statedPeriod } from '../surroundings.js'
import type { Discourse } from './interpretation.js'
import {
  between,
  firstAfter,
  lastBefore,
  nextStated,
  type Sentence,
  sentencesOf,
  wordCount,
} from './sentence.js'

/** Words before a period that make it the base of a comparison, not the time of the figure. */
const BASE =
  /(?:\b(?:from|than|since|against|versus|vs\.?|compared (?:to|with)|(?:up|down|increase|decrease|reduction|improvement|rise|fall) on|in comparison (?:to|with)|baseline of)\s+(?:(?:in|at|the|same|that|for|of|were|was|there|did|we|as|a|end|year|period|we)\s+)*)$/i

const COMPARED = /\b(?:from|than|compared|following|against|versus|up|down)\b/i

/** A window of time over which something is the highest or the lowest is not the figure's own time. */
const WINDOW =
  /\b(?:lowest|highest|best|worst|largest|smallest|first(?![- ]time)|peak|busiest|(?:above|below|than)\s+(?:the\s+)?(?:\w+\s+)?average)\b[^.;,]{0,30}\b(?:in|for|since|over|of|during)\s+(?:the\s+)?$/i

/** A state that holds as the paper is written. */
const TODAY = /\b(?:are|is|operates?|lives?|stands?|remains?)\b/i
const PAST = /\b(?:was|were|had|did|been|became|rose|fell|\w{3,}ed)\b/i
const NOW = /\b(?:currently|now|at present|at the time of writing)\b/i

const PRESENT = /\b(?:are|is|has|have|currently|now|remains?|stands?)\b/i

/** What kind of figure a time is looked for. */
export interface FigureKind {
  /** It is something wanted, which a plan's own years date; an actual is not dated by them. */
  readonly aims: boolean
  /** It counts what happened over a time, so that "today" is never its time. */
  readonly flow: boolean
}

/** The time that a quantity speaks of: said beside it, paired with it, or inherited from what stands around it. */
export function attachPeriod(
  quantity: QuantityMention,
  sentence: Sentence,
  discourse: Discourse,
  surroundings: Surroundings,
  { aims, flow }: FigureKind,
): Inherited<Period> {
  const since = sinceOpening(quantity, sentence, surroundings)
  if (since) return { value: since, origin: 'sentence' }
  const own =
    labelledPeriod(quantity, sentence) ??
    pairedPeriod(quantity, sentence) ??
    nearPeriod(quantity, dated(sentence, surroundings))
  if (own) return { value: endOfSpan(own, quantity, sentence), origin: 'sentence' }
  // "From a high of 91 to 13 as of March": when the first of the two was reached is not said.
  if (isBaseLevel(quantity, sentence) && discourse.period?.kind !== 'span') {
    return { value: noPeriod, origin: 'none' }
  }
  const heading = periodFromHeadings(surroundings, aims)
  if (discourse.period && (discourse.periodOpens || !(heading || surroundings.reportPeriod))) {
    return { value: endOfSpan(discourse.period, quantity, sentence), origin: 'previous-sentence' }
  }
  return heading ?? inheritedPeriod(sentence, surroundings, flow)
}

/** What a sentence inherits that has no period of its own and stands under no heading with one. */
function inheritedPeriod(sentence: Sentence, surroundings: Surroundings, flow: boolean): Inherited<Period> {
  const { asOf, leadIn, entry, reportPeriod } = surroundings
  const words = between(sentence, sentence.start, sentence.end)
  const before = statedPeriod(leadIn?.periods ?? []) ?? siblingPeriod(sentence, leadIn)
  const introduced = leadIn && entry ? introducedPeriod(leadIn) : null
  if (introduced) return { value: introduced, origin: 'previous-sentence' }
  if (before && reportPeriod === null) return { value: before, origin: 'previous-sentence' }
  const today = asOf !== null && !sentence.roles.some(({ role }) => role === 'forecast')
  // A month's report calls its month "now"; one about a year that is over does not.
  const over = today && reportPeriod?.kind === 'financial-year' && (reportPeriod.end ?? asOf) < asOf
  if (reportPeriod && !(over && (NOW.test(words) || (!flow && TODAY.test(words) && !PAST.test(words)))))
    return { value: reportPeriod, origin: 'report' }
  if (today && PRESENT.test(words) && !(flow && !NOW.test(words))) {
    return { value: month(Number(asOf.slice(0, 4)), Number(asOf.slice(5, 7))), origin: 'report' }
  }
  return { value: noPeriod, origin: 'none' }
}

/**
 * The time that a lead-in gives to its entries: "At 31 December 2016, 262 children were looked after, an increase from 257
 * at 31 March. Of this number:", "In the last 12 months:". What it compares with is not the entries' time.
 */
function introducedPeriod(leadIn: TextReading): Period | null {
  const stated = /:\s*$/.test(leadIn.text) ? statedPeriod(leadIn.periods) : null
  if (stated) return stated
  for (const sentence of sentencesOf(leadIn)) {
    const own = sentence.periods.find((mention) => !isBase(mention, sentence))
    if (own) return own.period
  }
  return null
}

/** "28 left care so far this year through …", then "42 left care due to …": entries about one metric share its time. */
function siblingPeriod(sentence: Sentence, leadIn: Surroundings['leadIn']): Period | null {
  const [period, ...others] = leadIn?.periods ?? []
  const named = (names: Sentence['names']) => new Set(names.flatMap(({ value }) => value.metrics))
  const before = named(leadIn?.names ?? [])
  const same = [...named(sentence.names)].some((metric) => before.has(metric))
  return period && others.length === 0 && same && period.bound === undefined ? period.period : null
}

const FROM_LEVEL =
  /\bfrom\s+(?:(?:a|an|the|its|high|peak|low|of|just|over|under|around|about|approximately)\s+)*$/i

/**
 * "Since March 2022 … from 566 to 500": the first of the two is the level of the period named, the second today's;
 * "have been below 355 since September": the time meant runs from then until the paper.
 */
function sinceOpening(
  quantity: QuantityMention,
  sentence: Sentence,
  { asOf, reportPeriod }: Surroundings,
): Period | null {
  const [since, ...others] = sentence.periods.filter(({ bound, relative }) => bound === 'since' && !relative)
  if (!since || others.length > 0 || sentence.periods.length > 1 || asOf === null) return null
  const now = reportPeriod ?? shiftPeriod(month(Number(asOf.slice(0, 4)), Number(asOf.slice(5, 7))), -1)
  if (since.end <= quantity.start) {
    if (FROM_LEVEL.test(between(sentence, sentence.start, quantity.start))) return since.period
    const previous = lastBefore(sentence.quantities, quantity.start)
    return previous && isBaseLevel(previous, sentence) ? now : null
  }
  const lasting = /\b(?:has|have)\s+(?:\w+ly\s+)?(?:been|remained|stayed)\b/i
  const said = between(sentence, sentence.start, quantity.start)
  if (!lasting.test(said) || wordCount(between(sentence, quantity.reach, since.start)) > 3) return null
  return now.end === null || since.period.start === null ? null : cover(since.period, now)
}

/** The first of the two levels of `from A to B`. */
function isBaseLevel(quantity: QuantityMention, sentence: Sentence): boolean {
  const next = firstAfter(sentence.quantities, quantity.end)
  return (
    next !== null &&
    FROM_LEVEL.test(between(sentence, sentence.start, quantity.start)) &&
    /^\s*to\s+(?:\w+\s+){0,2}$/i.test(between(sentence, quantity.reach, next.start))
  )
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

/**
 * In a report about a period of its own "currently" means that period, not the day of the meeting, and "the last two
 * months" are those up to its end.
 */
function dated(sentence: Sentence, { reportPeriod, asOf }: Surroundings): Sentence {
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

/** Over several financial years "from A to B" gives A to the first of them and B to the last. */
function endOfSpan(period: Period, quantity: QuantityMention, sentence: Sentence): Period {
  const { start, end } = period
  const ends = sentence.periods.find((mention) => mention.period === period)?.ends
  if (ends) {
    const before = lastBefore(sentence.quantities, quantity.start)
    if (isBaseLevel(quantity, sentence)) return ends[0]
    return before && isBaseLevel(before, sentence) ? ends[1] : period
  }
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
  if (isBaseLevel(quantity, sentence)) return before?.period.kind === 'span' ? before.period : null
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
  // "From 2014/15 to 2016/17" is a time of its own.
  if (mention.ends !== undefined && /\bfrom\s+(?:\w+\s+)?$/i.test(before)) return false
  if (BASE.test(before) || WINDOW.test(before)) return true
  const previous = lastBefore(sentence.periods, mention.start)
  const joined = /^\s*(?:\([^()]{1,12}\))?\s*(?:,|and|or|&)\s*(?:in\s+)?$/i
  return (
    previous !== null &&
    joined.test(between(sentence, previous.end, mention.start)) &&
    isBase(previous, sentence)
  )
}

/** `compared with 2015 when it was 12`: a base period that stands before a figure of its own. */
function ownsBase(mention: PeriodMention, quantity: QuantityMention, sentence: Sentence): boolean {
  const previous = lastBefore(sentence.quantities, quantity.start)
  const gap = between(sentence, mention.end, quantity.start)
  const near = wordCount(gap) <= 4 && !/,|\b(?:and|or|but)\b|\bby\s+(?:\w+\s+)?$/.test(gap)
  return near && previous !== null && previous.end <= mention.start
}

/** The base period of a change: the one that a comparing word introduces, nearest after the figure, else before it. */
export function basePeriodOf(quantity: QuantityMention, sentence: Sentence): Period | null {
  const bases = sentence.periods.filter((mention) => isBase(mention, sentence))
  return (firstAfter(bases, quantity.end) ?? lastBefore(bases, quantity.start))?.period ?? null
}

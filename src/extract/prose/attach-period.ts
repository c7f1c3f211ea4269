import type { Period } from '../../../schemas/period.js'
import type { PeriodMention, QuantityMention } from '../../language/mention.js'
import { noPeriod } from '../../language/period.js'
import type { Inherited } from '../figure.js'
import { periodFromHeadings, type Surroundings } from '../surroundings.js'
import { isBase, ownsBase } from './base-period.js'
import { endOfSpan, isBaseLevel, sinceOpening } from './from-to-levels.js'
import { inheritedPeriod } from './inherited-period.js'
import type { Discourse } from './interpretation.js'
import { datedByReport } from './report-dates.js'
import { between, firstAfter, lastBefore, nextStated, type Sentence, wordCount } from './sentence.js'

const COMPARED = /\b(?:from|than|compared|following|against|versus|up|down)\b/i

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
    nearPeriod(quantity, datedByReport(sentence, surroundings))
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

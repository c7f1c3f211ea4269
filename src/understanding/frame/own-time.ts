import type { Period } from '../../../schemas/period.js'
import type { PeriodMention, QuantityMention } from '../../language/mention.js'
import { COMPARED } from '../../language/time-words.js'
import { isBase, ownsBase } from './base-period.js'
import { isOfNextClause } from './clause-time.js'
import { isBaseLevel } from './from-to-levels.js'
import { between, firstAfter, lastBefore, nextStated, type TimedSentence } from './places.js'
import type { Dated } from './time-construction.js'
import {
  closeBehind,
  closedOff,
  isOfAnother,
  isOfBaseLevel,
  isOfBracketPart,
  isOfComparedLevel,
  isOfLaterClause,
  isOfPlacedPair,
  looksBack,
} from './times-of-others.js'

/** A time with the words that say it, where single words do. */
export type Own = Dated & { readonly mention: PeriodMention | null }

/** The time that stands beside a quantity and is its own; null where none is. */
export function ownTime(quantity: QuantityMention, sentence: TimedSentence): Own | null {
  const label = labelOf(quantity, sentence)
  if (label) return { period: label.period, construction: 'label', mention: label }
  const paired = pairedPeriod(quantity, sentence)
  if (paired) return { period: paired, construction: 'paired', mention: null }
  return nearTime(quantity, sentence)
}

/** "January 2022 (322)", "2013/14: 45", "last year’s 78%": a period right before a figure that a sign ties to it. */
function labelOf(quantity: QuantityMention, sentence: TimedSentence): PeriodMention | null {
  const before = lastBefore(sentence.periods, quantity.start)
  const tied = before && /^\s*(?:[(:=–-]+|['’]s)\s*$/.test(between(sentence, before.end, quantity.start))
  return tied && !datedInBracket(before, quantity, sentence) ? before : null
}

/** "128 in 2023/24 (117 in 2022/23)": a bracket that names another time is no value of the time before it. */
function datedInBracket(before: PeriodMention, quantity: QuantityMention, sentence: TimedSentence): boolean {
  if (!/\(\s*$/.test(between(sentence, before.end, quantity.start))) return false
  const own = firstAfter(sentence.periods, quantity.end)
  return own !== null && !/[(),;]/.test(between(sentence, quantity.reach, own.start))
}

/** `The P and Q periods relate to A and B`; `from P to Q … reduced from A to B`: as many periods first as figures after. */
function pairedPeriod(quantity: QuantityMention, sentence: TimedSentence): Period | null {
  const [firstQuantity] = sentence.quantities
  if (!firstQuantity) return null
  const ahead = sentence.periods.filter(({ end }) => end <= firstQuantity.start)
  const behind = sentence.periods.length - ahead.length
  const levels = sentence.quantities.filter(({ unit }) => unit === firstQuantity.unit)
  if (ahead.length < 2 || behind > 0 || levels.length !== ahead.length) return null
  return ahead[levels.indexOf(quantity)]?.period ?? null
}

function nearTime(quantity: QuantityMention, sentence: TimedSentence): Own | null {
  const next = nextStated(sentence, quantity)
  const [first] = sentence.periods.filter(
    (mention) =>
      mention.start >= quantity.end &&
      (!next || mention.start < next.start) &&
      !isBase(mention, sentence) &&
      !isOfNextClause(mention, quantity, sentence) &&
      !isOfAnother(mention, quantity, sentence),
  )
  if (first && closeBehind(quantity, first, sentence)) {
    const bracket = /^\s*\(\s*$/.test(between(sentence, quantity.reach, first.start))
    return { period: first.period, construction: bracket ? 'bracket' : 'behind', mention: first }
  }
  const before = sentence.periods.findLast(
    (mention) =>
      mention.end <= quantity.start &&
      !closedOff(mention, quantity, sentence) &&
      !isOfBracketPart(mention, quantity, sentence) &&
      !looksBack(mention, quantity, sentence) &&
      !isOfComparedLevel(mention, sentence) &&
      !isOfBaseLevel(mention, sentence, quantity) &&
      !(isBase(mention, sentence) && !ownsBase(mention, quantity, sentence)),
  )
  if (isBaseLevel(quantity, sentence))
    return before?.period.kind === 'span'
      ? { period: before.period, construction: 'before', mention: before }
      : null
  if (before) {
    const opens = before.start - sentence.start <= 18
    return { period: before.period, construction: opens ? 'opening' : 'before', mention: before }
  }
  if (first) return { period: first.period, construction: 'later', mention: first }
  const later = firstAfter(sentence.periods, quantity.end)
  const shared =
    later !== null && sentence.periods.length === 1 && later.shift === undefined && !isBase(later, sentence)
  return shared &&
    !isOfAnother(later, quantity, sentence) &&
    !isOfNextClause(later, quantity, sentence) &&
    !isOfLaterClause(later, quantity, sentence) &&
    !isOfPlacedPair(later, quantity, sentence) &&
    !isOfComparedLevel(later, sentence) &&
    !COMPARED.test(between(sentence, quantity.end, later.start))
    ? { period: later.period, construction: 'later', mention: later }
    : null
}

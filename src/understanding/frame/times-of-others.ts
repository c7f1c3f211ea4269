import { comparedCues } from '../../language/compared-cues.js'
import type { PeriodMention, QuantityMention } from '../../language/mention.js'
import { REACH } from '../../language/prose-cues.js'
import { COMPARED_TO, DATED_IN_BRACKET, OTHER_CLAUSE, PLACED_AND } from '../../language/time-words.js'
import { opensClause } from './clause-time.js'
import { isBaseLevel } from './from-to-levels.js'
import { between, lastBefore, type TimedSentence, wordCount } from './places.js'

/** "72.6%, and we want 80% by March 2025", "81%, after 58% in Quarter 1": the time of the figure that a clause of its own names. */
export function isOfLaterClause(
  later: PeriodMention,
  quantity: QuantityMention,
  sentence: TimedSentence,
): boolean {
  const other = numberOfTime(later, quantity, sentence)
  return other !== null && OTHER_CLAUSE.test(between(sentence, quantity.end, other.start))
}

/** "0.11 nationally and 0.30 in 2018/19": a number with a place of its own is not of the time of the one after it. */
export function isOfPlacedPair(
  later: PeriodMention,
  quantity: QuantityMention,
  sentence: TimedSentence,
): boolean {
  const other = numberOfTime(later, quantity, sentence)
  return other !== null && PLACED_AND.test(between(sentence, quantity.reach, other.start))
}

/** The number between a quantity and a time that stands close behind that number. */
function numberOfTime(
  later: PeriodMention,
  { start }: QuantityMention,
  sentence: TimedSentence,
): QuantityMention | null {
  const other = lastBefore(sentence.quantities, later.start)
  return other && other.start > start && closeBehind(other, later, sentence) ? other : null
}

/** "867 a year ago, so this is a decrease of 65": a time that looks back dates the number beside it and none after. */
export function looksBack(
  mention: PeriodMention,
  quantity: QuantityMention,
  sentence: TimedSentence,
): boolean {
  if (mention.shift === undefined || opensClause(mention, sentence)) return false
  // "The previous year there were 302 nights costing £119,500": it opens the sentence and dates all of it.
  if (wordCount(between(sentence, sentence.start, mention.start)) <= 1) return false
  const previous = lastBefore(sentence.quantities, quantity.start)
  return previous !== null
}

/** "Fewer than the 1,122 of 2022/23 and equal to 196 …": the time of a number that another is set against is its alone. */
export function isOfComparedLevel(mention: PeriodMention, sentence: TimedSentence): boolean {
  const level = lastBefore(sentence.quantities, mention.start)
  return (
    level !== null &&
    comparedCues.toTime.test(between(sentence, level.reach, mention.start)) &&
    COMPARED_TO.test(between(sentence, Math.max(sentence.start, level.start - REACH), level.start))
  )
}

/** "From 47.1% in 2013/14 to 43.2% in the latest data": the time of the first level is that of no other number. */
export function isOfBaseLevel(
  mention: PeriodMention,
  sentence: TimedSentence,
  quantity: QuantityMention | null = null,
): boolean {
  const level = lastBefore(sentence.quantities, mention.start)
  return (
    level !== null &&
    level !== quantity &&
    isBaseLevel(level, sentence) &&
    comparedCues.toTime.test(between(sentence, level.reach, mention.start))
  )
}

/** "128 (117 in 2022/23)", "187 (2019/20: 174)": a time in the brackets of another number is that number's. */
export function isOfAnother(
  mention: PeriodMention,
  quantity: QuantityMention,
  sentence: TimedSentence,
): boolean {
  const open = between(sentence, quantity.end, mention.start).lastIndexOf('(')
  if (open < 0) return false
  const from = quantity.end + open
  const close = sentence.text.indexOf(')', mention.end)
  const to = close < 0 || close > sentence.end ? sentence.end : close
  if (between(sentence, from, mention.start).includes(')')) return false
  return sentence.quantities.some(({ start, end }) => start > from && end <= to)
}

export function inBrackets(mention: PeriodMention, sentence: TimedSentence): boolean {
  return /\([^)]*$/.test(between(sentence, sentence.start, mention.start))
}

/** A period in brackets that close before the figure dates the figure before them, or the cohort or the months that it follows. */
export function closedOff(
  mention: PeriodMention,
  quantity: QuantityMention,
  sentence: TimedSentence,
): boolean {
  if (!/^[^(]*\)/.test(between(sentence, mention.end, quantity.start))) return false
  const dates = DATED_IN_BRACKET.test(between(sentence, sentence.start, mention.start))
  return !dates || lastBefore(sentence.quantities, mention.start) !== null
}

/** "87% (2022/23: 82%; England: 84.5%)": in a bracket a semicolon parts what its time dates from what it does not. */
export function isOfBracketPart(
  mention: PeriodMention,
  quantity: QuantityMention,
  sentence: TimedSentence,
): boolean {
  const gap = between(sentence, mention.end, quantity.start)
  return inBrackets(mention, sentence) && /\d[^;]*;/.test(gap) && !/[()]/.test(gap)
}

export function closeBehind(
  quantity: QuantityMention,
  mention: PeriodMention,
  sentence: TimedSentence,
): boolean {
  const gap = between(sentence, quantity.reach, mention.start)
  return wordCount(gap) <= 7 && !/[;]|,\s*(?:and|but|while|whilst)\b|\bthan\b|\bcompared\b/i.test(gap)
}

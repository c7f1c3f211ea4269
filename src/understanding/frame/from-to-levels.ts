import type { Period } from '../../../schemas/period.js'
import type { QuantityMention } from '../../language/mention.js'
import { cover, financialYear, month, shiftPeriod } from '../../language/period.js'
import { COMPARED_LEVEL, FROM_YEAR, TO_YEAR } from '../../language/time-words.js'
import { between, firstAfter, lastBefore, type TimedSentence, wordCount } from './places.js'
import type { TimeScope } from './time-scope.js'

const FROM_LEVEL =
  /\bfrom\s+(?:(?:a|an|the|its|high|peak|low|of|just|over|under|around|about|approximately)\s+)*$/i

/**
 * "Since March 2022 … from 566 to 500": the first of the two is the level of the period named, the second today's;
 * "have been below 355 since September": the time meant runs from then until the paper.
 */
export function sinceOpening(
  quantity: QuantityMention,
  sentence: TimedSentence,
  { day, about, inspection, reportPeriod }: TimeScope,
): Period | null {
  const [since, ...others] = sentence.periods.filter(({ bound, relative }) => bound === 'since' && !relative)
  if (!since || others.length > 0 || sentence.periods.length > 1) return null
  const now = inspection
    ? month(Number(inspection.end?.slice(0, 4)), Number(inspection.end?.slice(5, 7)))
    : (about ??
      reportPeriod ??
      (day === null ? null : shiftPeriod(month(Number(day.slice(0, 4)), Number(day.slice(5, 7))), -1)))
  if (now === null) return null
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
export function isBaseLevel(quantity: QuantityMention, sentence: TimedSentence): boolean {
  const next = firstAfter(sentence.quantities, quantity.end)
  return (
    next !== null &&
    FROM_LEVEL.test(between(sentence, sentence.start, quantity.start)) &&
    /^\s*to\s+(?:\w+\s+){0,2}$/i.test(between(sentence, quantity.reach, next.start))
  )
}

/**
 * "Reduced by 25%, from 211 in 2013/14 to 164 in 2015/16", "an 81% reduction (51 in 2022/23 compared with 272 in 2012/13)":
 * a change is of the time of the level that it reached.
 */
export function levelReached(quantity: QuantityMention, sentence: TimedSentence): Period | null {
  const [first, second] = sentence.quantities.filter(({ start }) => start >= quantity.end)
  if (!first || !second) return null
  const bracketed =
    /\([^()]*$/.test(between(sentence, quantity.reach, first.start)) &&
    COMPARED_LEVEL.test(between(sentence, first.reach, second.start))
  if (bracketed) return timeBeside(first, sentence)
  const course =
    FROM_LEVEL.test(between(sentence, quantity.end, first.start)) &&
    /\bto\s+(?:\w+\s+){0,2}$/i.test(between(sentence, first.reach, second.start))
  return course ? timeBeside(second, sentence) : null
}

function timeBeside(level: QuantityMention, sentence: TimedSentence): Period | null {
  const time = firstAfter(sentence.periods, level.end)
  const beside = time !== null && wordCount(between(sentence, level.reach, time.start)) <= 3
  return beside && !time.relative ? time.period : null
}

/** Over several financial years "from A to B" gives A to the first of them and B to the last. */
export function endOfSpan(period: Period, quantity: QuantityMention, sentence: TimedSentence): Period {
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

/** "Rose from 480 to 508 between March 2022 and March 2024": the first level is of the first time, the second of the second. */
export function endOfCourse(quantity: QuantityMention, sentence: TimedSentence): Period | null {
  const previous = lastBefore(sentence.quantities, quantity.start)
  const isFirst = isBaseLevel(quantity, sentence)
  if (!isFirst && !(previous && isBaseLevel(previous, sentence))) return null
  for (const [index, first] of sentence.periods.entries()) {
    const second = sentence.periods[index + 1]
    if (!second || !FROM_YEAR.test(between(sentence, sentence.start, first.start))) continue
    if (TO_YEAR.test(between(sentence, first.end, second.start)))
      return isFirst ? first.period : second.period
  }
  return null
}

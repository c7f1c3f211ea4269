import type { Period } from '../../../schemas/period.js'
import { comparedCues } from '../../language/compared-cues.js'
import type { PeriodMention, QuantityMention } from '../../language/mention.js'
import { noPeriod } from '../../language/period.js'
import { REACH } from '../../language/prose-cues.js'
import {
  COMPARED,
  COMPARED_TO,
  CONTRASTED,
  DATED_IN_BRACKET,
  NOW_SAID,
  OTHER_CLAUSE,
  OVER_THE_YEAR,
  SINCE,
  WANTED_BY,
} from '../../language/time-words.js'
import { isBase, ownsBase } from './base-period.js'
import { isOfNextClause, opensClause } from './clause-time.js'
import { edgeOfYear } from './end-of-year.js'
import { endOfCourse, endOfSpan, isBaseLevel, levelReached, sinceOpening } from './from-to-levels.js'
import { headingTime, inheritedTime } from './inherited-time.js'
import { between, firstAfter, lastBefore, nextStated, type TimedSentence, wordCount } from './places.js'
import type { Dated } from './time-construction.js'
import { inheritedBy, isYetToEnd, type TimeKind, takesTime } from './time-kind.js'
import type { TimeDiscourse, TimeScope } from './time-scope.js'

/** What kind of figure a time is looked for. */
export interface FigureTime {
  readonly kind: TimeKind
  /** It is something wanted, which a plan's own years date; an actual is not dated by them. */
  readonly aims: boolean
  /** It is a difference, which is of the time of the level that it led to. */
  readonly change?: boolean
  /** It is foreseen: what is "now" is not its time. */
  readonly ahead?: boolean
}

/**
 * The time that a quantity of running text speaks of, with the construction that says it: a time of its own beside it,
 * else an end of the year that the section is about, else what stands around it. Times that another figure owns, that a
 * comparison starts from, or that stand in the brackets of another number are never its own.
 *
 * @param sentence with its relative times anchored (see `anchoredTimes`)
 */
export function periodOf(
  quantity: QuantityMention,
  sentence: TimedSentence,
  scope: TimeScope,
  discourse: TimeDiscourse,
  { kind, aims, ahead = false, change = false }: FigureTime,
): Dated {
  const reached = change ? levelReached(quantity, sentence) : null
  if (reached) return { period: reached, construction: 'behind' }
  const course = endOfCourse(quantity, sentence)
  if (course) return { period: course, construction: 'paired' }
  const since = sinceOpening(quantity, sentence, scope)
  if (since) return { period: since, construction: 'since' }
  const own = ownTime(quantity, sentence)
  if (own) {
    const period = endOfSpan(own.period, quantity, sentence)
    const shifted = own.mention?.shift !== undefined
    return {
      period: shifted ? inheritedBy(kind, period) : period,
      construction: shifted ? 'earlier' : own.construction,
    }
  }
  const heading = headingTime(scope, { aims, kind })
  const about = heading ?? scope.about
  if (about && kind === 'stock') {
    const edge = edgeOfYear(quantity, sentence, about)
    if (edge) return { period: edge, construction: 'end-of-year' }
  }
  // "From a high of 91 to 13 as of March": when the first of the two was reached is not said.
  if (isBaseLevel(quantity, sentence) && discourse.period?.kind !== 'span')
    return { period: noPeriod, construction: 'none' }
  // "Currently" goes on about no time that was named before.
  const isNow = NOW_SAID.test(between(sentence, sentence.start, sentence.end))
  const counted = takesTime(kind) && discourse.period !== null && isWithinYear(discourse.period, sentence)
  if (discourse.period && !isNow && !counted && (discourse.periodOpens || !about))
    return { period: endOfSpan(discourse.period, quantity, sentence), construction: 'discourse' }
  // Of a year that is not over, what is counted at its end is wanted or foreseen, or of a day that is said nearer by.
  const isToCome = (time: Period | null) =>
    time !== null && !aims && !ahead && isYetToEnd(kind, time, scope.day)
  if (heading && !isToCome(heading)) return { period: inheritedBy(kind, heading), construction: 'heading' }
  const inherited = inheritedTime(sentence, scope, kind)
  if (inherited.construction === 'reporting' && isToCome(scope.about))
    return { period: noPeriod, construction: 'none' }
  return ahead && inherited.construction === 'present'
    ? { period: noPeriod, construction: 'none' }
    : inherited
}

/** The time that a sentence establishes for the ones after it; null where it only compares, brackets or looks back. */
export function establishedBy(sentence: TimedSentence): { period: Period; opens: boolean } | null {
  const own = sentence.periods.filter(
    (mention) =>
      !isBase(mention, sentence) &&
      mention.shift === undefined &&
      !inBrackets(mention, sentence) &&
      !isOfComparedLevel(mention, sentence) &&
      !isOfBaseLevel(mention, sentence) &&
      !CONTRASTED.test(between(sentence, sentence.start, mention.start)) &&
      !SINCE.test(between(sentence, sentence.start, mention.start)) &&
      !WANTED_BY.test(between(sentence, sentence.start, mention.start)),
  )
  const said = own.find(({ relative }) => !relative) ?? own[0]
  return said ? { period: said.period, opens: said.start - sentence.start <= 18 } : null
}

type Own = Dated & { readonly mention: PeriodMention | null }

function ownTime(quantity: QuantityMention, sentence: TimedSentence): Own | null {
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
    !isOfComparedLevel(later, sentence) &&
    !COMPARED.test(between(sentence, quantity.end, later.start))
    ? { period: later.period, construction: 'later', mention: later }
    : null
}

/** "72.6%, and we want 80% by March 2025", "81%, after 58% in Quarter 1": the time of the figure that a clause of its own names. */
function isOfLaterClause(later: PeriodMention, quantity: QuantityMention, sentence: TimedSentence): boolean {
  const other = lastBefore(sentence.quantities, later.start)
  if (!other || other.start <= quantity.start) return false
  return (
    OTHER_CLAUSE.test(between(sentence, quantity.end, other.start)) && closeBehind(other, later, sentence)
  )
}

/** "867 a year ago, so this is a decrease of 65": a time that looks back dates the number beside it and none after. */
function looksBack(mention: PeriodMention, quantity: QuantityMention, sentence: TimedSentence): boolean {
  if (mention.shift === undefined || opensClause(mention, sentence)) return false
  const previous = lastBefore(sentence.quantities, quantity.start)
  return previous !== null
}

/** "Fewer than the 1,122 of 2022/23 and equal to 196 …": the time of a number that another is set against is its alone. */
function isOfComparedLevel(mention: PeriodMention, sentence: TimedSentence): boolean {
  const level = lastBefore(sentence.quantities, mention.start)
  return (
    level !== null &&
    comparedCues.toTime.test(between(sentence, level.reach, mention.start)) &&
    COMPARED_TO.test(between(sentence, Math.max(sentence.start, level.start - REACH), level.start))
  )
}

/** "From 47.1% in 2013/14 to 43.2% in the latest data": the time of the first level is that of no other number. */
function isOfBaseLevel(
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

/** What is counted over a time is of no day; "over the year", of no month either. */
function isWithinYear({ kind }: Period, sentence: TimedSentence): boolean {
  const inYear = kind === 'month' || kind === 'quarter'
  return kind === 'day' || (inYear && OVER_THE_YEAR.test(between(sentence, sentence.start, sentence.end)))
}

/** "128 (117 in 2022/23)", "187 (2019/20: 174)": a time in the brackets of another number is that number's. */
function isOfAnother(mention: PeriodMention, quantity: QuantityMention, sentence: TimedSentence): boolean {
  const open = between(sentence, quantity.end, mention.start).lastIndexOf('(')
  if (open < 0) return false
  const from = quantity.end + open
  const close = sentence.text.indexOf(')', mention.end)
  const to = close < 0 || close > sentence.end ? sentence.end : close
  if (between(sentence, from, mention.start).includes(')')) return false
  return sentence.quantities.some(({ start, end }) => start > from && end <= to)
}

function inBrackets(mention: PeriodMention, sentence: TimedSentence): boolean {
  return /\([^)]*$/.test(between(sentence, sentence.start, mention.start))
}

/** A period in brackets that close before the figure dates the figure before them, or the cohort or the months that it follows. */
function closedOff(mention: PeriodMention, quantity: QuantityMention, sentence: TimedSentence): boolean {
  if (!/^[^(]*\)/.test(between(sentence, mention.end, quantity.start))) return false
  const dates = DATED_IN_BRACKET.test(between(sentence, sentence.start, mention.start))
  return !dates || lastBefore(sentence.quantities, mention.start) !== null
}

/** "87% (2022/23: 82%; England: 84.5%)": in a bracket a semicolon parts what its time dates from what it does not. */
function isOfBracketPart(
  mention: PeriodMention,
  quantity: QuantityMention,
  sentence: TimedSentence,
): boolean {
  const gap = between(sentence, mention.end, quantity.start)
  return inBrackets(mention, sentence) && /\d[^;]*;/.test(gap) && !/[()]/.test(gap)
}

function closeBehind(quantity: QuantityMention, mention: PeriodMention, sentence: TimedSentence): boolean {
  const gap = between(sentence, quantity.reach, mention.start)
  return wordCount(gap) <= 7 && !/[;]|,\s*(?:and|but|while|whilst)\b|\bthan\b|\bcompared\b/i.test(gap)
}

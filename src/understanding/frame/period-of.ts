import type { Period } from '../../../schemas/period.js'
import type { QuantityMention } from '../../language/mention.js'
import { noPeriod } from '../../language/period.js'
import { CONTRASTED, NOW_SAID, OVER_THE_YEAR, SINCE, WANTED_BY } from '../../language/time-words.js'
import { isBase } from './base-period.js'
import { dayOfMonth, edgeOfYear } from './end-of-year.js'
import { endOfCourse, endOfSpan, isBaseLevel, levelReached, sinceOpening } from './from-to-levels.js'
import { headingTime, inheritedTime, isNamedInPassing, isPresent } from './inherited-time.js'
import { ownTime } from './own-time.js'
import { between, type TimedSentence } from './places.js'
import type { Dated } from './time-construction.js'
import { inheritedBy, isYetToEnd, type TimeKind, takesTime } from './time-kind.js'
import type { TimeDiscourse, TimeScope } from './time-scope.js'
import { inBrackets, isOfBaseLevel, isOfComparedLevel } from './times-of-others.js'

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
    const said = own.mention && !takesTime(kind) ? dayOfMonth(own.mention, sentence) : own.period
    const period = endOfSpan(said, quantity, sentence)
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
  const words = between(sentence, sentence.start, sentence.end)
  const isNow = NOW_SAID.test(words)
  const counted = takesTime(kind) && discourse.period !== null && isWithinYear(discourse.period, sentence)
  // What inspectors say of now is of their visit, whatever year the sentence before was of.
  const holdsNow =
    scope.inspection !== null && !takesTime(kind) && discourse.period?.kind !== 'day' && isPresent(words)
  const carries =
    discourse.period !== null && !isNamedInPassing(discourse.period) && !isNow && !counted && !holdsNow
  if (discourse.period && carries && (discourse.periodOpens || !about))
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
  // The day by which something is wanted is the time of nothing after it.
  const period = said && (said.bound === 'by' ? said.period : dayOfMonth(said, sentence))
  return said && period ? { period, opens: said.start - sentence.start <= 18 } : null
}

/** What is counted over a time is of no day; "over the year", of no month either. */
function isWithinYear({ kind }: Period, sentence: TimedSentence): boolean {
  const inYear = kind === 'month' || kind === 'quarter'
  return kind === 'day' || (inYear && OVER_THE_YEAR.test(between(sentence, sentence.start, sentence.end)))
}

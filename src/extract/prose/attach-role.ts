import type { Period } from '../../../schemas/period.js'
import type { Role } from '../../../schemas/record.js'
import { opensWithIntent } from '../../language/goal-labels.js'
import type { QuantityMention, Span } from '../../language/mention.js'
import { speaksOfForecast } from '../../language/roles.js'
import { HAS_BEEN } from '../../language/time-words.js'
import { dayOfMonth } from '../../understanding/frame/end-of-year.js'
import type { TextReading } from '../read-text.js'
import type { Surroundings } from '../surroundings.js'
import { between, clauseStart, firstAfter, lastBefore, type Sentence, wordCount } from './sentence.js'

/**
 * Whether a quantity is an actual, a target, a forecast or a threshold: by the words of its clause, by its period when
 * that begins after the paper's day, or by what introduces the list that it is an entry of.
 */
export function attachRole(
  quantity: QuantityMention,
  sentence: Sentence,
  period: Period,
  { day, asOf, leadIn, entry, headings }: Surroundings,
): Role {
  const label = lastBefore(sentence.roles, quantity.start)
  if (label && /^\s*[:=–-]\s*$/.test(between(sentence, label.end, quantity.start))) return label.role
  const previous = lastBefore(sentence.quantities, quantity.start)
  const from = Math.max(previous?.end ?? sentence.start, clauseStart(sentence, quantity.start))
  const before = lastBefore(sentence.roles, quantity.start, from)
  const closed = before !== null && /^[^(]*\)/.test(between(sentence, before.end, quantity.start))
  if (
    before &&
    !closed &&
    (before.role === 'forecast' || wordCount(between(sentence, before.end, quantity.start)) <= 6)
  )
    return before.role
  const next = firstAfter(sentence.quantities, quantity.end)
  const after = firstAfter(sentence.roles, quantity.reach, next?.start)
  if (
    after &&
    !isOfNext(after, quantity, next, sentence) &&
    wordCount(between(sentence, quantity.reach, after.start)) <= 1
  )
    return after.role
  const now = day ?? asOf
  const over = now !== null && period.end !== null && period.end < now
  const intended = !over && opensWithIntent(between(sentence, sentence.start, quantity.start))
  // Where a paper has no day: what lies behind the time that it reports on, and "was" so, is over all the same.
  const clause = between(sentence, from, next?.start ?? sentence.end)
  const told = day === null && HAS_BEEN.test(clause) && !isBound(sentence, period)
  const ahead = now !== null && period.start !== null && period.start > now && !told
  if (ahead) return intended || isBound(sentence, period) ? 'target' : 'forecast'
  if (intended) return 'target'
  const introduction = entry ? leadIn : introducing(headings[0] ?? null)
  return over ? 'actual' : (onlyRole(introduction) ?? 'actual')
}

/** "17.3 (target 16)", "48, target 40": a sign parts the word from this number, and nothing parts it from the next. */
function isOfNext(
  role: Span,
  { reach }: QuantityMention,
  next: QuantityMention | null,
  sentence: Sentence,
): boolean {
  return (
    next !== null &&
    /[(,;]/.test(between(sentence, reach, role.start)) &&
    /^\s*(?:[:=–-]|of|is|was)?\s*$/.test(between(sentence, role.end, next.start))
  )
}

/** "95% in suitable accommodation by March 2025": a day that bounds what is still to come is when it is wanted. */
function isBound(sentence: Sentence, { id }: Period): boolean {
  return (
    sentence.periods.some(
      (mention) =>
        mention.bound === 'by' && [mention.period.id, dayOfMonth(mention, sentence).id].includes(id),
    ) && !speaksOfForecast(between(sentence, sentence.start, sentence.end))
  )
}

/** "Forecast spending 2023/24:", as a heading: what it says holds for the entries below. */
function introducing(heading: TextReading | null): TextReading | null {
  return heading !== null && /:\s*$/.test(heading.text) ? heading : null
}

/** The one role that an introduction gives to its entries, null where it gives none or several. */
function onlyRole(introduction: TextReading | null): Role | null {
  const roles = new Set(introduction?.roles.map(({ role }) => role))
  const [role] = roles
  return role !== undefined && role !== 'threshold' && roles.size === 1 ? role : null
}

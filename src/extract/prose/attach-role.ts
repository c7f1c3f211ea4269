import type { Period } from '../../../schemas/period.js'
import type { Role } from '../../../schemas/record.js'
import type { QuantityMention } from '../../language/mention.js'
import { between, clauseStart, firstAfter, lastBefore, type Sentence, wordCount } from './sentence.js'

/**
 * Whether a quantity is an actual, a target, a forecast or a threshold, by the words of its clause, or by its period
 * when that begins after the paper's day.
 */
export function attachRole(
  quantity: QuantityMention,
  sentence: Sentence,
  period: Period,
  asOf: string | null,
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
  if (after && wordCount(between(sentence, quantity.reach, after.start)) <= 1) return after.role
  return asOf !== null && period.start !== null && period.start > asOf ? 'forecast' : 'actual'
}

import { attachName, isPeople } from '../attach-name.js'
import type { Construction, Situation } from '../interpretation.js'
import { between } from '../sentence.js'
import { isSubset } from '../subset.js'

/**
 * A quantity with the name of what it measures beside it.
 *
 * @example "157 approved fostering households" · "the number of referrals was 309" · "204 children are placed with …"
 */
export const level: Construction = (situation) => {
  const { quantity } = situation
  if (quantity.form === 'ordinal') return null
  // "One assessment may replace …" speaks of any one; of people, one is a count.
  if (quantity.form === 'words' && quantity.value === 1 && !isPeople(quantity)) return null
  const attached = attachName(situation)
  if (!attached || attached.score < 36) return null
  if (quantity.form === 'words' && quantity.value === 1 && attached.score < 88) return null
  if (
    isComparison(situation) ||
    isSubset(quantity, attached.name, attached.chosen.metric, situation.sentence)
  )
    return null
  return {
    chosen: attached.chosen,
    name: attached.name,
    origin: 'sentence',
    rule: 'level',
    confidence: attached.score >= 88 ? 0.95 : attached.score >= 66 ? 0.9 : attached.score >= 50 ? 0.82 : 0.72,
  }
}

/** "102 days longer than comparable authorities": how far two levels are apart is none of them. */
export function isComparison({ quantity, sentence }: Pick<Situation, 'quantity' | 'sentence'>): boolean {
  return /^\s*(?:percentage\s+points?\s+|points?\s+)?(?:longer|shorter|above|below|better|worse|ahead|behind|quicker|slower)\b/i.test(
    between(sentence, quantity.reach, sentence.end),
  )
}

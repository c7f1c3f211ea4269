import { between } from '../../sentence.js'
import { attachName, isPeople } from '../attach-name.js'
import { isDenied, isModifier, TOO_MUCH, unexplainedWeight } from '../clause-evidence.js'
import type { Construction, Situation } from '../interpretation.js'
import { isSubset } from '../subset.js'

/**
 * A quantity with the name of what it measures beside it.
 *
 * @example "157 approved fostering households" · "the number of referrals was 309" · "204 children are placed with …"
 */
export const level: Construction = (situation) => {
  const { quantity, sentence } = situation
  if (quantity.form === 'ordinal') return null
  // "One assessment may replace …" speaks of any one; of people, one is a count.
  if (quantity.form === 'words' && quantity.value === 1 && !isPeople(quantity)) return null
  const attached = attachName(situation)
  if (!attached || attached.score < 36) return null
  if (quantity.form === 'words' && quantity.value === 1 && attached.score < 88) return null
  if (isComparison(situation) || isSubset(quantity, attached.name, attached.chosen.metric, sentence))
    return null
  const { name, chosen } = attached
  if (isDenied(quantity, name, sentence)) return null
  if (chosen.metric.unit === 'count' && isModifier(name, sentence)) return null
  const unexplained = unexplainedWeight(quantity, name, sentence)
  if (unexplained >= TOO_MUCH) return null
  return {
    chosen,
    name,
    origin: 'sentence',
    rule: 'level',
    unexplained,
  }
}

/** "102 days longer than comparable authorities": how far two levels are apart is none of them. */
export function isComparison({ quantity, sentence }: Pick<Situation, 'quantity' | 'sentence'>): boolean {
  if (
    /\b(?:improvement|deterioration|loss|difference|gap)\s+of\s+(?:\w+\s+)?$/i.test(
      between(sentence, sentence.start, quantity.start),
    )
  )
    return true
  return /^\s*(?:percentage\s+points?\s+|points?\s+)?(?:longer|shorter|above|below|better|worse|ahead|behind|quicker|slower)\b/i.test(
    between(sentence, quantity.reach, sentence.end),
  )
}

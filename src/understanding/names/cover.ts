import { hasFeature } from './feature-bits.js'
import type { Segment, WordSet } from './word-set.js'

/** Words alone, without their order and what they are words of, say a little less than the concept. */
const BY_WORDS = 0.9

/** The same concept in other words says a shade less than the same words. */
const BY_CONCEPT = 0.93

/** A wording of several concepts says each of them less. */
const AMBIGUOUS = 0.1

/** How much of a segment a text says, 0 to 1: of a name's segment any text, or of a text's segment a name. */
export function cover(
  { conceptFeatures, stemFeatures, stemWeights }: Segment,
  { bits }: Pick<WordSet, 'bits'>,
): number {
  for (const concept of conceptFeatures) {
    if (!hasFeature(bits, concept)) continue
    for (const stem of stemFeatures)
      if (!hasFeature(bits, stem)) return BY_CONCEPT / (1 + AMBIGUOUS * (conceptFeatures.length - 1))
    return 1
  }
  if (stemFeatures.length === 0) return 0
  if (stemFeatures.length === 1) return hasFeature(bits, stemFeatures[0] ?? -1) ? BY_WORDS : 0
  let sum = 0
  let found = 0
  for (let at = 0; at < stemFeatures.length; at++) {
    const weight = stemWeights[at] ?? 0
    sum += weight
    if (hasFeature(bits, stemFeatures[at] ?? -1)) found += weight
  }
  // A wording of several words of which one is missing mostly says something else.
  return sum === 0 ? 0 : BY_WORDS * (found / sum) ** 3
}

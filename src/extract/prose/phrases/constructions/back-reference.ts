import { chooseMetric } from '../../../choose-metric.js'
import { between, phraseEnd } from '../../sentence.js'
import { ANYONE } from '../attach-name.js'
import type { Construction, Situation } from '../interpretation.js'
import { unexplainedWords } from '../unexplained-words.js'
import { isComparison } from './level.js'

/** "Of those 140", "those 36 young people", "all 4 have": the number repeats one that was stated before. */
export function isBackReference({ quantity, sentence }: Pick<Situation, 'quantity' | 'sentence'>): boolean {
  const before = between(sentence, sentence.start, quantity.start)
  return (
    /\b(?:(?:of\s+)?(?:those|these)|all|both)\s+$/i.test(before) ||
    /^\s*of\s+(?:the|our|all)\s+$/i.test(before)
  )
}

/** "Persistently absent means attendance below 90%": the number belongs to a definition. */
export function isDefinition({ quantity, sentence }: Pick<Situation, 'quantity' | 'sentence'>): boolean {
  return /\b(?:means|defined as|refers to|is defined|definition)\b[^.;]*$/i.test(
    between(sentence, sentence.start, quantity.start),
  )
}

/**
 * A share of what the sentence before counted: "Of those 140 strategy discussions, 55% resulted in …" has names of its
 * own; "This is 41% of the overall cohort" takes them from before.
 */
export const sameSubject: Construction = ({ quantity, sentence, discourse, names, listItem, tools }) => {
  if (quantity.form === 'ordinal' || !discourse.name || names.length > 0) return null
  const opening = between(sentence, sentence.start, sentence.start + 80)
  const anaphoric = ANAPHOR.test(opening.trim()) && !OF_ANOTHER.test(opening.trim())
  if (!anaphoric && !listItem) return null
  if (quantity.unit === null && quantity.noun !== null && !ANYONE.test(quantity.noun)) return null
  if (isComparison({ quantity, sentence })) return null
  const beyond =
    unexplainedWords(sentence, sentence.start, quantity.start).length +
    unexplainedWords(sentence, quantity.reach, phraseEnd(sentence, quantity.reach)).length
  if (beyond >= 2) return null
  if (quantity.unit === null && !STATES.test(between(sentence, sentence.start, quantity.start))) return null
  const chosen = chooseMetric(discourse.name.value, quantity.unit, tools.lexicon.catalogue, {
    decimals: quantity.decimals,
  })
  if (!chosen) return null
  return { chosen, name: discourse.name, origin: 'previous-sentence', rule: 'same-subject' }
}

const ANAPHOR =
  /^(?:this|these|it|they|that|those|there|the (?:number|rate|figure|percentage|proportion|total|average|mean|target|ambition)|in \w+|at \w+|by \w+|as (?:at|of)|however|although|compared|up|down|an? (?:increase|decrease|rise|fall|reduction)|which|our|nationally|locally)\b/i
/** "The number of pupils with fixed-term exclusions" opens with a subject of its own. */
const OF_ANOTHER =
  /^the (?:number|rate|figure|percentage|proportion|total|average|mean) of (?!(?:the (?:last|past|previous)\b|these|those|them|this|children|young people|cases|such|our|the (?:children|young people|cohort))\b)/i
const STATES =
  /\b(?:is|was|were|are|be|been|reached?|to|at|of|stood|stands|now|from)\s+(?:(?:a|an|the|just|over|under|around|approximately|still|currently|now|at|to|of)\s+)*$|\($/i

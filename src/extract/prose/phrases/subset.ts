import type { Metric } from '../../../../schemas/metric.js'
import type { QuantityMention } from '../../../language/mention.js'
import type { NameMention } from '../../lexicon.js'
import { between, firstAfter, type Sentence } from '../sentence.js'
import { unexplainedWords } from './unexplained-words.js'

/** What is said of everybody in a group, or of a case merely because it is one: it leaves the group whole. */
const WHOLE_SAID = new Set(
  `looked cared care caring subject plan plans open opened known recorded received made completed held started undertaken
  given approved issued imposed closed registered identified working supported managed provided service services
  department city borough county council authority local our district town area community system team teams population
  published data return statistical respectively compared there`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

const PREDICATE =
  /^\s*(?:\([^()]*\)\s*)?(?:,\s*)?(?:and\s+)?(?:all\s+)?(?:who|that|whose|which)?\s*(?:are|were|was|is|have|has|had|live[sd]?|attend(?:s|ed)?|remain(?:s|ed)?|achieved?|went|moved|returned|took|told|said|felt|spoken|seen|interviewed|sampled|tracked|reviewed|waiting|awaiting|start(?:s|ed)|began|joined|completed|benefit(?:s|ed)?|need(?:s|ed)?|chose|chosen|do|does|did|represent(?:s|ed|ing)?|became|turned)\b/i

/** "In bed and breakfast accommodation", "with high needs": what follows a group of people by a preposition narrows it. */
const RESTRICTION = /^\s*(?:\([^()]*\)\s*)?(?:in|at|with|without|from|on|under|over|aged)\b/i

const WHOLE = /\d\s?(?:%|per cent)?\)?\s+of\s+(?:(?:the|all|our|its|their|total)\s+)*$/i

const VERB = /\b(?:are|were|was|is|be|been|have|has|had|live[sd]?)\b/i

/**
 * Whether a count says how many of a group did or are something, which the metric's name does not say: "65 care leavers
 * are at university" is not the number of care leavers, nor "the three excluded children in care" that of children in care.
 */
export function isSubset(
  quantity: QuantityMention,
  name: NameMention,
  metric: Metric,
  sentence: Sentence,
): boolean {
  if (metric.unit !== 'count' || name.start < quantity.end) return false
  // "67% of the 83,630 children in care lived …": what is said, is said of the part.
  if (WHOLE.test(between(sentence, sentence.start, quantity.start))) return false
  const gap = between(sentence, quantity.reach, name.start)
  if (!VERB.test(gap) && unexplainedWords(sentence, quantity.reach, name.start).length > 0) return true
  const next = firstAfter(sentence.quantities, name.end)
  const end = Math.min(next?.start ?? sentence.end, endOfStatement(sentence, name.end))
  const tail = between(sentence, name.end, end)
  const restricted = metric.over_time === 'stock' && !metric.requires?.length && RESTRICTION.test(tail)
  if (!restricted && !PREDICATE.test(tail)) return false
  return unexplainedWords(sentence, name.end, end, metric).some((word) => !WHOLE_SAID.has(word))
}

function endOfStatement(sentence: Sentence, place: number): number {
  // "Ceased to be looked after and moved on": the first joint may go on about the same people.
  const skip = /^\s*and\s/i.test(between(sentence, place, sentence.end)) ? 5 : 0
  const tail = between(sentence, place + skip, sentence.end)
  const stop =
    /[;:]|[.!?](?=\s|$)|,(?!\s*(?:who|that|whose)\b)|\s(?:but|while|whilst|whereas|and|compared|which)\s/i.exec(
      tail,
    )
  return stop ? place + skip + stop.index : sentence.end
}

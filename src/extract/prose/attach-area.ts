import type { Area } from '../../../schemas/area.js'
import { namesBody } from '../../language/areas.js'
import type { AreaMention, QuantityMention } from '../../language/mention.js'
import type { Inherited } from '../figure.js'
import type { Surroundings } from '../surroundings.js'
import { between, firstAfter, lastBefore, type Sentence, wordCount } from './sentence.js'

/**
 * The area of a quantity: named between the quantity before and this one ("the national average of 86"), right after it
 * ("86 nationally"), as the sentence's subject, else the paper's own.
 */
export function attachArea(
  quantity: QuantityMention,
  sentence: Sentence,
  surroundings: Surroundings,
): Inherited<Area> {
  const areas = sentence.areas.filter(
    (mention) => !isBody(mention, sentence) && !isSpeaker(mention, sentence),
  )
  const paired = respectiveArea(quantity, areas, sentence)
  if (paired) return { value: paired, origin: 'sentence' }
  const next = firstAfter(sentence.quantities, quantity.end)
  const behind = firstAfter(areas, quantity.reach, next?.start)
  if (behind) {
    const gap = between(sentence, quantity.reach, behind.start)
    if (isSaidBehind(gap) && !headsNext(behind, gap, next) && wordCount(gap) <= 8)
      return { value: behind.area, origin: 'sentence' }
  }
  // "67% of the 83,630 children in England": a share is of the same place as its whole.
  if (
    next &&
    /^\s*of (?:(?:the|all|its|our|total) )*$/i.test(between(sentence, quantity.reach, next.start))
  ) {
    return attachArea(next, sentence, surroundings)
  }
  const previous = lastBefore(sentence.quantities, quantity.start)
  const near = lastBefore(areas, quantity.start, previous?.end ?? sentence.start)
  // "(Children Looked After in England 2024)": a bracket that closes before a number does not place it.
  const closed = near && /^[^(]*\)/.test(between(sentence, near.end, quantity.start))
  const others = near !== null && previous !== null && isOfNumberBefore(near, previous, quantity, sentence)
  if (near && !closed && !others && belongs(near, quantity, sentence))
    return { value: near.area, origin: 'sentence' }
  const [first] = areas
  const subject = first && first.end <= quantity.start && !isComparison(first, sentence) ? first : null
  if (subject && areas.length === 1 && isAuthority(subject.area))
    return { value: subject.area, origin: 'sentence' }
  return surroundings.area
}

/** What stands between a number and the place that it is of. */
function isSaidBehind(gap: string): boolean {
  return (
    /^[\s,]*(?:of [\p{L} ]{1,40} )?(?:in|for|across|within)?\s*(?:(?:the|our|its) )?\(?$/iu.test(gap) ||
    /^\s(?:(?!than|with|to|against|by|from|and|or)[\p{L}]+ ){1,5}(?:in|across) (?:the )?$/iu.test(gap)
  )
}

/** "0.11 (England: 0.10)": the area names the figure behind it. */
function headsNext({ end, text }: AreaMention, gap: string, next: QuantityMention | null): boolean {
  return next !== null && next.start - end <= 15 && !isPlacedBy(gap) && !isAdverb(text)
}

/** "46 weeks nationally and 52 in 2021/22", "46 for England and 52 …": the place of the number before is that number's alone. */
function isOfNumberBefore(
  near: AreaMention,
  previous: QuantityMention,
  quantity: QuantityMention,
  sentence: Sentence,
): boolean {
  const gap = between(sentence, previous.reach, near.start)
  const joined = /^\s*(?:,\s*)?(?:and|or)\s*$/i.test(between(sentence, near.end, quantity.start))
  return joined && (isPlacedBy(gap) || (isAdverb(near.text) && wordCount(gap) <= 1))
}

function isPlacedBy(gap: string): boolean {
  return /^\s+(?:\p{L}+\s+)?(?:in|for|across|within)\s+(?:(?:the|our|its)\s+)?$/iu.test(gap)
}

/** "Nationally", "regionally": such a word stands behind what it places, or opens a sentence. */
function isAdverb(text: string): boolean {
  return /ally$/i.test(text)
}

/** An authority that a passage opens with is what the sentences after it go on about. */
export function openingArea(sentence: Sentence): Inherited<Area> | null {
  const [first] = sentence.areas
  const opens =
    first &&
    sentence.first &&
    first.start - sentence.start <= 4 &&
    first.area.kind.includes('local-authority')
  return opens ? { value: first.area, origin: 'previous-sentence' } : null
}

/** "Comparators and England at 17% and 38% respectively": as many areas as figures, in the same order. */
function respectiveArea(
  quantity: QuantityMention,
  areas: readonly AreaMention[],
  sentence: Sentence,
): Area | null {
  if (!/\brespectively\b/i.test(between(sentence, quantity.end, sentence.end))) return null
  const figures = sentence.quantities.filter(({ unit }) => unit === quantity.unit)
  const first = figures[0]
  const ahead = first ? areas.filter(({ end }) => end <= first.start) : []
  return ahead.length > 1 && ahead.length === figures.length
    ? (ahead[figures.indexOf(quantity)]?.area ?? null)
    : null
}

/** "compares with the national average", a statement about an area, does not make the next figure that area's. */
function belongs(mention: AreaMention, quantity: QuantityMention, sentence: Sentence): boolean {
  const gap = between(sentence, mention.end, quantity.start)
  if (isAuthority(mention.area)) return !isComparison(mention, sentence) || wordCount(gap) <= 4
  return wordCount(gap) <= 6 && !/[;.]\s|,\s*(?:and|but)\b/.test(gap)
}

function isAuthority(area: Area): boolean {
  return area.kind.includes('local-authority')
}

function isComparison(mention: AreaMention, sentence: Sentence): boolean {
  return /\b(?:than|with|to|against|like|by)\s+(?:the\s+|that of\s+)?$/i.test(
    between(sentence, sentence.start, mention.start),
  )
}

/** "The county council predicts that …": who says it is not where it is. */
function isSpeaker(mention: AreaMention, sentence: Sentence): boolean {
  return /^\s+(?:(?:have|has|also|colleagues|council)\s+)*(?:predict|advis|suggest|sa(?:y|id)|report|estimat|recommend|told|think|believ|inform|argu|explain)\w*\s+(?:us\s+)?that\b/i.test(
    between(sentence, mention.end, sentence.end),
  )
}

/** A body that bears an area's name ("Hampshire Constabulary", "Leeds Crown Court") is not the area. */
function isBody(mention: AreaMention, sentence: Sentence): boolean {
  return namesBody(between(sentence, mention.end, sentence.end))
}

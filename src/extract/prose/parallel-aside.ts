import type { QuantityMention } from '../../language/mention.js'
import { partitiveCues } from '../../language/partitive-cues.js'
import { stemmedWords } from '../../language/words.js'
import { earlierAside } from '../../understanding/frame/earlier-aside.js'
import type { Frame } from '../../understanding/prose/frames.js'
import { slotOf } from '../../understanding/prose/slots.js'
import { type Choice, spokenOf } from './choose-reading.js'
import { between, type Sentence } from './sentence.js'

/** A quantity of the sentence with what it was taken for. */
export interface Understood {
  readonly quantity: QuantityMention
  readonly choice: Choice
  readonly frame: Frame
}

/**
 * What a quantity is in a bracket that says of another time what its sentence has said: the same as the quantity before
 * the bracket that counts the same thing, has the same unit, or is the only one without words of its own. Undefined where
 * there is no such bracket; null where none of those quantities is like it.
 *
 * @example "79 young people with 118 outcomes (2017/18: 92 young people, 131 outcomes)"
 */
export function parallelInAside(
  quantity: QuantityMention,
  sentence: Sentence,
  understood: readonly Understood[],
): Choice | null | undefined {
  const aside = earlierAside(quantity, sentence)
  if (!aside) return undefined
  const heads = understood.filter(
    ({ quantity: head, frame }) => head.start < aside.start && frame.kind === 'level' && !frame.aside,
  )
  if (heads.length === 0) return undefined
  const row = rowOf(quantity, sentence)
  if (row.length > 1) {
    const head = heads.length === row.length ? heads[row.indexOf(quantity)] : undefined
    return head ? likeHead(head, quantity, sentence) : null
  }
  const counts = countedBy(quantity, sentence).length > 0
  const ofWhole = partitiveCues.ofNumber.test(between(sentence, quantity.reach, aside.end))
  const alike = heads.filter(({ quantity: head }) => isAlike(quantity, head, sentence))
  // "187 per 10,000 children (2019/20: 174; core cities: 203)": a bare number is the one right before the bracket again.
  const again = alike.length > 0 || counts || ofWhole ? alike : heads.slice(-1).filter(printedLike(quantity))
  const metrics = new Set(again.map(({ choice }) => choice.metric.id))
  const [head] = again
  if (!head || metrics.size !== 1) return counts || ofWhole ? undefined : null
  return likeHead(head, quantity, sentence)
}

function likeHead({ choice, frame }: Understood, quantity: QuantityMention, sentence: Sentence): Choice {
  const slot = { ...slotOf(quantity, spokenOf(sentence)), kind: 'level' as const, bracket: true, base: false }
  return { ...choice, slot, frame, name: null, rule: 'bracketed' }
}

/** "148 came in and 125 left (2021/22: 131 and 117)": numbers that nothing but a conjunction parts say all of them again, in order. */
function rowOf(quantity: QuantityMention, sentence: Sentence): readonly QuantityMention[] {
  const { quantities } = sentence
  const joins = (one: QuantityMention | undefined, other: QuantityMention | undefined) =>
    one !== undefined &&
    other !== undefined &&
    one.unit === other.unit &&
    partitiveCues.joined.test(between(sentence, one.reach, other.start))
  let from = quantities.indexOf(quantity)
  let to = from
  while (joins(quantities[from - 1], quantities[from])) from--
  while (joins(quantities[to], quantities[to + 1])) to++
  return quantities.slice(from, to + 1)
}

/** Whether a number and one before it are both whole, or both have decimals. */
function printedLike({ unit, decimals }: QuantityMention) {
  return ({ quantity: head }: Understood): boolean =>
    unit === null && (decimals ?? 0) > 0 === (head.decimals ?? 0) > 0
}

/** Whether two quantities count the same thing or, where one does not say what it counts, are printed alike. */
function isAlike(one: QuantityMention, other: QuantityMention, sentence: Sentence): boolean {
  const [mine, theirs] = [countedBy(one, sentence), countedBy(other, sentence)]
  if (mine.length > 0) return one.unit === other.unit && mine.some((stem) => theirs.includes(stem))
  const isRate = one.unit !== null || (one.decimals ?? 0) > 0
  if (isRate) return one.unit === null ? (other.decimals ?? 0) > 0 : one.unit === other.unit
  return theirs.length === 0 && other.unit === null && (other.decimals ?? 0) === 0
}

/** The stems of the words right after a number, as far as its clause goes: "5 young people, …". */
function countedBy({ reach }: QuantityMention, sentence: Sentence): string[] {
  const [words = ''] = /^[\s\p{L}’'-]*/u.exec(between(sentence, reach, reach + REACH)) ?? []
  return stemmedWords(words)
    .slice(0, MOST_WORDS)
    .filter(({ stem }) => stem.length >= SHORTEST)
    .map(({ stem }) => stem)
}

/** Words that say what is counted stand right behind the number. */
const REACH = 40
const MOST_WORDS = 3
/** "in", "of", "for" say nothing of it. */
const SHORTEST = 4

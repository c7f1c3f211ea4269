import type { Direction } from '../../../schemas/record.js'
import type { QuantityMention } from '../../language/mention.js'
import { proseCues as cue, REACH } from '../../language/prose-cues.js'
import { changeOf } from './change-slot.js'
import type { SpokenSentence } from './spoken.js'

/** What a quantity is in its sentence. */
export interface Slot {
  readonly kind: 'level' | 'change' | 'rank'
  readonly direction: Direction | null
  /** The level that another is set against: "from 482", "compared with 58%". */
  readonly base: boolean
  /** A part of what was counted before: "of whom 25", "Of the 143, 118 are boys". */
  readonly part: boolean
  /** The value of the whole that the sentence names for it: 143. */
  readonly ofValue: number | null
  readonly rest: boolean
  /** A whole that the sentence takes a part of: "54 of the 382". */
  readonly whole: boolean
  /** A quantity with its whole behind it. */
  readonly ofWhole: boolean
  readonly pointsBack: boolean
  readonly bracket: boolean
  /** The same in another measure: "a rate of", "which equates to". */
  readonly restated: boolean
  /** In one list with the quantity before: "38 went back, 33 turned 18". */
  readonly parallel: boolean
  readonly pronoun: boolean
  readonly age: boolean
  readonly sampled: boolean
  readonly definition: boolean
  readonly perTime: boolean
  readonly nearlyAll: boolean
  readonly bound: boolean
  readonly wanted: boolean
  readonly rateSaid: boolean
  /** Its clause says per how many, and that this is what it comes to. */
  readonly rateStated: boolean
  readonly averageSaid: boolean
  readonly shortOf: boolean
  /** Days or cases beyond a target: a distance. */
  readonly fromAim: boolean
  /** How far a figure is from a target or from that of another place, and no figure of its own. */
  readonly gap: boolean
}

/** The slot of one quantity, from the words right before and right after it and the quantities beside it. */
export function slotOf(quantity: QuantityMention, sentence: SpokenSentence): Slot {
  const { text, quantities, start, end } = sentence
  const before = text.slice(Math.max(start, quantity.start - REACH), quantity.start)
  const after = text.slice(quantity.reach, Math.min(end, quantity.reach + REACH))
  const at = quantities.indexOf(quantity)
  const previous = quantities[at - 1]
  const gap = previous ? text.slice(Math.max(previous.reach, quantity.start - REACH), quantity.start) : ''
  const change = quantity.form === 'ordinal' ? null : changeOf(quantity, sentence)
  const opening = ofOpening(quantity, sentence)
  const whole = cue.whole.test(before) && (previous !== undefined || isOpening(before)) && gap.length < 60
  const next = quantities[at + 1]
  const behind = next ? text.slice(quantity.reach, Math.min(next.start, quantity.reach + REACH)) : ''
  return {
    kind: quantity.form === 'ordinal' ? 'rank' : change ? 'change' : 'level',
    direction: change?.direction ?? null,
    base: cue.base.test(before),
    part:
      cue.partBefore.test(before) ||
      (quantity.unit === 'percent' && previous !== undefined && cue.shareOfPart.test(before)) ||
      cue.partAfter.test(after) ||
      (opening !== null && !whole),
    ofValue: opening?.value ?? null,
    rest: cue.rest.test(before),
    whole,
    ofWhole: next !== undefined && cue.wholeBehind.test(behind),
    pointsBack: cue.pointsBack.test(before),
    bracket: cue.bracket.test(before),
    restated: cue.restated.test(before),
    parallel: previous !== undefined && isParallel(gap),
    pronoun: cue.pronoun.test(text.slice(start, start + REACH)),
    age: cue.age.test(before),
    sampled: cue.sampled.test(sentenceText(sentence)) || cue.example.test(text.slice(start, start + REACH)),
    definition: cue.definition.test(before),
    perTime: cue.perTime.test(after),
    nearlyAll: cue.nearlyAll.test(before),
    bound: cue.bound.test(before),
    wanted: cue.wanted.test(before),
    rateSaid: cue.rate.test(before) || cue.rate.test(after.slice(0, 40)),
    rateStated: cue.rateStated.test(before),
    averageSaid: cue.average.test(before),
    shortOf: cue.shortOf.test(after),
    fromAim: quantity.unit !== 'percent' && cue.fromAim.test(after),
    gap: cue.gap.test(before),
  }
}

function sentenceText({ text, start, end }: SpokenSentence): string {
  return text.slice(start, Math.min(end, start + 600))
}

function isOpening(before: string): boolean {
  return /^\W*(?:\d+(?:\.\d+)*\s+)?(?:out of|of|from)\s/i.test(before)
}

/** "Of the 143, …": the quantity that opens its sentence as the whole of all that follow. */
function ofOpening(
  quantity: QuantityMention,
  { text, quantities, start }: SpokenSentence,
): QuantityMention | null {
  const first = quantities[0]
  if (!first || first === quantity || first.start - start > 40) return null
  const head = text.slice(start, first.start)
  return isOpening(head) && cue.whole.test(head) ? first : null
}

/** No more than a few words and a comma or "and" lie between two entries of one list. */
function isParallel(gap: string): boolean {
  const words = gap.match(/[\p{L}\d]+/gu)?.length ?? 0
  return words <= 9 && /[,;]|\band\b/i.test(gap) && !/[.!?:]\s/.test(gap)
}

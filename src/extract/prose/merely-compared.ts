import type { QuantityMention, Span } from '../../language/mention.js'
import { isReporting } from '../../language/reporting-words.js'
import { isBelonging, isNeutral } from '../../language/word-classes.js'
import { stemmedWords } from '../../language/words.js'
import type { Frame } from '../../understanding/prose/frames.js'
import { isRateUnit } from '../../understanding/prose/unit-fit.js'
import type { Surroundings } from '../surroundings.js'
import { attachArea } from './attach-area.js'
import { between, firstAfter, lastBefore, phraseEnd, type Sentence } from './sentence.js'

/** Words between two figures beyond which the second is no bare comparison. */
const REACH = 110

/**
 * The figure that a percentage or rate of another place is set against, where the words around it say nothing but the place and
 * that it is compared: the one before it in its sentence, which is printed in the same unit. Null where that one was not
 * understood: nobody knows what is compared; undefined where the words say more.
 *
 * @example "… were re-referrals (21.3%), below the neighbours' average (22.1%) and England (22.4%)"
 */
export function merelyCompared(
  quantity: QuantityMention,
  sentence: Sentence,
  frames: readonly Frame[],
  surroundings: Surroundings,
): Frame | null | undefined {
  if (quantity.unit !== 'percent' && !isRateUnit(quantity.unit ?? '')) return undefined
  const { value, origin } = attachArea(quantity, sentence, surroundings)
  if (origin !== 'sentence' || value.id === surroundings.area.value.id) return undefined
  const last = lastBefore(sentence.quantities, quantity.start)
  const from = last?.reach ?? sentence.start
  const next = firstAfter(sentence.quantities, quantity.reach)
  const to = Math.min(phraseEnd(sentence, quantity.reach), next?.start ?? sentence.end)
  if (quantity.start - from > REACH) return undefined
  if (!saysNothing(sentence, from, quantity.start) || !saysNothing(sentence, quantity.reach, to))
    return undefined
  const alike = sentence.quantities.filter(
    ({ unit, start }) => unit === quantity.unit && start < quantity.start,
  )
  const compared = alike.at(-1)
  const head = compared ? frames.find((frame) => frame.quantity === compared) : openingHead(quantity, frames)
  if (compared && !head) return null
  return head?.kind === 'level' ? head : undefined
}

/** "This compares with 40.9% nationally": a sentence that opens with a comparison goes on about the last level before it. */
function openingHead({ unit }: QuantityMention, frames: readonly Frame[]): Frame | undefined {
  const [latest] = frames
  return latest &&
    latest.block === 0 &&
    latest.sentence === 1 &&
    !latest.interrupted &&
    latest.quantity.unit === unit
    ? latest
    : undefined
}

/** Whether the words of a stretch only report and compare; places, times and movements are read apart. */
function saysNothing(sentence: Sentence, from: number, to: number): boolean {
  const read: readonly Span[] = [
    ...sentence.areas,
    ...sentence.periods,
    ...sentence.changes,
    ...sentence.roles,
  ]
  return stemmedWords(between(sentence, from, to)).every(
    ({ stem, start, end }) =>
      read.some((one) => one.start < from + end && from + start < one.end) ||
      isReporting(stem) ||
      isNeutral(stem) ||
      isBelonging(stem),
  )
}

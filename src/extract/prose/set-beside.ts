import { comparedCues } from '../../language/compared-cues.js'
import type { QuantityMention } from '../../language/mention.js'
import { proseCues } from '../../language/prose-cues.js'
import type { Frame } from '../../understanding/prose/frames.js'
import { slotOf } from '../../understanding/prose/slots.js'
import type { Surroundings } from '../surroundings.js'
import { attachArea } from './attach-area.js'
import { type Choice, type Considered, spokenOf } from './choose-reading.js'
import type { Discourse } from './interpretation.js'
import { merelyCompared } from './merely-compared.js'
import { between, firstAfter, lastBefore, type Sentence } from './sentence.js'

/** A level this many times larger or smaller than another is none of its metric; one within this many times may be. */
const UNLIKE = 3
const LIKE = 2

/** How sure such a reading is: nothing but its size and its place tells what it is. */
const CHANCE = 0.75

/**
 * What a bare number is that a sentence sets beside another place or time: a number of the size of what was said before,
 * whatever was said last. Undefined where the number says itself what it is, or what was said last is of its size.
 *
 * @param considered what its words alone make of it
 * @example "3,412 referrals (615 per 10,000). That is above our neighbours (598)"; "96 per 10,000 (94 in 2023)"
 */
export function setBeside(
  quantity: QuantityMention,
  sentence: Sentence,
  { frames }: Discourse,
  surroundings: Surroundings,
  considered: Considered,
): Considered | undefined {
  const compared = merelyCompared(quantity, sentence, frames, surroundings)
  if (compared === null && considered.choice?.rule === 'same-subject')
    return { ...considered, choice: null, refusal: 'interrupted' }
  if (compared && compared.metric !== considered.choice?.metric)
    return { ...considered, choice: continuing(compared, quantity, sentence), refusal: null }
  if (quantity.unit === 'percent') return sharesCompared(quantity, sentence, frames, considered)
  if (quantity.unit !== null || quantity.noun !== null || !(quantity.value > 0)) return undefined
  const beside =
    isOfAnotherPlace(quantity, sentence, surroundings) ||
    isDatedAside(quantity, sentence) ||
    proseCues.base.test(between(sentence, sentence.start, quantity.start))
  if (!beside) return undefined
  const nearest = Math.min(...frames.filter(isLevel).map((frame) => frame.sentence))
  if (nearest > 1) return undefined
  const { choice } = considered
  const goesFurtherBack = choice?.frame != null && choice.frame.sentence > nearest
  if (choice && (choice.frame === null || !(isUnlike(choice.frame, quantity) || goesFurtherBack)))
    return undefined
  const [like] = frames
    .filter((frame) => isLevel(frame) && frame.sentence === nearest && timesApart(frame, quantity) <= LIKE)
    .sort((one, other) => timesApart(one, quantity) - timesApart(other, quantity))
  if (!like || like.quantity.unit === 'percent') return undefined
  return { ...considered, choice: continuing(like, quantity, sentence), refusal: null }
}

/**
 * "31.5%, better than the previous cohort (34.0%) and England (32.1%)": a percentage alone in brackets behind a comparison is
 * of what is compared, whatever stands right before it; of a time that the words only call earlier nobody says when.
 */
function sharesCompared(
  quantity: QuantityMention,
  sentence: Sentence,
  frames: readonly Frame[],
  considered: Considered,
): Considered | undefined {
  const last = lastBefore(sentence.quantities, quantity.start)
  const gap = last ? between(sentence, last.reach, quantity.start) : ''
  const head = frames.find((frame) => isLevel(frame) && frame.sentence === 0)
  const compared =
    comparedCues.behind.test(gap) && /^\s*\)/.test(between(sentence, quantity.reach, sentence.end))
  if (!compared || head?.quantity.unit !== 'percent' || considered.choice?.metric === head.metric)
    return undefined
  const undated =
    comparedCues.earlier.test(gap) && firstAfter(sentence.periods, last?.reach ?? 0, quantity.start) === null
  if (undated) return { ...considered, choice: null, refusal: 'no-time' }
  return { ...considered, choice: continuing(head, quantity, sentence), refusal: null }
}

/** Another figure of what a frame is one of, in its unit; of a share another share. */
export function continuing(frame: Frame, quantity: QuantityMention, sentence: Sentence): Choice {
  const slot = { ...slotOf(quantity, spokenOf(sentence)), kind: 'level' as const }
  const { metric } = frame
  return {
    metric,
    unit: frame.share ? 'percent' : metric.unit,
    ...(frame.share && { share: true }),
    chance: CHANCE,
    chosen: true,
    slot,
    frame,
    name: null,
    rule: 'same-subject',
  }
}

function isLevel({ kind, block, aside }: Frame): boolean {
  return kind === 'level' && block === 0 && !aside
}

function timesApart({ quantity }: Frame, { value }: QuantityMention): number {
  return Math.max(quantity.value / value, value / quantity.value)
}

function isUnlike(frame: Frame, quantity: QuantityMention): boolean {
  return timesApart(frame, quantity) > UNLIKE
}

/** "The South West is lower (139)": a place before it, and nothing behind it that says what is counted. */
function isOfAnotherPlace(
  quantity: QuantityMention,
  sentence: Sentence,
  surroundings: Surroundings,
): boolean {
  const { value, origin } = attachArea(quantity, sentence, surroundings)
  const bare = comparedCues.bare.test(between(sentence, quantity.reach, sentence.end))
  return bare && origin === 'sentence' && value.id !== surroundings.area.value.id
}

/** "(94 in 2023)": nothing but a time shares its bracket. */
function isDatedAside(quantity: QuantityMention, sentence: Sentence): boolean {
  if (!/\(\s*$/.test(between(sentence, sentence.start, quantity.start))) return false
  const time = firstAfter(sentence.periods, quantity.reach)
  return (
    time !== null &&
    comparedCues.toTime.test(between(sentence, quantity.reach, time.start)) &&
    /^\s*[),;]/.test(between(sentence, time.end, sentence.end))
  )
}

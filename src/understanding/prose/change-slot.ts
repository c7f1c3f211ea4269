import type { Direction } from '../../../schemas/record.js'
import { changeCues } from '../../language/change-cues.js'
import type { QuantityMention } from '../../language/mention.js'
import type { SpokenSentence } from './spoken.js'

const NEAR = 120

/**
 * Whether a quantity is the amount of a change, and which way it went.
 *
 * @example "increased by 38%" · "35% fewer referrals" · "19 more than …" · "a rise of 7.6%" · "higher than December by 43%"
 */
export function changeOf(
  quantity: QuantityMention,
  sentence: SpokenSentence,
): { readonly direction: Direction } | null {
  const { text, changes } = sentence
  const relative = quantity.unit === 'percent' || quantity.unit === 'percentage_points'
  for (const change of changes) {
    if (change.start > quantity.reach + NEAR) break
    if (change.end < quantity.start - NEAR) continue
    // "Down from 69%" gives a level; "9% higher than the national average" compares two places, not two times.
    if (change.end <= quantity.start && changeCues.fromLevel.test(change.text)) continue
    if (changeCues.comparesPlaces.test(text.slice(change.end, change.end + NEAR))) continue
    if (changeCues.makesUp.test(text.slice(Math.max(sentence.start, change.start - 12), change.start)))
      continue
    if (change.end <= quantity.start) {
      const gap = text.slice(change.end, quantity.start)
      if (changeCues.amount.test(gap) || (relative && changeCues.adjacent.test(gap)))
        return { direction: change.direction }
    } else if (change.start >= quantity.reach) {
      const gap = text.slice(quantity.reach, change.start)
      const counted = quantity.unit === null && !changeCues.counted.test(change.text)
      if (changeCues.amountBefore.test(gap) && !counted) return { direction: change.direction }
    }
  }
  return difference(quantity, sentence) ?? apart(quantity, sentence)
}

/** "A fall of 18.6%", "an improvement of 4.4 points", "three points better": nouns and adjectives of movement. */
function difference(
  quantity: QuantityMention,
  { text, start, end }: SpokenSentence,
): { readonly direction: Direction } | null {
  const before = text.slice(Math.max(start, quantity.start - NEAR), quantity.start)
  const after = text.slice(quantity.reach, Math.min(end, quantity.reach + NEAR))
  if (changeCues.gainOf.test(before)) return { direction: 'increase' }
  if (changeCues.lossOf.test(before)) return { direction: 'decrease' }
  if (changeCues.arrowUp.test(before)) return { direction: 'increase' }
  if (changeCues.arrowDown.test(before)) return { direction: 'decrease' }
  if (quantity.unit === 'percentage_points' && changeCues.better.test(after)) return { direction: 'increase' }
  return null
}

/** "was higher than December by 43%": the word of change stands apart from "by" and its amount. */
function apart(
  quantity: QuantityMention,
  { text, start, changes }: SpokenSentence,
): { readonly direction: Direction } | null {
  if (!changeCues.by.test(text.slice(Math.max(start, quantity.start - 40), quantity.start))) return null
  const change = changes.findLast(({ end }) => end <= quantity.start && end > quantity.start - 90)
  return change && !/[.;]/.test(text.slice(change.end, quantity.start))
    ? { direction: change.direction }
    : null
}

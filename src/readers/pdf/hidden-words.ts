import { type Box, holdsCentre } from '../../document/geometry.js'
import type { HiddenReason } from '../../document/model.js'
import { isWhite } from './paint.js'
import type { ReadWord } from './words-from-glyphs.js'

/** Points around an area within which a word still counts as upon it. */
const slack = 1
/** Points; the smallest print that any eye reads without a glass is three times as large. */
const smallest = 1

/**
 * Marks as invisible the words that nobody sees on paper though they are drawn with ink: white ones on white paper
 * (spreadsheets hide helper columns that way), those outside of their clip path (the overflow of a table row), and those
 * too small for any eye. Each says why.
 *
 * @param grounds boxes of what is not white: coloured areas, pictures
 * @param clips what is shown of a text object, for objects that a clip path cuts
 */
export function hideUnseenWords(
  words: readonly ReadWord[],
  grounds: readonly Box[],
  clips: ReadonlyMap<number, Box>,
): ReadWord[] {
  const onGround = ({ box }: ReadWord) => grounds.some((ground) => holdsCentre(ground, box, slack))
  const reasonOf = (word: ReadWord): HiddenReason | null => {
    if (word.invisible) return 'no-ink'
    const [x0, y0, x1, y1] = word.box
    if (word.size < smallest || x1 <= x0 || y1 <= y0) return 'too-small'
    const clip = clips.get(word.object)
    if (clip !== undefined && !holdsCentre(clip, word.box, slack)) return 'clipped'
    return isWhite(word.colour) && !onGround(word) ? 'white-on-white' : null
  }
  return words.map((word) => {
    const hiddenBy = reasonOf(word)
    return hiddenBy === null ? word : { ...word, invisible: true, hiddenBy }
  })
}

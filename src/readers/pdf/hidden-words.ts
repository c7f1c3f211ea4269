import { type Box, holdsCentre } from '../../document/geometry.js'
import { isWhite } from './paint.js'
import type { ReadWord } from './words-from-glyphs.js'

/** Points around an area within which a word still counts as upon it. */
const slack = 1

/**
 * Marks as invisible the words that nobody sees on paper though they are drawn with ink: white ones on white paper
 * (spreadsheets hide helper columns that way), and those outside of their clip path (the overflow of a table row).
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
  return words.map((word) => {
    const clip = clips.get(word.object)
    const shown = clip === undefined || holdsCentre(clip, word.box, slack)
    return shown && (!isWhite(word.colour) || onGround(word)) ? word : { ...word, invisible: true }
  })
}

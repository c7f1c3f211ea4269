import { type Box, holdsCentre } from '../../document/geometry.js'
import { isWhite } from './paint.js'
import type { ReadWord } from './words-from-glyphs.js'

/**
 * Marks white words on white paper as invisible: spreadsheets hide helper columns that way. A white word over a
 * coloured area or a picture stays.
 */
export function hideWhiteWords(words: readonly ReadWord[], grounds: readonly Box[]): ReadWord[] {
  return words.map((word) =>
    isWhite(word.colour) && !grounds.some((ground) => holdsCentre(ground, word.box, 1))
      ? { ...word, invisible: true }
      : word,
  )
}

import { groupedBy } from '../../language/grouped-by.js'
import type { RecognisedWord } from './recognised.js'

/** Inches that a mark of print is long at least, and that punctuation stands from its word at most. */
const leastMark = 0.02
const besideWord = 0.15

/**
 * The words without specks of dust in margins and between lines, which recognisers take for signs and digits: no mark of
 * print is as small as these, and none stands so far from the words of its line.
 *
 * @param dpi pixels an inch
 */
export function withoutSpecks(words: readonly RecognisedWord[], dpi: number): RecognisedWord[] {
  return [...groupedBy(words, ({ line }) => line).values()].flatMap((line) =>
    line.filter((word) => !isSpeck(word, dpi) || line.some((other) => isBeside(word, other, dpi))),
  )
}

function isSpeck({ box: [x0, y0, x1, y1] }: RecognisedWord, dpi: number): boolean {
  return Math.max(x1 - x0, y1 - y0) < leastMark * dpi
}

function isBeside(speck: RecognisedWord, other: RecognisedWord, dpi: number): boolean {
  const gap = Math.max(other.box[0] - speck.box[2], speck.box[0] - other.box[2])
  return !isSpeck(other, dpi) && gap <= besideWord * dpi
}

import { unreadSign } from '../../document/unread-sign.js'
import type { PixelBox } from './grey-image.js'
import type { RecognisedWord } from './recognised.js'

/** Shares of the line's height that its ink has: more than bullets and commas, and as much as strokes of a pen through it. */
const leastHeight = 0.55
const mostHeight = 2.5
/** Share of the line's height that words stand apart at least. */
const nearerThanWords = 0.2
/** Share of the lower one's height that the two have in common. */
const level = 0.5
/** Inches: farther off stands another column, or a picture. */
const beside = 1.2

/**
 * Signs for ink that stands in a line of words and was not read: what is struck out or blotted is no empty place, and the
 * words around it do not say what they would without it. Ink away from all lines is of pictures, and leaves none.
 */
export function unreadMarks(
  places: readonly PixelBox[],
  words: readonly RecognisedWord[],
  dpi: number,
): RecognisedWord[] {
  const printed = words.filter(({ text }) => /[\p{L}\d]/u.test(text))
  return places.flatMap((box): RecognisedWord[] => {
    if (printed.some((word) => isLetterOf(box, word))) return []
    const line = printed.find((word) => standsBeside(box, word, beside * dpi))
    return line ? [{ ...line, text: unreadSign, confidence: 0, box }] : []
  })
}

/** Recognisers draw the boxes of words too tight: what touches one and is no wider than a letter or two is its own. */
function isLetterOf(ink: PixelBox, { box: word, lineHeight }: RecognisedWord): boolean {
  const gap = Math.max(ink[0] - word[2], word[0] - ink[2])
  const isLevel = Math.min(ink[3], word[3]) > Math.max(ink[1], word[1])
  return isLevel && gap < nearerThanWords * lineHeight && ink[2] - ink[0] < lineHeight
}

function standsBeside(ink: PixelBox, { box: word, lineHeight }: RecognisedWord, reach: number): boolean {
  const [high, wordHigh] = [ink[3] - ink[1], word[3] - word[1]]
  const common = Math.min(ink[3], word[3]) - Math.max(ink[1], word[1])
  return (
    high >= leastHeight * lineHeight &&
    high <= mostHeight * lineHeight &&
    common >= level * Math.min(high, wordHigh) &&
    Math.max(ink[0] - word[2], word[0] - ink[2]) <= reach
  )
}

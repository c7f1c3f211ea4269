import { groupedBy } from '../../language/grouped-by.js'
import type { PixelBox } from './grey-image.js'
import { type Ink, partOfInk } from './ink.js'
import { type Piece, piecesOf } from './pieces.js'
import type { RecognisedWord } from './recognised.js'

/** Inches: how large a bullet is, and how far it stands before its line. */
const smallest = 0.02
const largest = 0.09
const farthest = 0.45
const nearest = 0.05
/** How much longer than wide it is at most, or the reverse, and the share of its box that it fills. */
const longest = 1.4
const filled = 0.7
/** Shares of the line's height above the line that letters stand on, between which its middle lies. */
const lowest = 0.08
const highest = 0.5
/** As sure as marks are that are no dust, and not as sure as letters. */
const confidence = 75
const letterOrDigit = /[\p{L}\d]/u

/**
 * The words with the bullets that stand before their lines. Recognisers take these for letters or signs, or pass over
 * them, and the items of a list run together.
 *
 * @param dpi pixels an inch
 */
export function withBullets(words: readonly RecognisedWord[], ink: Ink, dpi: number): RecognisedWord[] {
  return [...groupedBy(words, ({ line }) => line).values()].flatMap((line) => {
    for (const signs of signsBefore(line, dpi)) {
      const [first, sign] = [line[signs], line[signs - 1]]
      if (!first || !letterOrDigit.test(first.text)) continue
      const bullet = bulletBefore(first, ink, dpi)
      const isFree =
        bullet && !words.some((word) => word !== sign && word !== first && overlaps(word.box, bullet))
      if (!isFree || (sign && !overlaps(sign.box, bullet)) || (!sign && overlaps(first.box, bullet))) continue
      const before = line.slice(0, Math.max(0, signs - 1))
      return [...before, { ...first, text: '•', confidence, box: bullet }, ...line.slice(signs)]
    }
    return line
  })
}

/** How many signs may stand before a line's words: a bullet, and before it what dust of the margin was taken for. */
function signsBefore(line: readonly RecognisedWord[], dpi: number): number[] {
  if (line.length < 2 || !isSign(line[0], dpi)) return [0]
  return line.length > 2 && isSign(line[1], dpi) ? [1, 2] : [1]
}

/** What a bullet is taken for: one or two signs that are no longer than it is. */
function isSign(word: RecognisedWord | undefined, dpi: number): boolean {
  return (
    word !== undefined &&
    word.text.length <= 2 &&
    !/\d/.test(word.text) &&
    word.box[2] - word.box[0] <= 2 * largest * dpi
  )
}

/** The one round or square spot before a word, at half the height of its small letters; null where there is none. */
function bulletBefore({ box, baseline, lineHeight }: RecognisedWord, ink: Ink, dpi: number): PixelBox | null {
  const x0 = Math.max(0, Math.round(box[0] - farthest * dpi))
  const x1 = Math.max(0, Math.round(box[0] - nearest * dpi))
  const y0 = Math.max(0, Math.round(baseline - lineHeight))
  const y1 = Math.min(ink.height, Math.round(baseline + 0.2 * lineHeight))
  if (x1 <= x0 || y1 <= y0) return null
  const pieces = [...piecesOf(partOfInk(ink, [x0, y0, x1, y1]))].filter(
    (piece) =>
      Math.max(piece.x1 - piece.x0, piece.y1 - piece.y0) >= smallest * dpi && !isRule(piece, y1 - y0, dpi),
  )
  const [spot] = pieces
  if (pieces.length !== 1 || !spot || !isSpot(spot, dpi)) return null
  const above = (baseline - y0 - (spot.y0 + spot.y1) / 2) / lineHeight
  if (above < lowest || above > highest) return null
  return [x0 + spot.x0, y0 + spot.y0, x0 + spot.x1, y0 + spot.y1]
}

/** The border of a cell, which goes on above and below. */
function isRule({ x0, x1, y0, y1 }: Piece, height: number, dpi: number): boolean {
  return x1 - x0 <= smallest * dpi && y0 === 0 && y1 === height
}

function isSpot({ x0, x1, y0, y1, pixels }: Piece, dpi: number): boolean {
  const [wide, high] = [x1 - x0, y1 - y0]
  return (
    Math.min(wide, high) >= smallest * dpi &&
    Math.max(wide, high) <= largest * dpi &&
    Math.max(wide, high) <= longest * Math.min(wide, high) &&
    pixels >= filled * wide * high
  )
}

function overlaps(a: PixelBox, b: PixelBox): boolean {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1]
}

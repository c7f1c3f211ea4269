import { type Box, heightOf, widthOf } from '../../document/geometry.js'
import type { Page, Word } from '../../document/model.js'

/** Share of a page from which one picture, and from which several together, are the page itself. */
const onePicture = 0.5
const manyPictures = 0.8
/** Share below which pictures are logos: what needs recognition is the text itself. */
const logos = 0.05
/** Characters that a page of stamps does not have. */
const hardlyAny = 60

/**
 * Whether a page without text to read is the picture of a printed page: one picture (or strips of it) covers it, or its
 * letters are drawn in a way that does not tell what they are. A slide with charts beside one another is none: it has
 * no text that its pictures would give back.
 */
export function isScan({ outcome, width, height, pictures, words }: Page): boolean {
  if (outcome !== 'needs-ocr') return false
  const shares = pictures.map(({ box }) => shareOf(box, width, height))
  const all = shares.reduce((sum, share) => sum + share, 0)
  if (all < logos || all >= manyPictures || Math.max(...shares) >= onePicture) return true
  return characters(words) >= hardlyAny
}

function shareOf([x0, y0, x1, y1]: Box, width: number, height: number): number {
  const shown: Box = [Math.max(0, x0), Math.max(0, y0), Math.min(width, x1), Math.min(height, y1)]
  return (Math.max(0, widthOf(shown)) * Math.max(0, heightOf(shown))) / Math.max(1, width * height)
}

function characters(words: readonly Word[]): number {
  return words.reduce((sum, { text, invisible }) => sum + (invisible === true ? 0 : text.length), 0)
}

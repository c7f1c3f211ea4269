import { coverage, hardlyAnyText, mostOfThePage, shareOfPage } from '../../document/coverage.js'
import type { Page, Word } from '../../document/model.js'

/** Share of a page from which several pictures together are the page itself. */
const manyPictures = 0.8
/** The same on a page that has nothing else on it. */
const onEmptyPage = 0.3
/** Share below which pictures are logos: what needs recognition is the text itself. */
const logos = 0.05

/**
 * Whether a page without text to read is the picture of a printed page: one picture (or strips of it) covers it, or its
 * letters are drawn in a way that does not tell what they are. A slide with charts beside one another is none: it has
 * no text that its pictures would give back.
 */
export function isScan(page: Page): boolean {
  const { outcome, pictures, words } = page
  if (outcome !== 'needs-ocr') return false
  const boxes = pictures.map(({ box }) => box)
  const all = coverage(boxes, page)
  if (all < logos || all >= manyPictures) return true
  if (boxes.some((box) => shareOfPage(box, page) >= mostOfThePage)) return true
  const text = characters(words)
  return text >= hardlyAnyText || (text === 0 && all >= onEmptyPage)
}

function characters(words: readonly Word[]): number {
  return words.reduce((sum, { text, invisible }) => sum + (invisible === true ? 0 : text.length), 0)
}

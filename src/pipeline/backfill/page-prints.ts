import { createHash } from 'node:crypto'
import type { Document, Page } from '../../document/model.js'

/** A page with fewer words can look like another by chance. */
const fewestWords = 25

/** Words that meeting systems stamp on pages, each with the number or letter behind it. */
const stamped =
  /\b(?:page|agenda item|agenda annex|appendix|annex|minute item|enclosure|item)(?: no)? ?[\da-z]{1,4}\b/g

/**
 * Fingerprints of pages by number, to know a page again that is printed in an agenda pack and in a paper of its own. Two
 * prints are equal where the pages have the same words, whatever their order and whatever a meeting system stamped on
 * them. Pages of hardly any words have none.
 */
export function pagePrints(document: Document, pages: ReadonlySet<number>): Record<string, string> {
  const prints: Record<string, string> = {}
  for (const page of document.pages) {
    const print = pages.has(page.number) ? printOf(page) : null
    if (print !== null) prints[page.number] = print
  }
  return prints
}

function printOf(page: Page): string | null {
  // Which lines are headers depends on the other pages of the file, so they count as words here; stamps do not.
  const kept = page.furniture.filter(({ kind }) => kind === 'header' || kind === 'footer')
  const words = [...page.words, ...kept.flatMap((line) => line.words)].sort((a, b) => a.order - b.order)
  const text = words
    .map((word) =>
      word.text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ''),
    )
    .filter((word) => word !== '')
    .join(' ')
  const bag = text
    .replace(stamped, ' ')
    .split(' ')
    .filter((word) => word !== '')
    .sort()
  if (bag.length < fewestWords) return null
  return createHash('sha256').update(bag.join(' ')).digest('hex').slice(0, 24)
}

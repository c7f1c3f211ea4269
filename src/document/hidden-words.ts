import type { HiddenWord, Page } from './model.js'

/**
 * Sets apart the words of pages that nobody sees: they are no part of the text and never figures. A page that is a scan
 * keeps its text layer, which is the text of its picture.
 */
export function separateHidden(pages: readonly Page[]): Page[] {
  return pages.map((page) => {
    if (page.outcome === 'needs-ocr' || !page.words.some((word) => word.invisible)) return page
    const hidden = page.words.flatMap(({ invisible, hiddenBy, text, box }): HiddenWord[] =>
      invisible ? [{ text, box, reason: hiddenBy ?? 'no-ink' }] : [],
    )
    return { ...page, words: page.words.filter((word) => !word.invisible), hidden }
  })
}

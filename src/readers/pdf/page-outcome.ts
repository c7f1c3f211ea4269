import { coverage, hardlyAnyText, mostOfThePage } from '../../document/coverage.js'
import type { Box } from '../../document/geometry.js'
import type { PageOutcome } from '../../document/model.js'

export interface PageContent {
  readonly width: number
  readonly height: number
  readonly pictures: readonly Box[]
  /** Characters that are drawn with ink, and those of an invisible text layer. */
  readonly inked: number
  readonly invisible: number
  /** Of those with ink, the ones that stand away from the upper and lower edge, where stamps and page numbers are. */
  readonly inner: number
  /** Rules and fills: a page of vector drawings is not a scan. */
  readonly drawings: number
  /** Characters that stand together and whose fonts do not tell what they are. */
  readonly unmapped: number
  /** Small curved shapes, which letters drawn as outlines are. */
  readonly outlines: number
  /** Why parts of the page were left out, in words; empty for a page read whole. */
  readonly leftOut: readonly string[]
}

/** Share from which a picture leaves no room for text beside it: what is printed there at the edges are stamps. */
const allOfThePage = 0.8
/** Fewer characters that cannot be read are bullets and icons. */
const fewUnmapped = 10
/** Shapes that no logo has, and a line of outlined letters does. */
const manyOutlines = 80
/** A page without any text may still be blank but for a logo. */
const moreThanALogo = 0.05

/**
 * What became of a page. A page that is one big picture needs OCR: it has no text but stamps, or a text layer that
 * was recognised by a scanner and cannot be trusted.
 */
export function pageOutcome(page: PageContent): { outcome: PageOutcome; reason: string | null } {
  const covered = coverage(page.pictures, page)
  if (covered >= mostOfThePage && page.invisible > page.inked) {
    return { outcome: 'needs-ocr', reason: 'a scanned picture with an untrusted invisible text layer' }
  }
  if (page.inked < hardlyAnyText && covered >= (page.inked === 0 ? moreThanALogo : mostOfThePage)) {
    return { outcome: 'needs-ocr', reason: 'pictures and hardly any text' }
  }
  if (page.inner < hardlyAnyText && page.inner < page.inked && covered >= allOfThePage) {
    return { outcome: 'needs-ocr', reason: 'a picture of the page and text at its edges alone' }
  }
  if (page.unmapped >= fewUnmapped && 2 * page.unmapped > page.inked) {
    return { outcome: 'needs-ocr', reason: 'its fonts do not tell what their letters are' }
  }
  if (page.inked < hardlyAnyText && page.outlines >= manyOutlines) {
    return { outcome: 'needs-ocr', reason: 'letters drawn as shapes and hardly any text' }
  }
  if (page.leftOut.length > 0) return { outcome: 'partial', reason: page.leftOut.join('; ') }
  if (page.inked + page.invisible + page.drawings + page.outlines + page.pictures.length === 0) {
    return { outcome: 'empty', reason: null }
  }
  return { outcome: 'ok', reason: null }
}

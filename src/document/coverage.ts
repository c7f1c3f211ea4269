import { type Box, heightOf, widthOf } from './geometry.js'

interface Sheet {
  readonly width: number
  readonly height: number
}

/** The share of a page that a picture takes, without what lies beyond its edges. */
export function shareOfPage([x0, y0, x1, y1]: Box, { width, height }: Sheet): number {
  const shown: Box = [Math.max(0, x0), Math.max(0, y0), Math.min(width, x1), Math.min(height, y1)]
  return (Math.max(0, widthOf(shown)) * Math.max(0, heightOf(shown))) / Math.max(1, width * height)
}

/** The share under pictures; scans are often cut into strips, so their areas are added up. */
export function coverage(pictures: readonly Box[], sheet: Sheet): number {
  return pictures.reduce((sum, picture) => sum + shareOfPage(picture, sheet), 0)
}

/** Share of a page from which a picture is the page itself. */
export const mostOfThePage = 0.5

/** Characters that a page of stamps does not have. */
export const hardlyAnyText = 60

import { type Box, heightOf, widthOf } from '../../document/geometry.js'
import type { GreyImage } from '../ocr/grey-image.js'
import type { OpenDocument } from './open-document.js'
import { loadPage } from './page-annotations.js'
import { identity } from './page-frame.js'
import { type DrawnPicture, readDrawings } from './read-drawings.js'

/** A page as it is seen, drawn in greys. */
export interface PagePicture {
  readonly image: GreyImage
  /** Pixels an inch. */
  readonly dpi: number
  /** Dots an inch of the scan that it shows: fewer than pixels where it was scanned coarsely. */
  readonly dots: number
}

/** Pixels an inch at which pages are drawn: as they were scanned, between these. */
const coarsest = 200
const finest = 300
/** Pixels that a drawn page may have, and dots that one of its pictures may have: the engine unpacks it whole. */
const mostPixels = 12_000_000
const mostDots = 120_000_000
const pointsAnInch = 72
const greyFormat = 1
const greyscale = 0x08
const annotations = 0x01
/** Pictures are looked for wherever the page's own coordinates lie. */
const everywhere: Box = [-1e6, -1e6, 1e6, 1e6]
const opaqueWhite = 0xffffffff

/**
 * Draws a page of an open document, with its annotations, as a reader sees it (`/Rotate` applied). A page whose pictures
 * are too large to be unpacked, or that the engine cannot draw, gives the reason in words.
 *
 * @param number 1-based
 */
export function pagePicture(
  document: OpenDocument,
  number: number,
): PagePicture | { readonly reason: string } {
  const { calls } = document.engine
  const page = loadPage(document, number - 1)
  if (page === 0) return { reason: 'the page cannot be loaded' }
  try {
    const { pictures } = readDrawings(document.engine, page, identity, everywhere)
    const tooLarge = reasonAgainst(pictures)
    return tooLarge === null ? drawn(document, page, pictures) : { reason: tooLarge }
  } finally {
    calls.FPDF_ClosePage(page)
  }
}

/** Why pictures cannot be unpacked, the one or all of them together; null where they can. */
function reasonAgainst(pictures: readonly DrawnPicture[]): string | null {
  const largest = pictures.find(({ columns, rows }) => columns * rows > mostDots)
  if (largest) return `its picture of ${largest.columns} x ${largest.rows} dots is too large to be read`
  const all = pictures.reduce((sum, { columns, rows }) => sum + columns * rows, 0)
  return all > mostDots ? `its ${pictures.length} pictures have too many dots to be read` : null
}

function drawn(
  { engine }: OpenDocument,
  page: number,
  pictures: readonly DrawnPicture[],
): PagePicture | { readonly reason: string } {
  const { calls } = engine
  const [inchesWide, inchesHigh] = [
    calls.FPDF_GetPageWidthF(page) / pointsAnInch,
    calls.FPDF_GetPageHeightF(page) / pointsAnInch,
  ]
  const affordable = Math.sqrt(mostPixels / Math.max(0.01, inchesWide * inchesHigh))
  const dots = dotsOf(pictures)
  const dpi = Math.min(Math.max(coarsest, Math.min(finest, dots)), affordable)
  const [width, height] = [Math.round(inchesWide * dpi), Math.round(inchesHigh * dpi)]
  if (width < 1 || height < 1) return { reason: 'the page is too small to be drawn' }
  const bitmap = calls.FPDFBitmap_CreateEx(width, height, greyFormat, 0, 0)
  if (bitmap === 0) return { reason: 'the page cannot be drawn in the memory there is' }
  try {
    calls.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, opaqueWhite)
    calls.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, greyscale | annotations)
    const stride = calls.FPDFBitmap_GetStride(bitmap)
    const rows = engine.bytes(calls.FPDFBitmap_GetBuffer(bitmap), stride * height)
    const pixels = new Uint8Array(width * height)
    for (let y = 0; y < height; y++) pixels.set(rows.subarray(y * stride, y * stride + width), y * width)
    return { image: { width, height, pixels }, dpi, dots: Math.min(dots, dpi) }
  } finally {
    calls.FPDFBitmap_Destroy(bitmap)
  }
}

/** Dots an inch of the picture that takes the most room; letters drawn as shapes have as many as one likes. */
function dotsOf(pictures: readonly DrawnPicture[]): number {
  const areaOf = ({ box }: DrawnPicture) => widthOf(box) * heightOf(box)
  const [first] = [...pictures].sort((a, b) => areaOf(b) - areaOf(a))
  if (!first || areaOf(first) <= 0) return finest
  // A picture laid sideways has its columns along the page's height.
  return Math.sqrt((first.columns * first.rows) / areaOf(first)) * pointsAnInch
}

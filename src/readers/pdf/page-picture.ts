import { type GreyImage, white } from '../ocr/grey-image.js'
import type { OpenDocument } from './open-document.js'
import { loadPage } from './page-annotations.js'

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
const mostPixels = 24_000_000
const mostDots = 120_000_000
const pointsAnInch = 72
const greyFormat = 1
const greyscale = 0x08
const annotations = 0x01
const pictureType = 3
const objectsLookedAt = 2000
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
    const pictures = picturesOf(document, page)
    const largest = pictures.find(({ columns, rows }) => columns * rows > mostDots)
    if (largest)
      return { reason: `its picture of ${largest.columns} x ${largest.rows} dots is too large to be read` }
    return drawn(document, page, pictures)
  } finally {
    calls.FPDF_ClosePage(page)
  }
}

interface Picture {
  readonly columns: number
  readonly rows: number
  /** Points. */
  readonly width: number
  readonly height: number
}

/** The pictures of a page itself, with their dots and the room that they take. */
function picturesOf({ engine }: OpenDocument, page: number): Picture[] {
  const { calls, scratch } = engine
  const pictures: Picture[] = []
  const count = Math.min(calls.FPDFPage_CountObjects(page), objectsLookedAt)
  for (let index = 0; index < count; index++) {
    const object = calls.FPDFPage_GetObject(page, index)
    if (calls.FPDFPageObj_GetType(object) !== pictureType) continue
    if (calls.FPDFImageObj_GetImagePixelSize(object, scratch, scratch + 4) === 0) continue
    const [columns, rows] = [engine.uint(scratch), engine.uint(scratch + 4)]
    if (calls.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0) continue
    const [left = 0, bottom = 0, right = 0, top = 0] = [0, 4, 8, 12].map((at) => engine.float(scratch + at))
    pictures.push({ columns, rows, width: Math.abs(right - left), height: Math.abs(top - bottom) })
  }
  return pictures
}

function drawn(
  { engine }: OpenDocument,
  page: number,
  pictures: readonly Picture[],
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
    const pixels = new Uint8Array(width * height).fill(white)
    for (let y = 0; y < height; y++) pixels.set(rows.subarray(y * stride, y * stride + width), y * width)
    return { image: { width, height, pixels }, dpi, dots: Math.min(dots, dpi) }
  } finally {
    calls.FPDFBitmap_Destroy(bitmap)
  }
}

/** Dots an inch of the picture that takes the most room; letters drawn as shapes have as many as one likes. */
function dotsOf(pictures: readonly Picture[]): number {
  const [first] = [...pictures].sort((a, b) => b.width * b.height - a.width * a.height)
  if (!first || first.width <= 0 || first.height <= 0) return finest
  // A picture laid sideways has its columns along the page's height.
  return Math.sqrt((first.columns * first.rows) / (first.width * first.height)) * pointsAnInch
}

import type { Box } from '../../document/geometry.js'
import type { PdfiumEngine } from './pdfium-engine.js'
import type { ReadWord } from './words-from-glyphs.js'

/** Pixels a point, and the longest side that is drawn. */
const finest = 2
const longestSide = 2500
/** Share of a word's box that its ink must change to be seen; letters fill a seventh or more of it. */
const leastInk = 0.03
/** Steps of 255 by which a pixel must change. */
const leastStep = 12
const bytesPerPixel = 4
const white = 0xffffffff

/**
 * Which of these words leave no ink on the page as it is drawn: it is drawn with their text objects and without them,
 * and where that makes no difference nobody sees the word, whatever hides it.
 */
export function wordsWithoutInk(
  engine: PdfiumEngine,
  page: number,
  size: { readonly width: number; readonly height: number },
  words: readonly ReadWord[],
): Set<ReadWord> {
  const unseen = new Set<ReadWord>()
  const scale = Math.min(finest, longestSide / Math.max(1, size.width, size.height))
  const picture = { width: Math.ceil(size.width * scale), height: Math.ceil(size.height * scale) }
  const withWords = draw(engine, page, picture)
  if (withWords === null) return unseen
  const objects = [...new Set(words.map(({ object }) => object))]
  for (const object of objects) engine.calls.FPDFPageObj_SetIsActive(object, 0)
  const without = draw(engine, page, picture)
  for (const object of objects) engine.calls.FPDFPageObj_SetIsActive(object, 1)
  if (without === null) return unseen
  for (const word of words) {
    if (changedShare(withWords, without, picture, scaled(word.box, scale)) < leastInk) unseen.add(word)
  }
  return unseen
}

interface Picture {
  readonly width: number
  readonly height: number
}

/** The page as pixels (blue, green, red, nothing); null where the engine cannot get the memory. */
function draw({ calls, bytes }: PdfiumEngine, page: number, { width, height }: Picture): Uint8Array | null {
  const bitmap = calls.FPDFBitmap_Create(width, height, 0)
  if (bitmap === 0) return null
  try {
    calls.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white)
    calls.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0)
    return bytes(calls.FPDFBitmap_GetBuffer(bitmap), width * height * bytesPerPixel).slice()
  } finally {
    calls.FPDFBitmap_Destroy(bitmap)
  }
}

function scaled(box: Box, scale: number): Box {
  const [x0, y0, x1, y1] = box
  return [x0 * scale, y0 * scale, x1 * scale, y1 * scale]
}

function changedShare(a: Uint8Array, b: Uint8Array, { width, height }: Picture, box: Box): number {
  const [left, top] = [Math.max(0, Math.floor(box[0])), Math.max(0, Math.floor(box[1]))]
  const [right, bottom] = [Math.min(width, Math.ceil(box[2])), Math.min(height, Math.ceil(box[3]))]
  let changed = 0
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = (y * width + x) * bytesPerPixel
      const differs = [0, 1, 2].some(
        (part) => Math.abs((a[at + part] ?? 0) - (b[at + part] ?? 0)) >= leastStep,
      )
      if (differs) changed++
    }
  }
  return changed / Math.max(1, (right - left) * (bottom - top))
}

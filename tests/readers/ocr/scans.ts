import { deflateSync } from 'node:zlib'
import { type PDFContext, PDFDocument, PDFName } from 'pdf-lib'
import type { Page, PageSet } from '../../../src/document/model.js'
import { straightenedImage } from '../../../src/readers/ocr/deskew.js'
import {
  blankImage,
  type GreyImage,
  type PixelBox,
  quarterTurned,
} from '../../../src/readers/ocr/grey-image.js'
import type { OcrOptions } from '../../../src/readers/ocr/ocr-options.js'
import { readScans } from '../../../src/readers/ocr/read-scans.js'
import { isFailure, openDocument } from '../../../src/readers/pdf/open-document.js'
import { pagePicture } from '../../../src/readers/pdf/page-picture.js'
import { pdfiumEngine } from '../../../src/readers/pdf/pdfium-engine.js'
import { readPdf } from '../../../src/readers/pdf/read-pdf.js'

export const usual: OcrOptions = { mode: 'auto', workers: 1, pageMs: 60_000 }

/** A picture with black boxes on white. */
export function drawnBoxes(width: number, height: number, boxes: readonly PixelBox[]): GreyImage {
  const image = blankImage(width, height)
  for (const [x0, y0, x1, y1] of boxes) {
    for (let y = y0; y < y1; y++) image.pixels.fill(0, y * width + x0, y * width + x1)
  }
  return image
}

/** The first page of a PDF as a scanner gives it: a picture, laid askew (radians, clockwise) or fed in sideways. */
export async function scanOf(
  bytes: Uint8Array,
  { leaning = 0, turns = 0 }: { leaning?: number; turns?: number } = {},
): Promise<Uint8Array> {
  const opened = openDocument(await pdfiumEngine(), bytes)
  if (isFailure(opened)) throw new Error(opened.message)
  const drawn = pagePicture(opened, 1)
  opened.close()
  if ('reason' in drawn) throw new Error(drawn.reason)
  return sheetOf(quarterTurned(straightenedImage(drawn.image, -leaning), turns), drawn.dpi)
}

/** A page that is this picture. */
export async function sheetOf({ width, height, pixels }: GreyImage, dpi: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const [wide, high] = [(width * 72) / dpi, (height * 72) / dpi]
  const page = pdf.addPage([wide, high])
  const picture = pictureOf(pdf.context, width, height, pixels)
  page.node.setXObject(PDFName.of('Scan'), picture)
  const draw = pdf.context.stream(`q ${wide} 0 0 ${high} 0 0 cm /Scan Do Q`)
  page.node.set(PDFName.of('Contents'), pdf.context.register(draw))
  return pdf.save()
}

function pictureOf(context: PDFContext, width: number, height: number, pixels: Uint8Array) {
  const stream = context.stream(deflateSync(pixels), {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: 'DeviceGray',
    BitsPerComponent: 8,
    Filter: 'FlateDecode',
  })
  return context.register(stream)
}

export async function pagesOf(bytes: Uint8Array): Promise<PageSet> {
  const reading = await readPdf(bytes)
  if (!reading.ok) throw new Error(reading.failure.message)
  return reading.value
}

/** The first page of a scan, recognised. */
export async function recognised(bytes: Uint8Array, options: Partial<OcrOptions> = {}): Promise<Page> {
  const { set } = await readScans(bytes, undefined, await pagesOf(bytes), { ...usual, ...options })
  const [page] = set.pages
  if (!page) throw new Error('a scan has a page')
  return page
}

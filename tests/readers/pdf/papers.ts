import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from 'pdf-lib'
import type { Page, PageSet } from '../../../src/document/model.js'
import { isFailure, openDocument } from '../../../src/readers/pdf/open-document.js'
import { pdfiumEngine } from '../../../src/readers/pdf/pdfium-engine.js'
import { readPdf } from '../../../src/readers/pdf/read-pdf.js'

export interface Sheet {
  readonly page: PDFPage
  readonly font: PDFFont
  readonly bold: PDFFont
}

/** Bytes of a PDF with one page of 400 x 300 points, drawn by `draw`. */
export async function sheet(
  draw: (sheet: Sheet) => void | Promise<void>,
  finish: (document: PDFDocument) => void = () => {},
): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const page = document.addPage([400, 300])
  const font = await document.embedFont(StandardFonts.Helvetica)
  const bold = await document.embedFont(StandardFonts.HelveticaBold)
  await draw({ page, font, bold })
  finish(document)
  return document.save()
}

/** Reads bytes that are meant to be readable. */
export async function readSet(bytes: Uint8Array): Promise<PageSet> {
  const reading = await readPdf(bytes)
  if (!reading.ok) throw new Error(reading.failure.message)
  return reading.value
}

/** The first page of a readable PDF. */
export async function readFirst(bytes: Uint8Array): Promise<Page> {
  const [page] = (await readSet(bytes)).pages
  if (!page) throw new Error('no page')
  return page
}

/** The first page of what `draw` draws. */
export async function readSheet(draw: (sheet: Sheet) => void | Promise<void>): Promise<Page> {
  return readFirst(await sheet(draw))
}

/** Adds bare content-stream operators to a page. */
export function drawRaw(page: PDFPage, operators: string): void {
  page.node.addContentStream(page.doc.context.register(page.doc.context.flateStream(operators)))
}

export function texts(page: Page): string[] {
  return page.words.map((word) => word.text)
}

/** A page of which a picture covers the given share, with a line of text above it. */
export async function scanned(share: number, text = ''): Promise<Uint8Array> {
  const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='
  return sheet(async ({ page, font }) => {
    const picture = await page.doc.embedPng(Buffer.from(dot, 'base64'))
    page.drawImage(picture, { x: 0, y: 0, width: 400 * Math.sqrt(share), height: 300 * Math.sqrt(share) })
    page.drawText(text, { x: 20, y: 20, size: 10, font })
  })
}

/** A page with one line of text, behind a user password. Encrypted by the engine: pdf-lib cannot. */
export async function encrypted(password: string, text: string): Promise<Uint8Array> {
  const plain = await sheet(({ page, font }) => page.drawText(text, { x: 20, y: 20, size: 10, font }))
  const engine = await pdfiumEngine()
  const { calls } = engine
  const opened = openDocument(engine, plain)
  const secret = engine.allocate(Buffer.from(password))
  const writer = calls.PDFiumExt_OpenFileWriter()
  if (isFailure(opened) || secret === null) throw new Error('no memory')
  try {
    calls.EPDF_SetEncryption(opened.handle, secret, secret, 0)
    calls.PDFiumExt_SaveAsCopy(opened.handle, writer)
    const size = calls.PDFiumExt_GetFileWriterSize(writer)
    const buffer = engine.allocate(new Uint8Array(size))
    if (buffer === null) throw new Error('no memory')
    calls.PDFiumExt_GetFileWriterData(writer, buffer, size)
    const bytes = new Uint8Array(Math.ceil(size / 4) * 4)
    const words = new Uint32Array(bytes.buffer)
    for (let index = 0; index < words.length; index++) words[index] = engine.uint(buffer + 4 * index)
    engine.free(buffer)
    return bytes.subarray(0, size)
  } finally {
    calls.PDFiumExt_CloseFileWriter(writer)
    engine.free(secret)
    opened.close()
  }
}

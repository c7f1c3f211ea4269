import type { Page, PageSet } from '../../document/model.js'
import type { Reading } from '../reading.js'
import { noInfo, readInfo } from './document-info.js'
import { isFailure, notAPdf, type OpenDocument, openDocument, unreadable } from './open-document.js'
import { readOutline } from './outline.js'
import { discardEngine, isEngineFault, pdfiumEngine } from './pdfium-engine.js'
import { failedPage, readPage } from './read-page.js'

/** Engine faults after which the rest of a document is given up. */
const faultLimit = 3

export interface PdfOptions {
  readonly password?: string
}

/**
 * Reads a PDF: words, rules, fills, pictures, links and label of each page, outline and document info. Coordinates are
 * points on the page as displayed, origin top left. Running headers and stamps are still among the words.
 *
 * What the file can cause is a value: an empty, foreign, encrypted or damaged file is a failure; a page that cannot be
 * read is a page with outcome `failed`, so there are always as many pages as the file declares.
 */
export async function readPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<Reading<PageSet>> {
  const foreign = notAPdf(bytes)
  if (foreign) return { ok: false, failure: foreign }
  const pages: Page[] = []
  for (let faults = 0; ; faults++) {
    const engine = await pdfiumEngine()
    const document = survive(() => openDocument(engine, bytes, options.password)) ?? unreadable
    if (isFailure(document)) return { ok: false, failure: document }
    if (faults >= faultLimit) giveUp(document, pages)
    const done = survive(() => readRemaining(document, pages))
    if (!done) {
      pages.push(failedPage(pages.length + 1, 'the PDF engine failed on this page'))
      continue
    }
    const outline = survive(() => readOutline(document)) ?? []
    const stated = survive(() => readInfo(document)) ?? noInfo
    const attachments = survive(() => engine.calls.FPDFDoc_GetAttachmentCount(document.handle)) ?? 0
    const info = attachments > 0 ? { ...stated, attachments } : stated
    survive(document.close)
    return { ok: true, value: { pages, outline, info } }
  }
}

/**
 * Runs work inside of the engine; null when the engine trapped. Its memory is in disorder then, so what follows is done
 * by a fresh engine.
 */
function survive<T>(work: () => T): T | null {
  try {
    return work()
  } catch (error) {
    if (!isEngineFault(error)) throw error
    discardEngine()
    return null
  }
}

function readRemaining(document: OpenDocument, pages: Page[]): true {
  while (pages.length < document.pageCount) pages.push(readPage(document, pages.length + 1))
  return true
}

function giveUp(document: OpenDocument, pages: Page[]): void {
  while (pages.length < document.pageCount) {
    pages.push(failedPage(pages.length + 1, 'not read: the PDF engine failed on earlier pages'))
  }
}

import type { Page, PageSet } from '../../document/model.js'
import type { Reading } from '../reading.js'
import { readInfo } from './document-info.js'
import { isFailure, notAPdf, type OpenDocument, openDocument } from './open-document.js'
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
    const document = openDocument(await pdfiumEngine(), bytes, options.password)
    if (isFailure(document)) return { ok: false, failure: document }
    try {
      if (faults < faultLimit) readRemaining(document, pages)
      else giveUp(document, pages)
      const value: PageSet = { pages, outline: readOutline(document), info: readInfo(document) }
      document.close()
      return { ok: true, value }
    } catch (error) {
      // A trap leaves the engine's memory in disorder: the page is lost, the next ones are read by a fresh engine.
      if (!isEngineFault(error) || pages.length >= document.pageCount) throw error
      discardEngine()
      pages.push(failedPage(pages.length + 1, 'the PDF engine failed on this page'))
    }
  }
}

function readRemaining(document: OpenDocument, pages: Page[]): void {
  while (pages.length < document.pageCount) pages.push(readPage(document, pages.length + 1))
}

function giveUp(document: OpenDocument, pages: Page[]): void {
  while (pages.length < document.pageCount) {
    pages.push(failedPage(pages.length + 1, 'not read: the PDF engine failed on earlier pages'))
  }
}

import { createHash } from 'node:crypto'
import type { Page, PageSet } from '../../document/model.js'
import { isFailure, type OpenDocument, openDocument } from '../pdf/open-document.js'
import { type PagePicture, pagePicture } from '../pdf/page-picture.js'
import { discardEngine, isEngineFault, pdfiumEngine } from '../pdf/pdfium-engine.js'
import { withCommonSizes } from './common-sizes.js'
import { isScan } from './is-scan.js'
import type { GaveUp, OcrEngine } from './ocr-engine.js'
import { ocrEngines } from './ocr-engines.js'
import type { OcrOptions } from './ocr-options.js'
import { type PictureReading, readPicture } from './read-picture.js'
import { recognisedPage } from './recognised-page.js'

/** The pages of a paper, and what a reader should know of how they were recognised. */
export interface ReadScans {
  readonly set: PageSet
  readonly remark: string | null
}

/**
 * Recognises the pages of a PDF that have no text to read (or all of them, where that is forced) and puts what was read
 * in their place; the other pages stay as they are. A page that cannot be drawn or recognised, or takes longer than it
 * may, says so and stays one that needs OCR.
 *
 * @param set the pages as the file holds them
 */
export async function readScans(
  bytes: Uint8Array,
  password: string | undefined,
  set: PageSet,
  options: OcrOptions,
): Promise<ReadScans> {
  const wanted = set.pages.filter((page) => isWanted(page, options))
  if (wanted.length === 0) return { set, remark: null }
  const read = new Map<number, Page>()
  const queue = [...wanted]
  const engines = await ocrEngines(options.engine ?? 'bundled')
  const lane = async (): Promise<void> => {
    const recogniser = engines.start()
    try {
      for (let page = queue.shift(); page; page = queue.shift()) {
        read.set(page.number, await readScan(page, await openedPdf(bytes, password), recogniser, options))
        options.onPage?.(read.size, wanted.length)
      }
    } finally {
      await recogniser.end()
    }
  }
  const openedPdf = documentKeeper()
  try {
    await Promise.all(Array.from({ length: lanesFor(wanted, options.workers) }, lane))
  } finally {
    await openedPdf(null, undefined)
    await engines.end()
  }
  const pages = withCommonSizes(set.pages.map((page) => read.get(page.number) ?? page))
  return { set: { ...set, pages }, remark: engines.remark() }
}

/** Square points of A4, for which the lanes are counted. */
const usualArea = 595 * 842

/** As many pages at a time as fit into the memory that so many of usual size take. */
function lanesFor(pages: readonly Page[], workers: number): number {
  const largest = Math.max(usualArea, ...pages.map(({ width, height }) => width * height))
  return Math.max(1, Math.min(pages.length, Math.floor((workers * usualArea * 1.05) / largest)))
}

function isWanted(page: Page, { mode }: OcrOptions): boolean {
  if (mode === 'force') return page.outcome !== 'failed'
  return mode === 'auto' && isScan(page)
}

async function readScan(
  page: Page,
  document: OpenDocument | null,
  recogniser: OcrEngine,
  options: OcrOptions,
): Promise<Page> {
  const unread = (reason: string): Page =>
    page.outcome === 'needs-ocr'
      ? { ...page, reason: `${page.reason ?? ''}; not recognised: ${reason}` }
      : page
  if (document === null) return unread('the PDF engine failed')
  const picture = draw(document, page.number)
  if ('reason' in picture) return unread(picture.reason)
  recogniser.allow(options.pageMs)
  const reading = await readingOf(picture, recogniser, options)
  if (reading) return recognisedPage(page, reading, picture.dpi, options.mode)
  return unread(reasonOf(recogniser.gaveUp, options.pageMs))
}

function reasonOf(gaveUp: GaveUp, pageMs: number): string {
  if (gaveUp === 'late') return `it took longer than ${Math.round(pageMs / 1000)} s`
  return gaveUp === 'failed' ? 'the recogniser failed on it' : 'the recogniser could not be started'
}

async function readingOf(
  picture: PagePicture,
  recogniser: OcrEngine,
  { cache }: OcrOptions,
): Promise<PictureReading | null> {
  if (!cache) return readPicture(picture, recogniser)
  const { image, dpi, dots } = picture
  const hashFor = (label: string): string =>
    createHash('sha256')
      .update(`${label}${image.width} ${image.height} ${dpi} ${dots} `)
      .update(image.pixels)
      .digest('hex')
  const known = await cache.get(hashFor(recogniser.label))
  if (known) return known
  const reading = await readPicture(picture, recogniser)
  if (reading) await cache.put(hashFor(recogniser.label), reading)
  return reading
}

/** Draws a page; an engine that traps is thrown away, and the page is told so. */
function draw(document: OpenDocument, number: number): PagePicture | { readonly reason: string } {
  try {
    return pagePicture(document, number)
  } catch (error) {
    if (!isEngineFault(error)) throw error
    discardEngine()
    return { reason: 'the PDF engine failed on it' }
  }
}

type Keeper = (bytes: Uint8Array | null, password: string | undefined) => Promise<OpenDocument | null>

/** Opens a PDF once, and once more when its engine was thrown away; without bytes it is closed. */
function documentKeeper(): Keeper {
  let open: OpenDocument | null = null
  return async (bytes, password) => {
    const engine = await pdfiumEngine()
    if (open !== null && open.engine === engine && bytes !== null) return open
    if (open !== null && open.engine === engine) open.close()
    open = null
    if (bytes === null) return null
    const opened = openDocument(engine, bytes, password)
    open = isFailure(opened) ? null : opened
    return open
  }
}

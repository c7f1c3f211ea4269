import type { Document, Page, PageSet } from '../document/model.js'
import type { OcrOptions } from '../readers/ocr/ocr-options.js'
import type { ReadScans } from '../readers/ocr/read-scans.js'
import type { Reading } from '../readers/reading.js'
import type { FoundTables } from '../tables/find-tables.js'

export interface ReadPaperOptions {
  /** The file's name, only to say when it does not tell the truth about the content. */
  readonly file?: string
  readonly url?: string | null
  readonly password?: string
  /** How pages without text to read are recognised; they stay as they are unless it is given. */
  readonly ocr?: OcrOptions
}

/** A paper, read, and what is odd about it (an HTML page saved as `.pdf`) or about how it was read, or null. */
export interface ReadPaper {
  readonly document: Document
  readonly remark: string | null
}

/**
 * Bytes → Document: looks at the content, not at the name, and runs the reader for it. PDF: words and rules, stamps
 * and running headers set apart, tables, then running text. A user's bad input is a failure value; a throw is a bug.
 */
export async function readPaper(
  bytes: Uint8Array,
  options: ReadPaperOptions = {},
): Promise<Reading<ReadPaper>> {
  const { sniff } = await import('../readers/sniff.js')
  const sniffed = sniff(bytes)
  if (!sniffed.ok) return sniffed
  const { kind, text } = sniffed.value
  if (kind === 'html') {
    const { readHtml } = await import('../readers/html/read-html.js')
    const document = readHtml(text ?? '', options.url ? { url: options.url } : {})
    const misnamed = /\.pdf$/i.test(options.file ?? '')
    return { ok: true, value: { document, remark: misnamed ? 'is a web page, read as HTML' : null } }
  }
  const paper = await readPdfDocument(bytes, options)
  if (!paper.ok || !/\.html?$/i.test(options.file ?? '')) return paper
  const { document, remark } = paper.value
  const misnamed = 'is a PDF, read as such'
  return { ok: true, value: { document, remark: remark === null ? misnamed : `${misnamed}; ${remark}` } }
}

async function readPdfDocument(
  bytes: Uint8Array,
  { password, ocr }: ReadPaperOptions,
): Promise<Reading<ReadPaper>> {
  const [
    { readPdf },
    { separateHidden },
    { separateFurniture },
    { surveyTables },
    { confirmByTotals },
    { composeDocument },
  ] = await Promise.all([
    import('../readers/pdf/read-pdf.js'),
    import('../document/hidden-words.js'),
    import('../document/furniture.js'),
    import('../tables/find-tables.js'),
    import('../tables/confirm-by-totals.js'),
    import('../document/compose-document.js'),
  ])
  const reading = await readPdf(bytes, password === undefined ? {} : { password })
  if (!reading.ok) return reading
  const { set, remark } = await withScans(bytes, password, reading.value, ocr)
  const pages = separateFurniture(separateHidden(set.pages))
  const found = surveyTables(pages)
  const settled = confirmByTotals(pages, found.tables)
  const whole = { ...set, pages: markPartial(settled.pages, found.partial) }
  return {
    ok: true,
    value: { document: composeDocument(whole, settled.tables), remark },
  }
}

/** The recogniser is loaded only for papers with pages that it may read. */
async function withScans(
  bytes: Uint8Array,
  password: string | undefined,
  set: PageSet,
  ocr: OcrOptions | undefined,
): Promise<ReadScans> {
  if (ocr === undefined || ocr.mode === 'never') return { set, remark: null }
  if (ocr.mode === 'auto' && !set.pages.some(({ outcome }) => outcome === 'needs-ocr'))
    return { set, remark: null }
  const { readScans } = await import('../readers/ocr/read-scans.js')
  return readScans(bytes, password, set, ocr)
}

/** A page with more lines or cells than any table has was not read whole: the manifest says so, and why. */
function markPartial(pages: readonly Page[], partial: FoundTables['partial']): Page[] {
  const reasons = new Map(partial.map(({ page, reason }) => [page, reason]))
  return pages.map((page) => {
    const reason = reasons.get(page.number)
    return reason === undefined || page.outcome !== 'ok' ? page : { ...page, outcome: 'partial', reason }
  })
}

import { decodeHtml } from './decode-html.js'
import { foreignBinary, foreignText } from './foreign-file.js'
import type { ReadFailure, Reading } from './reading.js'

/** What bytes are, by their content. `text` is the decoded page of an HTML file, null for a PDF. */
export type Sniffed =
  | { readonly kind: 'pdf'; readonly text: null }
  | { readonly kind: 'html'; readonly text: string }

/** Readers of PDF accept other bytes before the header, up to this many (PDF 1.7, Annex H, note 13). */
const PDF_HEADER_REACH = 1024
/** How much of a file is looked at to tell what it is. */
const HEAD = 4096

const PDF_HEADER = /%PDF-/
/** A file whose header is lost is still a PDF when its objects and its end are there. */
const PDF_BODY = /\b\d+ \d+ obj\b/
const PDF_END = /\bstartxref\b|%%EOF/

const HTML_START =
  /<(?:!doctype\s+html|html|head|body|title|meta|link|script|style|main|article|section|header|div|table|h[1-6]|p|ul|ol|dl|form|center|font|span|b|a)[\s/>]/iuy
const HTML_INSIDE = /<(?:!doctype\s+html|html|body)[\s>]/iu

/**
 * Tells a PDF from a web page by content, never by name: a page saved as `.pdf` is HTML. Anything else is a failure that
 * says what the file looks like.
 */
export function sniff(bytes: Uint8Array): Reading<Sniffed> {
  const head = latin1(bytes.subarray(0, HEAD))
  if (isBlank(head) && isBlank(latin1(bytes))) {
    return failed(
      'empty-file',
      bytes.length === 0 ? 'the file is empty' : 'the file holds nothing but blanks',
      null,
    )
  }
  // An archive may hold papers as they are: the first of them would pass for all.
  const binary = foreignBinary(head, () => latin1(bytes))
  const pdfAt = binary !== null ? undefined : PDF_HEADER.exec(head.slice(0, PDF_HEADER_REACH))?.index
  if (pdfAt !== undefined && !HTML_INSIDE.test(head.slice(0, pdfAt)))
    return found({ kind: 'pdf', text: null })
  if (binary === null) {
    const text = decodeHtml(bytes)
    const start = text.slice(0, HEAD)
    if (startsAsHtml(start) || HTML_INSIDE.test(start)) return found({ kind: 'html', text })
    if (isHeadlessPdf(bytes, head)) return found({ kind: 'pdf', text: null })
  }
  const looks = binary ?? foreignText(head)
  return failed(
    'not-a-paper',
    `neither a PDF nor a web page${looks === null ? '' : `: it looks like ${looks}`}`,
    'save or export it as PDF or HTML',
  )
}

/** Whether the first element, after comments and an XML declaration, is one of a web page. */
export function startsAsHtml(text: string): boolean {
  let at = 0
  for (;;) {
    at += /^\s*/u.exec(text.slice(at))?.[0].length ?? 0
    const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?xml', at) ? '>' : null
    const closed = end === null ? -1 : text.indexOf(end, at + 4)
    if (end === null || closed < 0) break
    at = closed + end.length
  }
  HTML_START.lastIndex = at
  return HTML_START.test(text)
}

function isBlank(text: string): boolean {
  return text.replaceAll('\0', '').trim() === ''
}

function isHeadlessPdf(bytes: Uint8Array, head: string): boolean {
  return PDF_BODY.test(head) && PDF_END.test(latin1(bytes.subarray(-HEAD)))
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

function found(value: Sniffed): Reading<Sniffed> {
  return { ok: true, value }
}

function failed(code: ReadFailure['code'], message: string, hint: string | null): Reading<Sniffed> {
  return { ok: false, failure: { code, message, hint } }
}

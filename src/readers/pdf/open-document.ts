import type { ReadFailure } from '../reading.js'
import type { PdfiumEngine } from './pdfium-engine.js'

export interface OpenDocument {
  readonly engine: PdfiumEngine
  readonly handle: number
  readonly pageCount: number
  close(): void
}

/** PDFium's error codes. */
const passwordError = 4
const securityError = 5

/** Opens a PDF, or says why it cannot be opened. The caller closes what it opened. */
export function openDocument(
  engine: PdfiumEngine,
  bytes: Uint8Array,
  password?: string,
): OpenDocument | ReadFailure {
  const { calls } = engine
  const data = engine.allocate(bytes)
  if (data === null) return damaged('the file is too large to be held in memory')
  const secret = password === undefined ? 0 : (engine.allocate(new TextEncoder().encode(password)) ?? 0)
  const handle = calls.FPDF_LoadMemDocument(data, bytes.length, secret)
  const error = handle === 0 ? calls.FPDF_GetLastError() : 0
  if (secret !== 0) engine.free(secret)
  if (handle === 0) {
    engine.free(data)
    return refusal(error, password !== undefined)
  }
  const close = (): void => {
    calls.FPDF_CloseDocument(handle)
    engine.free(data)
  }
  const pageCount = calls.FPDF_GetPageCount(handle)
  if (pageCount > 0) return { engine, handle, pageCount, close }
  close()
  return damaged('damaged: no page of it can be found')
}

export function isFailure(opened: OpenDocument | ReadFailure): opened is ReadFailure {
  return 'code' in opened
}

/** What can be told from the bytes alone: an empty file, or something that is no PDF. Null for what may be one. */
export function notAPdf(bytes: Uint8Array): ReadFailure | null {
  if (bytes.length === 0) return { code: 'empty-file', message: 'the file is empty', hint: null }
  // PDF readers accept a header anywhere in the first kilobyte (PDF 32000-1, annex H, note 13).
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1')
  if (head.includes('%PDF-')) return null
  return {
    code: 'not-a-paper',
    message: 'not a PDF: no %PDF header in its first kilobyte',
    hint: 'check what was downloaded: a login or error page is often saved under a PDF name',
  }
}

/** The failure of a file that looks like a PDF and cannot be read as one. */
export const unreadable: ReadFailure = damaged('damaged: the PDF cannot be opened')

function refusal(error: number, passwordGiven: boolean): ReadFailure {
  if (error === securityError) {
    return {
      code: 'encrypted',
      message: 'encrypted in a way that cannot be opened here',
      hint: 'ask the publisher for a copy without protection',
    }
  }
  if (error === passwordError) {
    return {
      code: 'encrypted',
      message: passwordGiven ? 'encrypted, and the password is wrong' : 'encrypted: it needs a password',
      hint: passwordGiven
        ? 'check what was given with --password, --password-file or YJS_PASSWORD'
        : 'give it with --password-file FILE, --password or in YJS_PASSWORD',
      password: passwordGiven ? 'wrong' : 'missing',
    }
  }
  return unreadable
}

function damaged(message: string): ReadFailure {
  return {
    code: 'damaged',
    message,
    hint: 'download it again, or open and save it with a PDF viewer to repair it',
  }
}

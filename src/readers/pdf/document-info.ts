import type { DocumentInfo } from '../../document/model.js'
import type { OpenDocument } from './open-document.js'

/** The info of a file that says nothing of itself. */
export const noInfo: DocumentInfo = { title: null, author: null, producer: null, created: null }

/** What the file says of itself. Empty entries are null. */
export function readInfo({ engine, handle }: OpenDocument): DocumentInfo {
  const read = (key: string): string | null => {
    const name = engine.allocate(new TextEncoder().encode(key))
    if (name === null) return null
    try {
      const text = engine.utf16((buffer, bytes) => engine.calls.FPDF_GetMetaText(handle, name, buffer, bytes))
      return text.trim() || null
    } finally {
      engine.free(name)
    }
  }
  return {
    title: read('Title'),
    author: read('Author'),
    producer: read('Producer'),
    created: isoDay(read('CreationDate')),
  }
}

/** The day of a PDF date (`D:20240313101500+00'00'`), or null for anything else. */
export function isoDay(date: string | null): string | null {
  const match = /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(date ?? '')
  if (!match) return null
  const day = `${match[1]}-${match[2]}-${match[3]}`
  const parsed = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day) ? day : null
}

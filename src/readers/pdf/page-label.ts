import type { OpenDocument } from './open-document.js'

/** The label that the file itself gives a page ("iv", "A-3"), or null where it gives none. */
export function readPageLabel({ engine, handle }: OpenDocument, number: number): string | null {
  const label = engine.utf16((buffer, bytes) =>
    engine.calls.FPDF_GetPageLabel(handle, number - 1, buffer, bytes),
  )
  return label.trim() || null
}

import type { OpenDocument } from './open-document.js'

/** PDFium's numbers of the annotations that print text: comments set on the page, stamps, form fields. */
const printing = new Set([3, 13, 20])
const annotationLimit = 5000
const normalDisplay = 0
const flattened = 1

const widget = 20
const noForm = 0

/**
 * Form fields of a page that hold a value and no picture of it: viewers draw those themselves, and what is drawn nowhere
 * is not read.
 *
 * @param index 0-based
 */
export function countUnshownFields({ engine, handle }: OpenDocument, index: number): number {
  const { calls } = engine
  if (calls.FPDF_GetFormType(handle) === noForm) return 0
  const page = calls.FPDF_LoadPage(handle, index)
  if (page === 0) return 0
  const [value = 0, appearance = 0] = ['V', 'AP'].map((key) => engine.allocate(Buffer.from(key)) ?? 0)
  let fields = 0
  const count = Math.min(calls.FPDFPage_GetAnnotCount(page), annotationLimit)
  for (let place = 0; place < count; place++) {
    const annotation = calls.FPDFPage_GetAnnot(page, place)
    if (annotation === 0) continue
    const field = calls.FPDFAnnot_GetSubtype(annotation) === widget
    if (field && calls.FPDFAnnot_HasKey(annotation, appearance) === 0) {
      const text = engine.utf16((buffer, bytes) =>
        calls.FPDFAnnot_GetStringValue(annotation, value, buffer, bytes),
      )
      if (text.trim() !== '') fields++
    }
    calls.FPDFPage_CloseAnnot(annotation)
  }
  for (const pointer of [value, appearance]) if (pointer !== 0) engine.free(pointer)
  calls.FPDF_ClosePage(page)
  return fields
}

/**
 * Loads a page with the text of its annotations in place, or gives 0 when it cannot be loaded. Stamps and form fields
 * are seen on the page but stand outside of its content, so they are drawn into it (in memory alone).
 *
 * @param index 0-based
 */
export function loadPage({ engine, handle }: OpenDocument, index: number): number {
  const { calls } = engine
  const page = calls.FPDF_LoadPage(handle, index)
  if (page === 0 || !printsText()) return page
  const changed = calls.FPDFPage_Flatten(page, normalDisplay) === flattened
  if (!changed) return page
  calls.FPDF_ClosePage(page)
  return calls.FPDF_LoadPage(handle, index)

  function printsText(): boolean {
    const count = Math.min(calls.FPDFPage_GetAnnotCount(page), annotationLimit)
    for (let place = 0; place < count; place++) {
      const annotation = calls.FPDFPage_GetAnnot(page, place)
      if (annotation === 0) continue
      const prints = printing.has(calls.FPDFAnnot_GetSubtype(annotation))
      calls.FPDFPage_CloseAnnot(annotation)
      if (prints) return true
    }
    return false
  }
}

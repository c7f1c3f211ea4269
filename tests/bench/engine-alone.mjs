// The PDF engine alone: the box of each glyph and the points of each path, with nothing made of them.
//
//   node tests/bench/engine-alone.mjs PAPER.pdf
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { init } from '@embedpdf/pdfium'

const path = 2
const engine = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
const pdfium = await init({ wasmBinary: readFileSync(engine) })
pdfium.PDFiumExt_Init()
const runtime = pdfium.pdfium
const bytes = readFileSync(process.argv[2])
const data = runtime.wasmExports.malloc(bytes.length)
runtime.HEAPU8.set(bytes, data)
const paper = pdfium.FPDF_LoadMemDocument(data, bytes.length, '')
const out = runtime.wasmExports.malloc(64)
let glyphs = 0
let segments = 0

for (let number = 0; number < pdfium.FPDF_GetPageCount(paper); number++) {
  const page = pdfium.FPDF_LoadPage(paper, number)
  readGlyphs(page)
  readPaths(page)
  pdfium.FPDF_ClosePage(page)
}
console.log(`${glyphs} glyphs, ${segments} segments`)

function readGlyphs(page) {
  const text = pdfium.FPDFText_LoadPage(page)
  const count = pdfium.FPDFText_CountChars(text)
  for (let index = 0; index < count; index++) {
    pdfium.FPDFText_GetUnicode(text, index)
    pdfium.FPDFText_GetCharBox(text, index, out, out + 8, out + 16, out + 24)
  }
  glyphs += count
  pdfium.FPDFText_ClosePage(text)
}

function readPaths(page) {
  for (let index = 0; index < pdfium.FPDFPage_CountObjects(page); index++) {
    const object = pdfium.FPDFPage_GetObject(page, index)
    if (pdfium.FPDFPageObj_GetType(object) !== path) continue
    const count = pdfium.FPDFPath_CountSegments(object)
    for (let at = 0; at < count; at++)
      pdfium.FPDFPathSegment_GetPoint(pdfium.FPDFPath_GetPathSegment(object, at), out, out + 4)
    segments += count
  }
}

import { type FontStyle, fontStyle } from './font-style.js'
import type { TextStyle } from './glyph.js'
import { type Matrix, multiply, rotationOf } from './page-frame.js'
import { colourOf } from './paint.js'
import type { PdfiumEngine } from './pdfium-engine.js'

export type ObjectStyle = TextStyle & { readonly font: FontStyle }

/** Text render modes of PDF 32000-1, table 106. */
const strokeOnly = 1
const fillAndStroke = 2
const noInk = 3

/**
 * What the glyphs of one text object share.
 *
 * @param index of the first of them on the text page
 * @param frame from the page's own coordinates to the page as displayed
 * @param fonts of the page, as far as they were met
 */
export function readStyle(
  engine: PdfiumEngine,
  textPage: number,
  index: number,
  object: number,
  frame: Matrix,
  fonts: Map<number, FontStyle>,
): ObjectStyle {
  const { calls, scratch } = engine
  const font = fontOf(engine, object, fonts)
  const given = calls.FPDFText_GetFontSize(textPage, index)
  calls.FPDFText_GetMatrix(textPage, index, scratch)
  const at = (place: number) => engine.float(scratch + 4 * place)
  const [a, b, c, d] = multiply([at(0), at(1), at(2), at(3), at(4), at(5)], frame)
  const size = Math.abs(given) * (Math.hypot(c, d) || Math.hypot(a, b) || 1)
  const mode = calls.FPDFTextObj_GetTextRenderMode(object)
  const paint = colourOf(engine, object, mode === strokeOnly ? 'stroke' : 'fill')
  const flip = given < 0 ? -1 : 1
  const rotation = rotationOf(a * flip, b * flip)
  return {
    size,
    rotation,
    leaning: leaningFrom(rotation, a * flip, b * flip),
    upright: Math.min(Math.abs(a), Math.abs(b)) <= 0.05 * Math.max(Math.abs(a), Math.abs(b)),
    bold: font.bold || mode === fillAndStroke,
    // Upright fonts are slanted by a matrix where a family has no italic.
    italic: font.italic || Math.abs(a * c + b * d) > 0.1 * Math.hypot(a, b) * Math.hypot(c, d),
    colour: paint.colour,
    invisible: mode === noInk || paint.opacity === 0,
    ascent: font.ascent * size,
    descent: -font.descent * size,
    mark: calls.FPDFPageObj_GetMarkedContentID(object),
    font,
  }
}

/** The angle between a direction on the displayed page and the quarter turn nearest to it. */
function leaningFrom(rotation: TextStyle['rotation'], dx: number, dy: number): number {
  const angle = Math.atan2(dy, dx) - (rotation * Math.PI) / 180
  return Math.atan2(Math.sin(angle), Math.cos(angle))
}

function fontOf(engine: PdfiumEngine, object: number, fonts: Map<number, FontStyle>): FontStyle {
  const { calls, scratch } = engine
  const font = calls.FPDFTextObj_GetFont(object)
  const known = fonts.get(font)
  if (known) return known
  calls.FPDFFont_GetAscent(font, 1, scratch)
  calls.FPDFFont_GetDescent(font, 1, scratch + 4)
  calls.FPDFFont_GetItalicAngle(font, scratch + 8)
  const read = fontStyle({
    ascent: engine.float(scratch),
    descent: engine.float(scratch + 4),
    italicAngle: engine.int(scratch + 8),
    flags: calls.FPDFFont_GetFlags(font),
    weight: calls.FPDFFont_GetWeight(font),
    name: engine.latin1((buffer, bytes) => calls.FPDFFont_GetBaseFontName(font, buffer, bytes)),
  })
  fonts.set(font, read)
  return read
}

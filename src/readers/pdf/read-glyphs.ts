import { type FontStyle, fontStyle } from './font-style.js'
import type { Glyph, TextStyle } from './glyph.js'
import { glyphText } from './glyph-text.js'
import { type Matrix, multiply, rotationOf, transformBox } from './page-frame.js'
import { colourOf } from './paint.js'
import type { PdfiumEngine } from './pdfium-engine.js'

/** Glyphs beyond this are left out: no printed page holds so many. */
export const glyphLimit = 400_000

export interface PageGlyphs {
  readonly glyphs: readonly Glyph[]
  /** True when the page holds more than `glyphLimit`. */
  readonly cut: boolean
}

type ObjectStyle = TextStyle & { readonly font: FontStyle }

/** Text render modes of PDF 32000-1, table 106. */
const strokeOnly = 1
const fillAndStroke = 2
const noInk = 3

/**
 * The glyphs of a loaded page in draw order, without the spaces and line ends that the engine invents.
 *
 * @param frame from the page's own coordinates to the page as displayed
 */
export function readGlyphs(engine: PdfiumEngine, page: number, frame: Matrix): PageGlyphs {
  const textPage = engine.calls.FPDFText_LoadPage(page)
  if (textPage === 0) return { glyphs: [], cut: false }
  try {
    const count = engine.calls.FPDFText_CountChars(textPage)
    return { glyphs: collect(engine, textPage, Math.min(count, glyphLimit), frame), cut: count > glyphLimit }
  } finally {
    engine.calls.FPDFText_ClosePage(textPage)
  }
}

function collect(engine: PdfiumEngine, textPage: number, count: number, frame: Matrix): Glyph[] {
  const { calls, scratch } = engine
  const fonts = new Map<number, FontStyle>()
  const glyphs: Glyph[] = []
  let object = -1
  let style: ObjectStyle | undefined
  for (let index = 0; index < count; index++) {
    if (calls.FPDFText_IsGenerated(textPage, index) === 1) continue
    const drawnBy = calls.FPDFText_GetTextObject(textPage, index)
    if (drawnBy === 0) continue
    if (drawnBy !== object || !style) {
      object = drawnBy
      style = readStyle(engine, textPage, index, object, frame, fonts)
    }
    calls.FPDFText_GetLooseCharBox(textPage, index, scratch)
    const box = transformBox(
      frame,
      engine.float(scratch),
      engine.float(scratch + 12),
      engine.float(scratch + 8),
      engine.float(scratch + 4),
    )
    calls.FPDFText_GetCharOrigin(textPage, index, scratch, scratch + 8)
    const x = engine.double(scratch)
    const y = engine.double(scratch + 8)
    const [start, end, base] = alongText(
      style.rotation,
      box,
      frame[0] * x + frame[2] * y + frame[4],
      frame[1] * x + frame[3] * y + frame[5],
    )
    if (!Number.isFinite(start + end + base)) continue
    const { text, space } = glyphText(calls.FPDFText_GetUnicode(textPage, index), {
      mapped: style.font.unicode || calls.FPDFText_HasUnicodeMapError(textPage, index) !== 1,
      dingbats: style.font.dingbats,
      wide: end - start > 0.05 * style.size,
    })
    glyphs.push({ text, space, start, end, base, style, object, order: index })
  }
  return sharePieces(glyphs)
}

/**
 * Several characters that the engine gives one box (a ligature taken apart, the replacement text of a whole span) share
 * it evenly.
 */
function sharePieces(glyphs: Glyph[]): Glyph[] {
  for (let from = 0; from < glyphs.length; from++) {
    const first = glyphs[from]
    if (!first) continue
    let to = from + 1
    while (isPieceOf(first, glyphs[to])) to++
    const width = (first.end - first.start) / (to - from)
    for (let index = from; to - from > 1 && index < to; index++) {
      const start = first.start + (index - from) * width
      glyphs[index] = { ...(glyphs[index] ?? first), start, end: start + width }
    }
    from = to - 1
  }
  return glyphs
}

function isPieceOf(first: Glyph, next: Glyph | undefined): boolean {
  return (
    next !== undefined &&
    next.object === first.object &&
    next.start === first.start &&
    next.end === first.end &&
    next.base === first.base &&
    first.end > first.start
  )
}

/** The place of a glyph along and across its own direction of text. */
function alongText(
  rotation: TextStyle['rotation'],
  box: readonly [number, number, number, number],
  originX: number,
  originY: number,
): [start: number, end: number, base: number] {
  if (rotation === 0) return [box[0], box[2], originY]
  if (rotation === 90) return [box[1], box[3], -originX]
  if (rotation === 180) return [-box[2], -box[0], -originY]
  return [-box[3], -box[1], originX]
}

function readStyle(
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

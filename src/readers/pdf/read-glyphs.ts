import type { Rotation } from '../../document/model.js'
import type { FontStyle } from './font-style.js'
import type { Glyphs, TextStyle } from './glyph.js'
import { glyphText } from './glyph-text.js'
import type { Matrix } from './page-frame.js'
import { blockBytes, type PdfiumEngine } from './pdfium-engine.js'
import { type ObjectStyle, readStyle } from './text-style.js'

/** Glyphs beyond this are left out: no printed page holds so many. */
export const glyphLimit = 400_000

export interface PageGlyphs {
  readonly glyphs: Glyphs
  /** True when the page holds more than `glyphLimit`. */
  readonly cut: boolean
}

/** What the engine writes of a glyph: its box as four floats (left, top, right, bottom), its origin as two doubles. */
const glyphBytes = 32
/** Glyphs that the engine is asked for before what it wrote is read. */
const batch = blockBytes / glyphBytes

/**
 * The glyphs of a loaded page in draw order, without the spaces and line ends that the engine invents.
 *
 * @param frame from the page's own coordinates to the page as displayed
 */
export function readGlyphs(engine: PdfiumEngine, page: number, frame: Matrix): PageGlyphs {
  const textPage = engine.calls.FPDFText_LoadPage(page)
  if (textPage === 0) return { glyphs: new PlacedGlyphs(0), cut: false }
  try {
    const count = engine.calls.FPDFText_CountChars(textPage)
    return { glyphs: collect(engine, textPage, Math.min(count, glyphLimit), frame), cut: count > glyphLimit }
  } finally {
    engine.calls.FPDFText_ClosePage(textPage)
  }
}

/** Glyphs that are still being placed; never more than `room`. */
class PlacedGlyphs implements Glyphs {
  count = 0
  readonly texts: string[] = []
  readonly styles: TextStyle[] = []
  readonly starts: Float64Array
  readonly ends: Float64Array
  readonly bases: Float64Array
  readonly objects: Int32Array
  readonly orders: Int32Array

  constructor(room: number) {
    this.starts = new Float64Array(room)
    this.ends = new Float64Array(room)
    this.bases = new Float64Array(room)
    this.objects = new Int32Array(room)
    this.orders = new Int32Array(room)
  }
}

/** Glyphs of a text page that some object draws, as the engine tells them: their boxes and origins are in its block. */
interface Drawn {
  count: number
  readonly styles: ObjectStyle[]
  readonly orders: Int32Array
  readonly objects: Int32Array
  readonly codes: Int32Array
}

function collect(engine: PdfiumEngine, textPage: number, count: number, frame: Matrix): Glyphs {
  const styleOf = styleReader(engine, textPage, frame)
  const placed = new PlacedGlyphs(count)
  const drawn: Drawn = {
    count: 0,
    styles: [],
    orders: new Int32Array(batch),
    objects: new Int32Array(batch),
    codes: new Int32Array(batch),
  }
  for (let from = 0; from < count; from += batch) {
    ask(engine, textPage, [from, Math.min(from + batch, count)], styleOf, drawn)
    place(engine, drawn, frame, placed)
  }
  sharePieces(placed)
  return placed
}

type StyleOf = (object: number, index: number) => ObjectStyle

/** Neighbours are mostly of one object. */
function styleReader(engine: PdfiumEngine, textPage: number, frame: Matrix): StyleOf {
  const fonts = new Map<number, FontStyle>()
  let last = 0
  let style: ObjectStyle | undefined
  return (object, index) => {
    if (object !== last || !style) style = readStyle(engine, textPage, index, object, frame, fonts)
    last = object
    return style
  }
}

/** No mapping to Unicode. */
const unmapped = -1

function ask(
  { calls, block }: PdfiumEngine,
  textPage: number,
  [from, to]: readonly [number, number],
  styleOf: StyleOf,
  drawn: Drawn,
): void {
  let count = 0
  for (let index = from; index < to; index++) {
    const object = calls.FPDFText_GetTextObject(textPage, index)
    if (object === 0 || calls.FPDFText_IsGenerated(textPage, index) === 1) continue
    const style = styleOf(object, index)
    const at = block + glyphBytes * count
    calls.FPDFText_GetLooseCharBox(textPage, index, at)
    calls.FPDFText_GetCharOrigin(textPage, index, at + 16, at + 24)
    const isMapped = style.font.unicode || calls.FPDFText_HasUnicodeMapError(textPage, index) !== 1
    drawn.codes[count] = isMapped ? calls.FPDFText_GetUnicode(textPage, index) : unmapped
    drawn.orders[count] = index
    drawn.objects[count] = object
    drawn.styles[count] = style
    count++
  }
  drawn.count = count
}

/** What the engine tells of glyphs: four numbers of each box, and of four doubles the last two are the origin. */
interface Told {
  readonly boxes: Float32Array
  readonly origins: Float64Array
}

/** The start, end and base of a glyph. */
type Place = readonly [start: number, end: number, base: number]

function place(engine: PdfiumEngine, drawn: Drawn, frame: Matrix, placed: PlacedGlyphs): void {
  const told: Told = {
    boxes: engine.floats(engine.block, 8 * drawn.count),
    origins: engine.doubles(engine.block, 4 * drawn.count),
  }
  const { boxes, origins } = told
  const [a, b, c, d, e, f] = frame
  const isUpright = a === 1 && b === 0 && c === 0
  let next = placed.count
  for (let at = 0; at < drawn.count; at++) {
    const style = drawn.styles[at]
    if (!style) break
    const [left, right] = [boxes[8 * at] ?? 0, boxes[8 * at + 2] ?? 0]
    const [x, y] = [origins[4 * at + 2] ?? 0, origins[4 * at + 3] ?? 0]
    if (isUpright && style.rotation === 0 && left < right && areFinite(boxes, at, x + y)) {
      // Nearly all glyphs of nearly all pages: what `turnedPlace` gives, without its products and its list.
      placed.starts[next] = left + e
      placed.ends[next] = right + e
      placed.bases[next] = d * y + f
    } else {
      const turned = turnedPlace(told, at, frame, style.rotation)
      if (!turned) continue
      const [start, end, base] = turned
      placed.starts[next] = start
      placed.ends[next] = end
      placed.bases[next] = base
    }
    const width = (placed.ends[next] ?? 0) - (placed.starts[next] ?? 0)
    placed.texts[next] = textOf(drawn.codes[at] ?? 0, style, width)
    placed.styles[next] = style
    placed.objects[next] = drawn.objects[at] ?? 0
    placed.orders[next] = drawn.orders[at] ?? 0
    next++
  }
  placed.count = next
}

function areFinite(boxes: Float32Array, at: number, origin: number): boolean {
  const across = (boxes[8 * at] ?? 0) + (boxes[8 * at + 2] ?? 0)
  return Number.isFinite(across + (boxes[8 * at + 1] ?? 0) + (boxes[8 * at + 3] ?? 0) + origin)
}

/** The place of any glyph, or null where an edge of it is no number. */
function turnedPlace({ boxes, origins }: Told, at: number, frame: Matrix, rotation: Rotation): Place | null {
  const [a, b, c, d, e, f] = frame
  const level = rotation === 0 || rotation === 180
  const [p, q, shift] = level ? [a, c, e] : [b, d, f]
  const [x0, x1] = [p * (boxes[8 * at] ?? 0), p * (boxes[8 * at + 2] ?? 0)]
  const [y0, y1] = [q * (boxes[8 * at + 3] ?? 0), q * (boxes[8 * at + 1] ?? 0)]
  const low = Math.min(x0 + y0, x1 + y0, x0 + y1, x1 + y1) + shift
  const high = Math.max(x0 + y0, x1 + y0, x0 + y1, x1 + y1) + shift
  const [x, y] = [origins[4 * at + 2] ?? 0, origins[4 * at + 3] ?? 0]
  const across = level ? b * x + d * y + f : a * x + c * y + e
  const forward = rotation === 0 || rotation === 90
  const base = rotation === 0 || rotation === 270 ? across : -across
  if (!Number.isFinite(low + high + base)) return null
  return forward ? [low, high, base] : [-high, -low, base]
}

function textOf(code: number, style: ObjectStyle, width: number): string {
  if (code > 0x20 && code < 0x7f) return String.fromCharCode(code)
  const { dingbats } = style.font
  return glyphText(code, { mapped: code !== unmapped, dingbats, wide: width > 0.05 * style.size }).text
}

/**
 * Several characters that the engine gives one box (a ligature taken apart, the replacement text of a whole span) share
 * it evenly.
 */
function sharePieces({ count, starts, ends, bases, objects }: Glyphs): void {
  for (let from = 0, to = 1; from < count; from = to, to++) {
    const [start, end, base, object] = [starts[from] ?? 0, ends[from] ?? 0, bases[from], objects[from]]
    if (end <= start) continue
    while (
      to < count &&
      starts[to] === start &&
      ends[to] === end &&
      bases[to] === base &&
      objects[to] === object
    )
      to++
    const width = (end - start) / (to - from)
    for (let index = from; to - from > 1 && index < to; index++) {
      starts[index] = start + (index - from) * width
      ends[index] = start + (index - from) * width + width
    }
  }
}

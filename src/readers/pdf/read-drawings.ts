import type { Box } from '../../document/geometry.js'
import type { DrawOrder, Opaque } from './drawn-over.js'
import type { DrawnPath } from './drawn-path.js'
import { clipBox, type Matrix, multiply, transformBox } from './page-frame.js'
import { colourOf } from './paint.js'
import type { PdfiumEngine } from './pdfium-engine.js'
import { readClip, readSubpaths } from './read-path.js'

/** Page objects beyond these are left out: bounds for drawings that nobody prints. */
export const objectLimit = 150_000
const formDepth = 12
/** Where an empty clip shows something: nowhere on a page. */
const nothing: Box = [-1e6, -1e6, -1e6, -1e6]

export interface PageDrawings {
  readonly paths: readonly DrawnPath[]
  readonly pictures: readonly DrawnPicture[]
  /** What is shown of the text objects that a clip path cuts, by their handle. */
  readonly textClips: ReadonlyMap<number, Box>
  /** What lies over or under what. */
  readonly order: DrawOrder
  /** True when the page holds more objects than `objectLimit`. */
  readonly cut: boolean
}

/** A picture where it is shown, and of how many dots it is: an engine that draws it unpacks them all. */
export interface DrawnPicture {
  readonly box: Box
  readonly columns: number
  readonly rows: number
}

/** Object types of PDFium. */
const textObject = 1
const pathObject = 2
const imageObject = 3
const shadingObject = 4
const formObject = 5

/**
 * Paths, pictures and text clips of a loaded page in draw order, those inside of form XObjects included, on the page as displayed.
 *
 * @param frame from the page's own coordinates to the page as displayed
 * @param paper the displayed page
 */
export function readDrawings(engine: PdfiumEngine, page: number, frame: Matrix, paper: Box): PageDrawings {
  const { calls } = engine
  const paths: DrawnPath[] = []
  const pictures: DrawnPicture[] = []
  const textClips = new Map<number, Box>()
  const order = { opaque: [] as Opaque[], texts: new Map<number, number>(), layered: new Set<number>() }
  let left = objectLimit

  function visit(object: number, matrix: Matrix, clip: Box, depth: number): void {
    left--
    const type = calls.FPDFPageObj_GetType(object)
    const seen = readClip(engine, object, matrix, clip)
    if (type === textObject) {
      order.texts.set(object, objectLimit - left)
      if (isLayered(engine, object)) order.layered.add(object)
    }
    if (type === textObject && seen !== paper) textClips.set(object, seen ?? nothing)
    if (!seen || type === textObject) return
    if (type === pathObject) {
      const path = readPath(engine, object, matrix, seen)
      if (path) paths.push(path)
      const fill = path?.fill
      if (path && fill && fill.opacity >= mostlyOpaque) {
        for (const { points } of path.subpaths) {
          const box = clipBox(boundsOfPoints(points), seen)
          if (box) order.opaque.push({ box, place: objectLimit - left, colour: fill.colour })
        }
      }
    } else if (type === formObject) {
      if (depth >= formDepth) return
      const inner = multiply(objectMatrix(engine, object), matrix)
      const count = calls.FPDFFormObj_CountObjects(object)
      for (let index = 0; index < count && left > 0; index++) {
        const child = calls.FPDFFormObj_GetObject(object, index)
        if (child !== 0) visit(child, inner, seen, depth + 1)
      }
    } else if (type === imageObject || type === shadingObject) {
      const box = boundsOf(engine, object, matrix)
      const shown = box && clipBox(box, seen)
      if (!shown) return
      order.opaque.push({ box: shown, place: objectLimit - left, colour: null })
      if (type === imageObject) pictures.push({ box: shown, ...dotsOf(engine, object) })
      else paths.push(shadedArea(shown))
    }
  }

  const count = calls.FPDFPage_CountObjects(page)
  let index = 0
  for (; index < count && left > 0; index++) {
    const object = calls.FPDFPage_GetObject(page, index)
    if (object !== 0) visit(object, frame, paper, 0)
  }
  return { paths, pictures, textClips, order, cut: left <= 0 }
}

/** Below this what lies under an area shows through. */
const mostlyOpaque = 0.5

function boundsOfPoints(points: readonly number[]): Box {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let at = 0; at + 1 < points.length; at += 2) {
    const [x, y] = [points[at] ?? 0, points[at + 1] ?? 0]
    box[0] = Math.min(box[0], x)
    box[1] = Math.min(box[1], y)
    box[2] = Math.max(box[2], x)
    box[3] = Math.max(box[3], y)
  }
  return box
}

const mostMarks = 16
/** "OC" and its end in UTF-16: the mark of what belongs to a layer (PDF 32000-1, 8.11.3.2). */
const layerName = 0x0043004f
const layerNameBytes = 6

function isLayered({ calls, scratch, uint }: PdfiumEngine, object: number): boolean {
  const count = Math.min(calls.FPDFPageObj_CountMarks(object), mostMarks)
  for (let index = 0; index < count; index++) {
    const mark = calls.FPDFPageObj_GetMark(object, index)
    if (mark === 0 || calls.FPDFPageObjMark_GetName(mark, scratch, 64, scratch + 64) === 0) continue
    if (uint(scratch + 64) === layerNameBytes && uint(scratch) === layerName) return true
  }
  return false
}

/** PDFium's fill modes; anything but 0 paints the inside. */
const noFill = 0

function readPath(engine: PdfiumEngine, object: number, matrix: Matrix, clip: Box): DrawnPath | null {
  const { calls, scratch } = engine
  if (calls.FPDFPath_GetDrawMode(object, scratch, scratch + 4) === 0) return null
  const filled = engine.int(scratch) !== noFill
  const stroked = engine.int(scratch + 4) !== 0
  if (!filled && !stroked) return null
  const bounds = boundsOf(engine, object, matrix)
  if (!bounds || !clipBox(bounds, clip)) return null
  const own = objectMatrix(engine, object)
  const toPage = multiply(own, matrix)
  return {
    subpaths: readSubpaths(engine, object, toPage, bounds),
    fill: filled ? colourOf(engine, object, 'fill') : null,
    stroke: stroked
      ? { ...colourOf(engine, object, 'stroke'), width: strokeWidth(engine, object, toPage) }
      : null,
    clip,
  }
}

/** A gradient paints all of its clip; it has no one colour. */
function shadedArea(box: Box): DrawnPath {
  const [x0, y0, x1, y1] = box
  return {
    subpaths: [{ points: [x0, y0, x1, y0, x1, y1, x0, y1], closed: true, straight: true }],
    fill: { colour: null, opacity: 1 },
    stroke: null,
    clip: box,
  }
}

function strokeWidth(engine: PdfiumEngine, object: number, matrix: Matrix): number {
  if (engine.calls.FPDFPageObj_GetStrokeWidth(object, engine.scratch) === 0) return 0
  const scale = Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))
  return Math.abs(engine.float(engine.scratch)) * scale
}

function objectMatrix(engine: PdfiumEngine, object: number): Matrix {
  const { scratch } = engine
  if (engine.calls.FPDFPageObj_GetMatrix(object, scratch) === 0) return [1, 0, 0, 1, 0, 0]
  const at = (place: number) => engine.float(scratch + 4 * place)
  return [at(0), at(1), at(2), at(3), at(4), at(5)]
}

function dotsOf({ calls, scratch, uint }: PdfiumEngine, object: number): { columns: number; rows: number } {
  if (calls.FPDFImageObj_GetImagePixelSize(object, scratch, scratch + 4) === 0) return { columns: 0, rows: 0 }
  return { columns: uint(scratch), rows: uint(scratch + 4) }
}

function boundsOf(engine: PdfiumEngine, object: number, matrix: Matrix): Box | null {
  const { scratch } = engine
  if (engine.calls.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0)
    return null
  const at = (place: number) => engine.float(scratch + 4 * place)
  const box = transformBox(matrix, at(0), at(1), at(2), at(3))
  return box.every(Number.isFinite) ? box : null
}

import { type Box, unionOf } from '../../document/geometry.js'
import type { Subpath } from './drawn-path.js'
import { clipBox, type Matrix } from './page-frame.js'
import type { PdfiumEngine } from './pdfium-engine.js'
import { boundsOf } from './subpath-shape.js'

/** A path of more segments is a picture in vectors (a map, a logo): only its outer box is kept. */
const segmentLimit = 20_000
const clipPathLimit = 64
const clipSegmentLimit = 256

/** Segment types of PDFium. */
const bezier = 1
const move = 2

/** The stretches of a path object, as straight or curved outlines on the displayed page. */
export function readSubpaths(engine: PdfiumEngine, object: number, matrix: Matrix, bounds: Box): Subpath[] {
  const count = engine.calls.FPDFPath_CountSegments(object)
  if (count > segmentLimit) return [outline(bounds)]
  return collect(engine, count, matrix, (index) => engine.calls.FPDFPath_GetPathSegment(object, index))
}

/**
 * What an object's clip paths leave of `clip`, or null for nothing. Clips are taken by their boxes, which is exact for
 * the rectangles that papers use. They are given in the coordinates of the page or form that the object stands in.
 */
export function readClip(engine: PdfiumEngine, object: number, matrix: Matrix, clip: Box): Box | null {
  const { calls } = engine
  const path = calls.FPDFPageObj_GetClipPath(object)
  const count = path === 0 ? 0 : Math.min(calls.FPDFClipPath_CountPaths(path), clipPathLimit)
  let left: Box | null = clip
  for (let place = 0; place < count && left; place++) {
    const segments = calls.FPDFClipPath_CountPathSegments(path, place)
    if (segments <= 0 || segments > clipSegmentLimit) continue
    const box = boxOf(
      collect(engine, segments, matrix, (index) => calls.FPDFClipPath_GetPathSegment(path, place, index)),
    )
    if (box) left = clipBox(box, left)
  }
  return left
}

function collect(
  engine: PdfiumEngine,
  count: number,
  matrix: Matrix,
  segmentAt: (index: number) => number,
): Subpath[] {
  const { calls, scratch } = engine
  const [a, b, c, d, e, f] = matrix
  const subpaths: Subpath[] = []
  let points: number[] = []
  let closed = false
  let straight = true
  const close = () => {
    if (points.length >= 4) subpaths.push({ points, closed, straight })
    points = []
    closed = false
    straight = true
  }
  for (let index = 0; index < count; index++) {
    const segment = segmentAt(index)
    if (segment === 0) continue
    const type = calls.FPDFPathSegment_GetType(segment)
    if (type === move) close()
    if (type === bezier) straight = false
    if (calls.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4) === 0) continue
    const x = engine.float(scratch)
    const y = engine.float(scratch + 4)
    points.push(a * x + c * y + e, b * x + d * y + f)
    if (calls.FPDFPathSegment_GetClose(segment) !== 0) closed = true
  }
  close()
  return subpaths
}

function outline(box: Box): Subpath {
  const [x0, y0, x1, y1] = box
  return { points: [x0, y0, x1, y0, x1, y1, x0, y1], closed: true, straight: false }
}

function boxOf(subpaths: readonly Subpath[]): Box | null {
  return unionOf(subpaths.map(boundsOf).filter((box) => box !== null))
}

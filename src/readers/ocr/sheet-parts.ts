import type { PixelBox } from './grey-image.js'
import type { Ink } from './ink.js'

/** Inches that two pages on one sheet, or two columns of one page, stand apart. */
const leastGutter = 0.22
/** The part of the sheet, from its middle, in which the gutter lies. */
const middle = 0.12
/** Share of the rows that may have ink in the gutter: dust, a running head across it. */
const mostCrossed = 0.004
/** Share of the ink that each side has. */
const leastSide = 0.2

/**
 * The parts of a sheet that are read one after the other: its left and right half where an empty gutter runs down its
 * middle, or all of it. A recogniser would take lines on both sides for one line.
 */
export function sheetParts(ink: Ink, dpi: number): PixelBox[] {
  const { width, height } = ink
  const columns = inkOfColumns(ink)
  const from = Math.round(width * (0.5 - middle))
  const to = Math.round(width * (0.5 + middle))
  const allowed = mostCrossed * height
  let best = { start: 0, end: 0 }
  let start = from
  for (let x = from; x <= to; x++) {
    if (x < to && (columns[x] ?? 0) <= allowed) continue
    if (x - start > best.end - best.start) best = { start, end: x }
    start = x + 1
  }
  if (best.end - best.start < leastGutter * dpi) return [[0, 0, width, height]]
  const cut = Math.round((best.start + best.end) / 2)
  const sum = (part: Uint32Array) => part.reduce((all, one) => all + one, 0)
  const [left, right] = [sum(columns.subarray(0, cut)), sum(columns.subarray(cut))]
  if (Math.min(left, right) < leastSide * (left + right)) return [[0, 0, width, height]]
  return [
    [0, 0, cut, height],
    [cut, 0, width, height],
  ]
}

function inkOfColumns({ width, height, dots }: Ink): Uint32Array {
  const columns = new Uint32Array(width)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) columns[x] = (columns[x] ?? 0) + (dots[y * width + x] ?? 0)
  }
  return columns
}

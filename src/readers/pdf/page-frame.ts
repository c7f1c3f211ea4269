import type { Box } from '../../document/geometry.js'
import type { Rotation } from '../../document/model.js'

/** A PDF transformation: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** The transformation that applies `first`, then `second`. */
export function multiply(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first
  const [A, B, C, D, E, F] = second
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F]
}

/** The box around a transformed rectangle. */
export function transformBox(matrix: Matrix, x0: number, y0: number, x1: number, y1: number): Box {
  const [a, b, c, d, e, f] = matrix
  // Without arrays and spreading: it is done for each glyph.
  const [xA, xB, xC, xD] = [a * x0 + c * y0, a * x1 + c * y0, a * x0 + c * y1, a * x1 + c * y1]
  const [yA, yB, yC, yD] = [b * x0 + d * y0, b * x1 + d * y0, b * x0 + d * y1, b * x1 + d * y1]
  return [
    Math.min(xA, xB, xC, xD) + e,
    Math.min(yA, yB, yC, yD) + f,
    Math.max(xA, xB, xC, xD) + e,
    Math.max(yA, yB, yC, yD) + f,
  ]
}

/**
 * The transformation from a page's own coordinates (origin bottom left, unrotated) to the page as displayed: `/Rotate`
 * applied, the corner of the visible box subtracted, origin top left.
 *
 * @param visible left, bottom, right, top of the visible box in the page's own coordinates
 * @param quarterTurns clockwise, 0 to 3
 */
export function pageFrame(visible: readonly [number, number, number, number], quarterTurns: number): Matrix {
  const [left, bottom, right, top] = visible
  switch (((quarterTurns % 4) + 4) % 4) {
    case 1:
      return [0, 1, 1, 0, -bottom, -left]
    case 2:
      return [-1, 0, 0, 1, right, -bottom]
    case 3:
      return [0, -1, -1, 0, top, right]
    default:
      return [1, 0, 0, -1, -left, top]
  }
}

/** The quarter turn nearest to a direction on the displayed page (y runs down). */
export function rotationOf(dx: number, dy: number): Rotation {
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 0 : 180
  return dy > 0 ? 90 : 270
}

/** Whether any of `box` is inside `clip`; lines (zero width or height) count. */
export function touches(box: Box, clip: Box): boolean {
  const isBox = box[0] <= box[2] && box[1] <= box[3] && clip[0] <= clip[2] && clip[1] <= clip[3]
  return isBox && box[0] <= clip[2] && box[2] >= clip[0] && box[1] <= clip[3] && box[3] >= clip[1]
}

/** The part of `box` inside `clip`, or null when nothing is left. Lines (zero width or height) survive. */
export function clipBox(box: Box, clip: Box): Box | null {
  const x0 = Math.max(box[0], clip[0])
  const y0 = Math.max(box[1], clip[1])
  const x1 = Math.min(box[2], clip[2])
  const y1 = Math.min(box[3], clip[3])
  return x0 <= x1 && y0 <= y1 ? [x0, y0, x1, y1] : null
}

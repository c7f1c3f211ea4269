import type { Box } from '../../document/geometry.js'
import type { Subpath } from './drawn-path.js'

/** A side of an outline on the displayed page. */
export type Side = readonly [x0: number, y0: number, x1: number, y1: number]

/** The box around a stretch of path, or null when it has no two finite points. */
export function boundsOf(subpath: Subpath): Box | null {
  const { points } = subpath
  if (points.length < 4) return null
  let x0 = Number.POSITIVE_INFINITY
  let y0 = Number.POSITIVE_INFINITY
  let x1 = Number.NEGATIVE_INFINITY
  let y1 = Number.NEGATIVE_INFINITY
  for (let index = 0; index + 1 < points.length; index += 2) {
    const x = points[index] ?? Number.NaN
    const y = points[index + 1] ?? Number.NaN
    x0 = Math.min(x0, x)
    x1 = Math.max(x1, x)
    y0 = Math.min(y0, y)
    y1 = Math.max(y1, y)
  }
  return Number.isFinite(x0 + y0 + x1 + y1) ? [x0, y0, x1, y1] : null
}

/** The straight sides of a stretch, its closing side included; none of a stretch with curves. */
export function sidesOf(subpath: Subpath): Side[] {
  if (!subpath.straight) return []
  const { points } = subpath
  const count = points.length / 2
  const sides: Side[] = []
  for (let index = 1; index < count + (subpath.closed ? 1 : 0); index++) {
    const from = 2 * (index - 1)
    const to = 2 * (index % count)
    const [x0, y0, x1, y1] = [points[from], points[from + 1], points[to], points[to + 1]]
    if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) continue
    if (Number.isFinite(x0 + y0 + x1 + y1)) sides.push([x0, y0, x1, y1])
  }
  return sides
}

/**
 * The share of its box that an outline encloses: 1 for a rectangle, 0.8 for a disc, next to nothing for the outline of a
 * drawn line. Curves are taken by their control points.
 */
export function enclosedShare(subpath: Subpath, bounds: Box): number {
  const { points } = subpath
  const count = points.length / 2
  let twice = 0
  for (let index = 0; index < count; index++) {
    const next = (index + 1) % count
    twice +=
      (points[2 * index] ?? 0) * (points[2 * next + 1] ?? 0) -
      (points[2 * next] ?? 0) * (points[2 * index + 1] ?? 0)
  }
  const box = (bounds[2] - bounds[0]) * (bounds[3] - bounds[1])
  return box > 0 ? Math.abs(twice) / 2 / box : 1
}

/** When `inner` leaves only a thin frame of `outer`, the frame's sides: top, foot, left, right. */
export function frameSides(outer: Box, inner: Box, thickest: number): Box[] | null {
  const margins = [inner[0] - outer[0], inner[1] - outer[1], outer[2] - inner[2], outer[3] - inner[3]]
  if (!margins.every((margin) => margin >= 0 && margin <= thickest)) return null
  return [
    [outer[0], outer[1], outer[2], inner[1]],
    [outer[0], inner[3], outer[2], outer[3]],
    [outer[0], outer[1], inner[0], outer[3]],
    [inner[2], outer[1], outer[2], outer[3]],
  ]
}

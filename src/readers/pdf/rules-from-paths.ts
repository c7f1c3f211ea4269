import { type Box, heightOf, holdsCentre, widthOf } from '../../document/geometry.js'
import type { Fill, Rule } from '../../document/model.js'
import type { DrawnPath, Subpath } from './drawn-path.js'
import { clipBox } from './page-frame.js'
import { isWhite, type Paint } from './paint.js'

/** Points. */
const thinnest = 0.01
const hairline = 2.5
const thickRule = 5
const shortestRule = 2
const levelSlack = 0.5

export interface Drawn {
  readonly rules: readonly Rule[]
  readonly fills: readonly Fill[]
}

/** Marks this faint are not seen. */
const faint = 0.02
/** Coloured areas that white lines are looked for upon. */
const groundsLimit = 2000

/**
 * Ruling lines and filled areas of a page, in draw order. Lines are stroked (each straight level side of a path) or, as
 * word processors draw them, filled hairlines. White on white and the fully transparent is left out; a white line over
 * a coloured area stays, for it is seen.
 *
 * @param pictures boxes of pictures, upon which white is seen too
 */
export function rulesFromPaths(paths: Iterable<DrawnPath>, pictures: readonly Box[]): Drawn {
  const rules: Rule[] = []
  const fills: Fill[] = []
  const grounds: Box[] = pictures.slice(0, groundsLimit)
  const seen = (colour: string | null, box: Box) =>
    !isWhite(colour) || grounds.some((ground) => holdsCentre(ground, box))
  for (const path of paths) {
    for (const area of filledBoxes(path)) {
      if (!seen(area.colour, area.box)) continue
      const direction = ruleDirection(area.box)
      if (direction) rules.push({ ...area, direction, origin: 'fill' })
      else if (isDot(area.box)) continue
      else {
        fills.push(area)
        if (!isWhite(area.colour) && grounds.length < groundsLimit) grounds.push(area.box)
      }
    }
    for (const line of strokedLines(path)) if (seen(line.colour, line.box)) rules.push(line)
  }
  return { rules, fills }
}

function* filledBoxes(path: DrawnPath): Generator<{ box: Box; colour: string | null }> {
  const fill = visible(path.fill)
  if (!fill) return
  for (const subpath of path.subpaths) {
    const bounds = boundsOf(subpath)
    const box = bounds && clipBox(bounds, path.clip)
    if (box) yield { box, colour: fill.colour }
  }
}

function* strokedLines(path: DrawnPath): Generator<Rule> {
  const stroke = visible(path.stroke)
  if (!stroke || !path.stroke) return
  const half = path.stroke.width / 2
  for (const subpath of path.subpaths) {
    for (const [x0, y0, x1, y1] of sidesOf(subpath)) {
      const level = Math.abs(y1 - y0) <= levelSlack
      const upright = Math.abs(x1 - x0) <= levelSlack
      if (level === upright) continue
      const length = level ? Math.abs(x1 - x0) : Math.abs(y1 - y0)
      if (length < shortestRule || half * 2 > Math.max(thickRule, length)) continue
      const box = clipBox(
        level
          ? [Math.min(x0, x1), (y0 + y1) / 2 - half, Math.max(x0, x1), (y0 + y1) / 2 + half]
          : [(x0 + x1) / 2 - half, Math.min(y0, y1), (x0 + x1) / 2 + half, Math.max(y0, y1)],
        path.clip,
      )
      if (box) {
        yield { box, direction: level ? 'horizontal' : 'vertical', origin: 'stroke', colour: stroke.colour }
      }
    }
  }
}

function visible(paint: Paint | null): Paint | null {
  return paint && paint.opacity > faint ? paint : null
}

/** The direction of a filled box that is thin enough to be a line, else null. */
function ruleDirection(box: Box): Rule['direction'] | null {
  const width = widthOf(box)
  const height = heightOf(box)
  const thick = Math.min(width, height)
  const long = Math.max(width, height)
  if (long < shortestRule || long < 2 * thick) return null
  if (thick > hairline && (thick > thickRule || long < 20 * thick)) return null
  return width >= height ? 'horizontal' : 'vertical'
}

/** Dots of dotted lines, corners of cell borders, degenerate rectangles. */
function isDot(box: Box): boolean {
  const width = widthOf(box)
  const height = heightOf(box)
  return Math.min(width, height) < thinnest || Math.max(width, height) <= hairline
}

function boundsOf(subpath: Subpath): Box | null {
  const { points } = subpath
  if (points.length < 4) return null
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let index = 0; index + 1 < points.length; index += 2) {
    const x = points[index] ?? 0
    const y = points[index + 1] ?? 0
    if (x < x0) x0 = x
    if (x > x1) x1 = x
    if (y < y0) y0 = y
    if (y > y1) y1 = y
  }
  return Number.isFinite(x0 + y0 + x1 + y1) ? [x0, y0, x1, y1] : null
}

function* sidesOf(subpath: Subpath): Generator<[x0: number, y0: number, x1: number, y1: number]> {
  if (!subpath.straight) return
  const { points } = subpath
  const count = points.length / 2
  for (let index = 1; index < count + (subpath.closed ? 1 : 0); index++) {
    const from = 2 * (index - 1)
    const to = 2 * (index % count)
    const side = [points[from], points[from + 1], points[to], points[to + 1]]
    const [x0 = Number.NaN, y0 = Number.NaN, x1 = Number.NaN, y1 = Number.NaN] = side
    if (Number.isFinite(x0 + y0 + x1 + y1)) yield [x0, y0, x1, y1]
  }
}

import { type Box, heightOf, holdsCentre, widthOf } from '../../document/geometry.js'
import type { Fill, Rule } from '../../document/model.js'
import { type Dot, rulesFromDots } from './dotted-rules.js'
import type { DrawnPath } from './drawn-path.js'
import { clipBox } from './page-frame.js'
import { isWhite, type Paint } from './paint.js'
import { boundsOf, enclosedShare, frameSides, sidesOf } from './subpath-shape.js'

/** Points. */
const thinnest = 0.01
const hairline = 2.5
const thickRule = 5
const shortestRule = 2
const levelSlack = 0.5
/** Slope beyond which a short side is a part of a drawn curve, not of a line. */
const steepest = 0.01

/** Opacity below which a mark is not seen. */
const faint = 0.02
/** Share of its box that a shape must fill to count as a filled box. */
const boxLike = 0.5
/** Coloured areas upon which white is looked for; a page of more is a hostile one. */
const groundsLimit = 1000

export interface Drawn {
  readonly rules: readonly Rule[]
  readonly fills: readonly Fill[]
  /** Boxes of everything that is not white paper: where white letters and lines are seen. */
  readonly grounds: readonly Box[]
}

/**
 * Ruling lines and filled areas of a page, in draw order. Lines are stroked (each straight level side of a path) or, as
 * word processors draw them, filled hairlines, thin frames and rows of dots. White on white and the fully transparent is left out; a
 * white line over a coloured area stays, for it is seen.
 *
 * @param pictures boxes of pictures, upon which white is seen too
 */
export function rulesFromPaths(paths: Iterable<DrawnPath>, pictures: readonly Box[]): Drawn {
  const rules: Rule[] = []
  const fills: Fill[] = []
  const dots: Dot[] = []
  const grounds: Box[] = pictures.slice(0, groundsLimit)
  const seen = (colour: string | null, box: Box) =>
    !isWhite(colour) || grounds.some((ground) => holdsCentre(ground, box))
  for (const path of paths) {
    for (const { box, colour, boxed } of filledBoxes(path)) {
      if (!seen(colour, box)) continue
      const direction = boxed ? ruleDirection(box) : null
      if (direction) rules.push({ box, direction, origin: 'fill', colour })
      else if (isDot(box)) dots.push({ box, colour })
      else {
        if (boxed) fills.push({ box, colour })
        if (!isWhite(colour) && grounds.length < groundsLimit) grounds.push(box)
      }
    }
    for (const line of strokedLines(path)) if (seen(line.colour, line.box)) rules.push(line)
  }
  return { rules: [...rules, ...rulesFromDots(dots)], fills, grounds }
}

/** The boxes of a path's filled stretches; `boxed` is false for shapes that are far from filling their box. */
function filledBoxes(path: DrawnPath): { box: Box; colour: string | null; boxed: boolean }[] {
  if (!path.fill || !isVisible(path.fill)) return []
  const { colour } = path.fill
  const shapes = path.subpaths.flatMap((subpath) => {
    const bounds = boundsOf(subpath)
    return bounds ? [{ bounds, boxed: enclosedShare(subpath, bounds) >= boxLike }] : []
  })
  const [outer, inner] = shapes
  const frame = shapes.length === 2 && outer && inner && frameSides(outer.bounds, inner.bounds, thickRule)
  const boxes = frame ? frame.map((bounds) => ({ bounds, boxed: true })) : shapes
  return boxes.flatMap(({ bounds, boxed }) => {
    const box = clipBox(bounds, path.clip)
    return box ? [{ box, colour, boxed }] : []
  })
}

function strokedLines(path: DrawnPath): Rule[] {
  const { stroke } = path
  if (!stroke || !isVisible(stroke)) return []
  const half = stroke.width / 2
  const rules: Rule[] = []
  for (const [x0, y0, x1, y1] of path.subpaths.flatMap(sidesOf)) {
    const level = Math.abs(y1 - y0) < Math.abs(x1 - x0)
    const length = level ? Math.abs(x1 - x0) : Math.abs(y1 - y0)
    const drift = level ? Math.abs(y1 - y0) : Math.abs(x1 - x0)
    if (drift > Math.min(levelSlack, 0.05 + steepest * length)) continue
    if (length < shortestRule || stroke.width > thickRule) continue
    const middle = level ? (y0 + y1) / 2 : (x0 + x1) / 2
    const box = clipBox(
      level
        ? [Math.min(x0, x1), middle - half, Math.max(x0, x1), middle + half]
        : [middle - half, Math.min(y0, y1), middle + half, Math.max(y0, y1)],
      path.clip,
    )
    if (!box) continue
    rules.push({
      box,
      direction: level ? 'horizontal' : 'vertical',
      origin: 'stroke',
      colour: stroke.colour,
    })
  }
  return rules
}

function isVisible(paint: Paint): boolean {
  return paint.opacity > faint
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

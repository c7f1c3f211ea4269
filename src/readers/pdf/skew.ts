import type { Box } from '../../document/geometry.js'
import { type Glyphs, someStyle, spaceText } from './glyph.js'
import { identity, type Matrix, multiply, transformBox } from './page-frame.js'

/** Radians. Less is the rounding of a careful program; more is a drawing, a watermark, a page turned on purpose. */
const LEAST = 0.0025
const MOST = 0.09
/** Glyphs within this much of each other are set along one direction. */
const ALIKE = 0.002
/** The share of a page's glyphs that must be set along it, of no fewer than so many. */
const SHARE = 0.8
const FEWEST = 20

/** By how much the text of a page leans out of the horizontal, in radians, clockwise as displayed; 0 for straight pages. */
export function skewOf({ count, styles, texts }: Glyphs): number {
  if (count < FEWEST || !someStyle({ styles }, ({ leaning }) => Math.abs(leaning) >= LEAST)) return 0
  const leanings = styles.filter((_, at) => texts[at] !== spaceText).map(({ leaning }) => leaning)
  if (leanings.length < FEWEST) return 0
  const sorted = [...leanings].sort((a, b) => a - b)
  const middle = sorted[sorted.length >> 1] ?? 0
  const alike = leanings.filter((one) => Math.abs(one - middle) <= ALIKE)
  const leans = Math.abs(middle) >= LEAST && Math.abs(middle) <= MOST
  return leans && alike.length >= SHARE * leanings.length ? middle : 0
}

/** A frame that sets the page straight: turned back about its middle, so that what leans stays near its place. */
export function straightened(frame: Matrix, skew: number, width: number, height: number): Matrix {
  const [cos, sin] = [Math.cos(-skew), Math.sin(-skew)]
  const [x, y] = [width / 2, height / 2]
  return multiply(frame, [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y])
}

/** A box of the straightened page where it stands on the page as printed. */
export function boxAsPrinted(box: Box, skew: number, width: number, height: number): Box {
  const back = straightened(identity, -skew, width, height)
  return transformBox(back, ...box)
}

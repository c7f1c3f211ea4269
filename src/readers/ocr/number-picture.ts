import { isArrow } from './arrows.js'
import { cropped, type GreyImage, type PixelBox } from './grey-image.js'
import { inkAndPaper } from './ink-and-paper.js'
import { type Piece, piecesOf } from './pieces.js'

/** A mark between digits: a point stands on their foot, a comma hangs below it, and of small ones neither can be told. */
export type Mark = '.' | ',' | '?'

/** What the picture of a number shows, beside what is recognised in it. */
export interface NumberPicture {
  /** The points and commas between its digits. */
  readonly marks: readonly Mark[]
  /** How many signs as high as digits it has, where each stands apart; null where some touch or are broken. */
  readonly signs: number | null
  /** How many of its pieces are about as high as digits, and how many of those are wider than a digit is. */
  readonly tall: number
  readonly wide: number
  /** Its last sign is smaller than the others and stands higher: the mark of a footnote, no digit. */
  readonly raised: boolean
  /** Where that sign begins, in pixels of the picture; null where none is raised. */
  readonly raisedAt: number | null
  /** A stroke runs through it from end to end. */
  readonly struck: boolean
  /** A dash stands close before it. */
  readonly dash: boolean
  /** One of its signs is an arrow or a triangle, which recognisers take for a digit. */
  readonly arrow: boolean
  /** Pixels. */
  readonly digitHeight: number
  /** The widest gap between its digits and marks, in pixels. */
  readonly gap: number
  /** How many of its pixels are between ink and paper, for each that is ink. */
  readonly blur: number
}

/** Shares of a digit's height: what a point or comma is at most, and a digit at least. */
const dotSize = 0.36
const digitSize = 0.6
/** Share of the height below which the middle of a point lies. */
const low = 0.75
/** Shares of the height by which a comma hangs below the digits' foot, and a point does not. */
const hangs = 0.09
const stands = 0.045
/** Pixels of paper that are looked at around it. */
const rim = 3
/** Pixels of the smallest point; less is noise. */
const fewestPixels = 3
/** Share of the way from paper to ink from which a pixel is ink. */
const inkFrom = 0.45
/** Share of a digit's height that a dash before it is away at most. */
const close = 0.3

/**
 * Looks at a number's picture for what recognitions lose: points and commas, which are small; that its last digit is raised;
 * a stroke through it; a dash before it.
 *
 * @param rules level lines that were taken out of the picture
 */
export function numberPicture(
  image: GreyImage,
  box: PixelBox,
  rules: readonly PixelBox[] = [],
): NumberPicture {
  const reach = Math.min(box[0], Math.round(0.8 * (box[3] - box[1])))
  const part = cropped(image, [box[0] - reach, box[1], box[2], box[3]])
  // Some paper around it: a one fills its own box.
  const { ink, paper } = inkAndPaper(cropped(image, [box[0] - rim, box[1] - rim, box[2] + rim, box[3] + rim]))
  const limit = paper - inkFrom * (paper - ink)
  const isInk = ink < paper ? (shade: number) => shade < limit : (shade: number) => shade > limit
  const dots = Uint8Array.from(part.pixels, (shade) => (isInk(shade) ? 1 : 0))
  const all = [...piecesOf({ ...part, dots })]
  const pieces = all.filter(({ x1 }) => x1 > reach)
  const tallest = Math.max(0, ...pieces.map(({ y0, y1 }) => y1 - y0))
  const digits = pieces.filter(({ y0, y1 }) => y1 - y0 >= digitSize * tallest)
  const first = Math.min(...digits.map(({ x0 }) => x0))
  const raised = raisedSign(pieces, tallest)
  return {
    marks: marksBetween(pieces, digits, tallest),
    signs: signsApart(pieces, digits, tallest),
    tall: digits.length,
    wide: digits.filter(({ x0, x1, y0, y1 }) => x1 - x0 > usualWidth * (y1 - y0)).length,
    raised: raised !== null,
    raisedAt: raised === null ? null : box[0] - reach + raised.x0,
    struck: isStruck({ ...part, dots }, digits, tallest) || rules.some((rule) => isThrough(rule, box)),
    dash:
      isDash(all.filter((piece) => isDashBefore(piece, first, digits, tallest))) ||
      beginsWithDash({ ...part, dots }, digits, tallest),
    arrow: digits.some((piece) => isArrow({ ...part, dots }, piece)),
    digitHeight: tallest,
    gap: widestGap(pieces.filter(({ pixels }) => pixels >= fewestPixels)),
    blur: blurOf(part, ink, paper),
  }
}

function marksBetween(pieces: readonly Piece[], digits: readonly Piece[], tallest: number): Mark[] {
  // Brackets are higher than digits, and hang below the line that those stand on.
  const top = middleOf(digits.map(({ y0 }) => y0))
  const foot = middleOf(digits.map(({ y1 }) => y1))
  return pieces
    .filter(
      (dot) =>
        dot.pixels >= fewestPixels &&
        Math.max(dot.x1 - dot.x0, dot.y1 - dot.y0) <= dotSize * tallest &&
        (dot.y0 + dot.y1) / 2 >= top + low * (foot - top) &&
        digits.some(({ x1 }) => x1 <= dot.x1) &&
        // What hangs below the line without touching it is dust.
        dot.y0 < foot &&
        digits.some(({ x0 }) => x0 >= dot.x0) &&
        !pieces.some((upper) => isUpperDot(upper, dot)),
    )
    .sort((a, b) => a.x0 - b.x0)
    .map(({ y1 }) => {
      const below = (y1 - foot) / tallest
      return below >= hangs ? ',' : below <= stands ? '.' : '?'
    })
}

/** Whether a piece is the upper of the two dots of a colon. */
function isUpperDot(upper: Piece, dot: Piece): boolean {
  const middle = (upper.x0 + upper.x1) / 2
  return (
    upper.y1 < dot.y0 &&
    middle > dot.x0 &&
    middle < dot.x1 &&
    upper.y1 - upper.y0 <= 1.6 * (dot.y1 - dot.y0) &&
    upper.x1 - upper.x0 <= 1.6 * (dot.x1 - dot.x0)
  )
}

/** Share of its own height that a digit alone is wide at most. */
const usualWidth = 0.75

/** Shares of the height: a digit is no wider, and what is higher than a point and no digit is a part of a broken one. */
const widestDigit = 0.85
const fullHeight = 0.88

function signsApart(pieces: readonly Piece[], digits: readonly Piece[], tallest: number): number | null {
  const isWhole = digits.every(
    ({ x0, x1, y0, y1 }) => y1 - y0 >= fullHeight * tallest && x1 - x0 <= widestDigit * tallest,
  )
  const hasParts = pieces.some(
    (piece) =>
      !digits.includes(piece) && Math.max(piece.x1 - piece.x0, piece.y1 - piece.y0) > dotSize * tallest,
  )
  return digits.length > 0 && isWhole && !hasParts ? digits.length : null
}

function middleOf(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0
}

/** Shares of a digit's height: how high a raised one is, and how far its foot stands above the others'. */
const raisedSize = [0.35, 0.8] as const
const raisedBy = 0.18

function raisedSign(pieces: readonly Piece[], tallest: number): Piece | null {
  const signs = pieces.filter(({ y0, y1 }) => y1 - y0 >= raisedSize[0] * tallest)
  const [last, ...others] = signs.sort((a, b) => b.x1 - a.x1)
  if (!last || others.length === 0) return null
  // Brackets, and tails of letters, hang below the line that digits stand on.
  const foot = Math.min(...others.map(({ y1 }) => y1))
  const isSmall = last.y1 - last.y0 <= raisedSize[1] * tallest
  return isSmall && foot - last.y1 >= raisedBy * tallest ? last : null
}

/** Share of the width that a stroke through a number is dark in, and the part of its height that it runs in. */
const fromEndToEnd = 0.93
const through = [0.25, 0.75] as const

function isStruck({ width, dots }: GreyDots, digits: readonly Piece[], tallest: number): boolean {
  // A stroke joins what it runs through; the bars of two fours beside each other do not.
  if (digits.length > 1) return false
  const [x0, x1] = [Math.min(...digits.map((one) => one.x0)), Math.max(...digits.map((one) => one.x1))]
  const top = Math.min(...digits.map(({ y0 }) => y0))
  if (!(x1 - x0 > 1.2 * tallest)) return false
  for (let y = Math.round(top + through[0] * tallest); y < top + through[1] * tallest; y++) {
    const dark = dots.subarray(y * width + x0, y * width + x1).reduce((sum, dot) => sum + dot, 0)
    if (dark >= fromEndToEnd * (x1 - x0)) return true
  }
  return false
}

/** Shares of a digit's height that a dash which touches the first digit is long at least, and high at most. */
const dashLength = 0.22
const dashHeight = 0.24

function beginsWithDash({ width, dots }: GreyDots, digits: readonly Piece[], tallest: number): boolean {
  const [first] = [...digits].sort((a, b) => a.x0 - b.x0)
  if (!first) return false
  const rowsOf = (x: number) =>
    Array.from({ length: first.y1 - first.y0 }, (_, y) => first.y0 + y).filter(
      (y) => dots[y * width + x] === 1,
    )
  for (let x = first.x0; x < first.x0 + dashLength * tallest; x++) {
    const rows = rowsOf(x)
    const [top, foot] = [rows[0] ?? 0, rows.at(-1) ?? 0]
    const middle = ((top + foot + 1) / 2 - first.y0) / tallest
    if (foot + 1 - top > dashHeight * tallest || middle < 0.4 || middle > 0.8) return false
  }
  return true
}

function blurOf({ pixels }: GreyImage, ink: number, paper: number): number {
  let [dark, between] = [0, 0]
  for (const pixel of pixels) {
    const share = (paper - pixel) / (paper - ink)
    if (share > 0.75) dark++
    else if (share > 0.25) between++
  }
  return between / Math.max(1, dark)
}

function isThrough(rule: PixelBox, [x0, y0, x1, y1]: PixelBox): boolean {
  const at = ((rule[1] + rule[3]) / 2 - y0) / (y1 - y0)
  return rule[0] < x1 && rule[2] > x0 && at > through[0] && at < through[1]
}

function widestGap(signs: readonly Piece[]): number {
  const sorted = [...signs].sort((a, b) => a.x0 - b.x0)
  return Math.max(0, ...sorted.slice(1).map(({ x0 }, at) => x0 - (sorted[at]?.x1 ?? x0)))
}

interface GreyDots {
  readonly width: number
  readonly dots: Uint8Array
}

/** One stroke: two, the one above the other, are a sign of equality. */
function isDash(strokes: readonly Piece[]): boolean {
  return strokes.some((one) =>
    strokes.every((other) => other === one || other.x0 >= one.x1 || other.x1 <= one.x0),
  )
}

/** Flat, at half the height of the digits, and closer than words stand apart. */
function isDashBefore(piece: Piece, first: number, digits: readonly Piece[], tallest: number): boolean {
  const [wide, high] = [piece.x1 - piece.x0, piece.y1 - piece.y0]
  const top = Math.min(...digits.map(({ y0 }) => y0))
  const middle = ((piece.y0 + piece.y1) / 2 - top) / tallest
  return (
    piece.x1 <= first &&
    first - piece.x1 <= close * tallest &&
    high <= 0.3 * tallest &&
    wide >= 1.4 * high &&
    piece.pixels >= fewestPixels &&
    middle > 0.3 &&
    middle < 0.75
  )
}

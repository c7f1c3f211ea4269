import { type GreyImage, type PixelBox, white } from './grey-image.js'
import { type Ink, transposed } from './ink.js'
import { piecesOf } from './pieces.js'

/** A picture whose light print on dark grounds was turned round, and where those grounds are. */
export interface UprightPrint {
  readonly image: GreyImage
  readonly grounds: readonly PixelBox[]
}

/** Inches: side of the squares that are looked at together, and what a ground for print measures at least. */
const grain = 0.02
const lowest = 0.09
const narrowest = 0.25
/** Steps of 255 by which a ground is darker than the paper, and within which it is of one shade. */
const darker = 60
const alike = 24
/** Share of a ground that is of its own shade: the rest is print, and the lines between cells. */
const ownShare = 0.55
/** Share of the way from the ground to the paper from which a pixel is of light print. */
const lightFrom = 0.4
/** Share of a ground that is light where there is print on it. */
const leastPrint = 0.004

/**
 * Turns light print on dark grounds round, so that all print of a page is dark on light: recognisers lose lines of white
 * print, such as the headers of tables. A dark area without light print on it stays as it is.
 *
 * @param dpi pixels an inch
 */
export function uprightPrint(image: GreyImage, dpi: number): UprightPrint {
  const side = Math.max(2, Math.round(grain * dpi))
  const { columns, rows, shades } = coarseShades(image, side)
  const paper = middle(shades)
  const dark = Uint8Array.from(shades, (shade) => (shade < paper - darker ? 1 : 0))
  const grounds = solidParts({ width: columns, height: rows, dots: dark })
  const found: { box: PixelBox; shade: number }[] = []
  for (const { x0, y0, x1, y1 } of piecesOf(grounds)) {
    if ((y1 - y0) * side < lowest * dpi || (x1 - x0) * side < narrowest * dpi) continue
    const around: PixelBox = [
      x0 * side,
      y0 * side,
      Math.min(image.width, x1 * side),
      Math.min(image.height, y1 * side),
    ]
    const shade = groundOf(image, around, paper)
    const box = shade === null ? null : withinShade(image, around, shade)
    if (shade !== null && box !== null) found.push({ box, shade })
  }
  if (found.length === 0) return { image, grounds: [] }
  const pixels = image.pixels.slice()
  for (const { box, shade } of found) turnRound({ ...image, pixels }, box, shade, paper)
  return { image: { ...image, pixels }, grounds: found.map(({ box }) => box) }
}

/** Squares to the left and right across which the strokes of letters part a ground. */
const strokes = 5

/** The dark squares without the lines that hang on to them, and with the letters upon them. */
function solidParts({ width, height, dots }: Ink): Ink {
  const filled = dots.slice()
  for (let y = 0; y < height; y++) {
    let last = -1
    for (let x = 0; x < width; x++) {
      if (dots[y * width + x] !== 1) continue
      if (last >= 0 && x - last <= 2 * strokes) filled.fill(1, y * width + last, y * width + x)
      last = x
    }
  }
  const tall = longRuns(transposed({ width, height, dots: filled }), lowest / grain)
  return longRuns(transposed(tall), narrowest / grain)
}

/** Only the level runs of at least so many squares. */
function longRuns({ width, height, dots }: Ink, least: number): Ink {
  const runs = new Uint8Array(dots.length)
  for (let y = 0; y < height; y++) {
    for (let x = 0, start = 0; x <= width; x++) {
      if (x < width && dots[y * width + x] === 1) continue
      if (x - start >= Math.floor(least)) runs.fill(1, y * width + start, y * width + x)
      start = x + 1
    }
  }
  return { width, height, dots: runs }
}

/** The mean shade of each square of the picture. */
function coarseShades({ width, height, pixels }: GreyImage, side: number) {
  const [columns, rows] = [Math.ceil(width / side), Math.ceil(height / side)]
  const shades = new Uint8Array(columns * rows)
  const sums = new Float64Array(columns)
  for (let row = 0; row < rows; row++) {
    sums.fill(0)
    const [top, bottom] = [row * side, Math.min(height, (row + 1) * side)]
    for (let y = top; y < bottom; y++) {
      for (let x = 0; x < width; x++) {
        const column = Math.floor(x / side)
        sums[column] = (sums[column] ?? 0) + (pixels[y * width + x] ?? white)
      }
    }
    for (let column = 0; column < columns; column++) {
      const wide = Math.min(width, (column + 1) * side) - column * side
      shades[row * columns + column] = (sums[column] ?? 0) / (wide * (bottom - top))
    }
  }
  return { columns, rows, shades }
}

function middle(shades: Uint8Array): number {
  return shades.slice().sort()[shades.length >> 1] ?? white
}

/** The shade of a dark ground that light print stands on; null where there is none, or its print is dark. */
function groundOf(image: GreyImage, box: PixelBox, paper: number): number | null {
  const counts = shadesIn(image, box)
  const all = counts.reduce((sum, count) => sum + count, 0)
  const share = (from: number, to: number) =>
    counts.slice(Math.max(0, Math.ceil(from)), to + 1).reduce((sum, count) => sum + count, 0) / all
  const top = Math.max(0, paper - darker)
  const common = counts
    .slice(0, top)
    .reduce((best, count, at, of) => (count > (of[best] ?? 0) ? at : best), 0)
  if (share(common - alike, common + alike) < ownShare) return null
  const light = share(common + lightFrom * (paper - common), white)
  const blacker = share(0, common - darker)
  return light >= leastPrint && light > 2 * blacker ? common : null
}

function shadesIn({ width, pixels }: GreyImage, [x0, y0, x1, y1]: PixelBox): Uint32Array {
  const counts = new Uint32Array(white + 1)
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) {
      const shade = pixels[y * width + x] ?? white
      counts[shade] = (counts[shade] ?? 0) + 1
    }
  }
  return counts
}

/** Share of each edge that is of the ground's shade, and of a box that is left within such edges: a ground is a rectangle. */
const edgeShare = 0.8
const leastLeft = 0.7

/** The box drawn in until its edges are of the ground's shade; null where it is no rectangle. */
function withinShade(image: GreyImage, around: PixelBox, shade: number): PixelBox | null {
  let [x0, y0, x1, y1] = around
  const isGround = (box: PixelBox) => {
    const counts = shadesIn(image, box)
    const own = counts.slice(Math.max(0, shade - alike), shade + alike + 1).reduce((sum, one) => sum + one, 0)
    return own >= edgeShare * (box[2] - box[0]) * (box[3] - box[1])
  }
  while (y0 < y1 && !isGround([x0, y0, x1, y0 + 1])) y0++
  while (y0 < y1 && !isGround([x0, y1 - 1, x1, y1])) y1--
  while (x0 < x1 && !isGround([x0, y0, x0 + 1, y1])) x0++
  while (x0 < x1 && !isGround([x1 - 1, y0, x1, y1])) x1--
  const left = Math.max(0, x1 - x0) * Math.max(0, y1 - y0)
  return left >= leastLeft * (around[2] - around[0]) * (around[3] - around[1]) ? [x0, y0, x1, y1] : null
}

/** Makes the ground as light as the paper and the print on it dark; the ground's edge stays as a line around it. */
function turnRound({ width, height, pixels }: GreyImage, box: PixelBox, shade: number, paper: number): void {
  const [x0, y0, x1, y1] = [
    Math.max(0, box[0] - 1),
    Math.max(0, box[1] - 1),
    Math.min(width, box[2] + 1),
    Math.min(height, box[3] + 1),
  ]
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) {
      const at = y * width + x
      const isEdge = y === y0 || y === y1 - 1 || x === x0 || x === x1 - 1
      const lighter = isEdge ? paper - shade : Math.max(0, (pixels[at] ?? white) - shade)
      pixels[at] = Math.max(0, Math.round((paper * (paper - shade - lighter)) / (paper - shade)))
    }
  }
}

import type { GreyImage, PixelBox } from './grey-image.js'

/** Which pixels of a picture are ink: 1 where they are, 0 on the paper. */
export interface Ink {
  readonly width: number
  readonly height: number
  readonly dots: Uint8Array
}

/** Side of the squares, in pixels, in which the paper's own shade is judged. */
const square = 32
/** Steps of 255 by which ink is darker than the paper around it; noise and show-through stay below. */
const leastContrast = 48

/**
 * Tells ink from paper. The paper's shade is judged square by square (its bright pixels), so that grey scans, shaded
 * cells and shadows at the edges do not count as ink.
 */
export function inkOf(image: GreyImage): Ink {
  const { width, height, pixels } = image
  const columns = Math.ceil(width / square)
  const paper = paperShades(image, columns)
  const dots = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / square) * columns
    for (let x = 0; x < width; x++) {
      const shade = paper[row + Math.floor(x / square)] ?? 255
      const at = y * width + x
      if ((pixels[at] ?? 255) < shade - leastContrast) dots[at] = 1
    }
  }
  return { width, height, dots }
}

/** The picture with its sides exchanged. */
export function transposed({ width, height, dots }: Ink): Ink {
  const turned = new Uint8Array(dots.length)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) turned[x * height + y] = dots[y * width + x] ?? 0
  }
  return { width: height, height: width, dots: turned }
}

/** The ink inside of a box. */
export function partOfInk({ width, height, dots }: Ink, box: PixelBox): Ink {
  const [x0, y0] = [Math.max(0, Math.floor(box[0])), Math.max(0, Math.floor(box[1]))]
  const [x1, y1] = [Math.min(width, Math.ceil(box[2])), Math.min(height, Math.ceil(box[3]))]
  const part = { width: Math.max(0, x1 - x0), height: Math.max(0, y1 - y0) }
  const own = new Uint8Array(part.width * part.height)
  for (let y = 0; y < part.height; y++) {
    own.set(dots.subarray((y0 + y) * width + x0, (y0 + y) * width + x1), y * part.width)
  }
  return { ...part, dots: own }
}

/** The share of pixels that are ink. */
export function inkShare({ dots }: Ink): number {
  let sum = 0
  for (let at = 0; at < dots.length; at++) sum += dots[at] ?? 0
  return sum / Math.max(1, dots.length)
}

function paperShades({ width, height, pixels }: GreyImage, columns: number): Uint8Array {
  const rows = Math.ceil(height / square)
  const shades = new Uint8Array(columns * rows)
  const counts = new Uint32Array(256)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      counts.fill(0)
      const bottom = Math.min(height, (row + 1) * square)
      const right = Math.min(width, (column + 1) * square)
      let seen = 0
      // Every other pixel is enough to judge a square by.
      for (let y = row * square; y < bottom; y += 2) {
        for (let x = column * square; x < right; x += 2) {
          const shade = pixels[y * width + x] ?? 255
          counts[shade] = (counts[shade] ?? 0) + 1
          seen++
        }
      }
      shades[row * columns + column] = paperShade(counts, seen)
    }
  }
  return shades
}

/** The shade that a fifth of the pixels are brighter than. */
function paperShade(counts: Uint32Array, seen: number): number {
  let brighter = 0
  for (let shade = 255; shade > 0; shade--) {
    brighter += counts[shade] ?? 0
    if (brighter * 5 >= seen) return shade
  }
  return 0
}

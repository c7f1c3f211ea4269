import { cropped, type GreyImage, type PixelBox } from './grey-image.js'

/** Shares of a digit's height: what a point or comma is at most, and a digit at least. */
const dotSize = 0.36
const digitSize = 0.6
/** Share of the height below which the middle of a point lies. */
const low = 0.75
/** Pixels of the smallest point; less is noise. */
const fewestPixels = 3
/** Share of the way from paper to ink from which a pixel is ink. */
const inkFrom = 0.45

interface Piece {
  x0: number
  x1: number
  y0: number
  y1: number
  pixels: number
}

/**
 * How many points and commas the picture of a number has between its digits: small pieces of ink near the foot. It is a
 * witness beside the recognitions, which lose decimal points where the print is small.
 */
export function dotsBetween(image: GreyImage, box: PixelBox): number {
  const part = cropped(image, box)
  const pieces = piecesOf(part, thresholdOf(part))
  const tallest = Math.max(0, ...pieces.map(({ y0, y1 }) => y1 - y0))
  const digits = pieces.filter(({ y0, y1 }) => y1 - y0 >= digitSize * tallest)
  const top = Math.min(...digits.map(({ y0 }) => y0))
  const dots = pieces.filter(
    ({ x0, x1, y0, y1, pixels }) =>
      pixels >= fewestPixels &&
      Math.max(x1 - x0, y1 - y0) <= dotSize * tallest &&
      (y0 + y1) / 2 >= top + low * tallest,
  )
  const isInner = (dot: Piece) =>
    digits.some(({ x1 }) => x1 <= dot.x1) && digits.some(({ x0 }) => x0 >= dot.x0)
  return dots.filter(isInner).length
}

function thresholdOf({ pixels }: GreyImage): number {
  const sorted = pixels.slice().sort()
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 255
  const [ink, paper] = [at(0.02), at(0.7)]
  return paper - inkFrom * (paper - ink)
}

/** What hangs together of the ink. */
function piecesOf({ width, height, pixels }: GreyImage, threshold: number): Piece[] {
  const open = Uint8Array.from(pixels, (shade) => (shade < threshold ? 1 : 0))
  const pieces: Piece[] = []
  for (let start = 0; start < open.length; start++) {
    if (open[start] === 1) pieces.push(flood(open, width, height, start))
  }
  return pieces
}

function flood(open: Uint8Array, width: number, height: number, start: number): Piece {
  const piece: Piece = { x0: width, x1: 0, y0: height, y1: 0, pixels: 0 }
  const stack = [start]
  open[start] = 0
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const [x, y] = [at % width, Math.floor(at / width)]
    piece.x0 = Math.min(piece.x0, x)
    piece.x1 = Math.max(piece.x1, x + 1)
    piece.y0 = Math.min(piece.y0, y)
    piece.y1 = Math.max(piece.y1, y + 1)
    piece.pixels++
    for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
      for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
        if (open[ny * width + nx] !== 1) continue
        open[ny * width + nx] = 0
        stack.push(ny * width + nx)
      }
    }
  }
  return piece
}

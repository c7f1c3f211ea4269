import { blankImage, type GreyImage, white } from './grey-image.js'
import { type Ink, transposed } from './ink.js'

/** Radians: leanings that are looked for, and how finely. */
const most = 0.09
const coarse = 0.004
const fine = 0.0005
/** What is left of a leaning below this moves no word by a pixel. */
export const leastLeaning = 0.0006

/** Pixels of a strip within which lines of text count as level. */
const stripWidth = 32

/**
 * By how much the lines of a picture lean out of the horizontal, in radians, clockwise as seen: the leaning at which the
 * rows of ink are parted most sharply. 0 where no leaning is better than none.
 */
export function leaningOf(ink: Ink): number {
  const strips = stripProfiles(ink)
  const sharpness = (leaning: number) => sharpnessAt(strips, ink, leaning)
  const best = sharpest(0, most, coarse, sharpness)
  const finer = sharpest(best, coarse, fine, sharpness)
  return Math.abs(finer) < leastLeaning || sharpness(finer) < 1.02 * sharpness(0) ? 0 : finer
}

/** Whether ink is parted more sharply from left to right than from top to bottom: print that lies on its side. */
export function liesOnItsSide(ink: Ink): boolean {
  const upright = sharpnessAt(stripProfiles(ink), ink, 0)
  const turned = transposed(ink)
  return sharpnessAt(stripProfiles(turned), turned, 0) > upright
}

/** The picture turned back by its leaning about its middle, so that its lines are level. */
export function straightenedImage(image: GreyImage, leaning: number): GreyImage {
  if (leaning === 0) return image
  const { width, height, pixels } = image
  const straight = blankImage(width, height)
  const [cos, sin] = [Math.cos(leaning), Math.sin(leaning)]
  const [cx, cy] = [(width - 1) / 2, (height - 1) / 2]
  for (let y = 0; y < height; y++) {
    let sx = cos * -cx - sin * (y - cy) + cx
    let sy = sin * -cx + cos * (y - cy) + cy
    for (let x = 0; x < width; x++, sx += cos, sy += sin) {
      const left = Math.floor(sx)
      const top = Math.floor(sy)
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue
      const [fx, fy] = [sx - left, sy - top]
      const at = top * width + left
      const upper = (pixels[at] ?? white) * (1 - fx) + (pixels[at + 1] ?? white) * fx
      const lower = (pixels[at + width] ?? white) * (1 - fx) + (pixels[at + width + 1] ?? white) * fx
      straight.pixels[y * width + x] = upper * (1 - fy) + lower * fy + 0.5
    }
  }
  return straight
}

function sharpest(
  around: number,
  reach: number,
  step: number,
  sharpness: (leaning: number) => number,
): number {
  let best = around
  let bestSharpness = sharpness(around)
  for (let off = step; off <= reach; off += step) {
    for (const leaning of [around - off, around + off]) {
      const found = sharpness(leaning)
      if (found > bestSharpness) [best, bestSharpness] = [leaning, found]
    }
  }
  return best
}

/** For each upright strip, how much ink each of its rows holds. */
function stripProfiles({ width, height, dots }: Ink): Uint16Array[] {
  const count = Math.ceil(width / stripWidth)
  const strips = Array.from({ length: count }, () => new Uint16Array(height))
  for (let strip = 0; strip < count; strip++) {
    const profile = strips[strip]
    const right = Math.min(width, (strip + 1) * stripWidth)
    for (let y = 0; profile && y < height; y++) {
      let sum = 0
      for (let at = y * width + strip * stripWidth; at < y * width + right; at++) sum += dots[at] ?? 0
      profile[y] = sum
    }
  }
  return strips
}

function sharpnessAt(strips: readonly Uint16Array[], { width, height }: Ink, leaning: number): number {
  const rows = new Float64Array(height)
  const slope = Math.tan(leaning)
  for (const [index, profile] of strips.entries()) {
    const shift = Math.round(((index + 0.5) * stripWidth - width / 2) * slope)
    const first = Math.max(0, -shift)
    const last = Math.min(height, height - shift)
    for (let y = first; y < last; y++) rows[y] = (rows[y] ?? 0) + (profile[y + shift] ?? 0)
  }
  let sharpness = 0
  for (let y = 1; y < height; y++) {
    const step = (rows[y] ?? 0) - (rows[y - 1] ?? 0)
    sharpness += step * step
  }
  return sharpness
}

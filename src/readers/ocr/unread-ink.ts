import type { PixelBox } from './grey-image.js'
import type { Ink } from './ink.js'
import { piecesOf } from './pieces.js'

/** Pixels of a side that are looked at together. */
const grain = 4
/** Inches: how far apart the letters of a word may stand, how high and wide a lone number is printed, how wide a part of a letter. */
const letterGap = 0.05
const lowest = 0.055
const highest = 0.3
const widestNumber = 1.2
const widestRest = 0.06
/** A digit is at least so wide for its height; streaks and remains of lines are not. */
const narrowest = 0.26
/** More places than a page of numbers has: they are of a picture. */
const mostPlaces = 60

/** Inches by which letters reach out of the boxes of their words. */
const overhang = 0.012

/** Ink that no word was recognised in. */
export interface UnreadInk {
  /** Of the size of a number: recognisers pass over those that stand alone. None where there are more than numbers. */
  readonly numbers: readonly PixelBox[]
  /** As high as print or higher, and no number. */
  readonly others: readonly PixelBox[]
}

/**
 * Places where there is ink of the size of print and no word was recognised.
 *
 * @param taken boxes of words and lines
 */
export function unreadInk(ink: Ink, taken: readonly PixelBox[], dpi: number): UnreadInk {
  const reach = Math.max(1, Math.round((letterGap * dpi) / grain))
  const numbers: PixelBox[] = []
  const others: PixelBox[] = []
  const read = taken.map(([x0, y0, x1, y1]): PixelBox => [x0 - overhang * dpi, y0, x1 + overhang * dpi, y1])
  for (const { x0, y0, x1, y1 } of piecesOf(coarse(ink, read), reach)) {
    const box = tight(ink, [x0 * grain, y0 * grain, x1 * grain, y1 * grain])
    const [wide, high] = [box[2] - box[0], box[3] - box[1]]
    // A part of a letter that reaches out of the box of its word.
    if (wide <= widestRest * dpi && goesOn(ink, box)) continue
    if (high < lowest * dpi || wide < narrowest * high) continue
    const isNumber = high <= highest * dpi && wide <= widestNumber * dpi
    ;(isNumber ? numbers : others).push(box)
  }
  return numbers.length > mostPlaces ? { numbers: [], others: [...numbers, ...others] } : { numbers, others }
}

/** Whether ink at the edge of a box hangs together with ink outside of it. */
function goesOn({ width, height, dots }: Ink, [x0, y0, x1, y1]: PixelBox): boolean {
  const isInk = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < width && y < height && dots[y * width + x] === 1
  for (let y = y0; y < y1; y++) {
    for (const [edge, beyond] of [
      [x0, x0 - 1],
      [x1 - 1, x1],
    ] as const) {
      if (isInk(edge, y) && [y - 1, y, y + 1].some((near) => isInk(beyond, near))) return true
    }
  }
  return false
}

/** The ink without what was read, in squares of the grain. */
function coarse(ink: Ink, taken: readonly PixelBox[]): Ink {
  const [width, height] = [Math.ceil(ink.width / grain), Math.ceil(ink.height / grain)]
  const cells = new Uint8Array(width * height)
  for (let y = 0; y < ink.height; y++) {
    const row = Math.floor(y / grain) * width
    for (let x = 0; x < ink.width; x++) {
      if (ink.dots[y * ink.width + x] === 1) cells[row + Math.floor(x / grain)] = 1
    }
  }
  for (const [x0, y0, x1, y1] of taken) {
    for (
      let y = Math.max(0, Math.floor(y0 / grain));
      y <= Math.min(height - 1, Math.floor(y1 / grain));
      y++
    ) {
      cells.fill(
        0,
        y * width + Math.max(0, Math.floor(x0 / grain)),
        y * width + Math.min(width, Math.ceil(x1 / grain)),
      )
    }
  }
  return { width, height, dots: cells }
}

/** The box drawn in to the ink that is in it. */
function tight({ width, height, dots }: Ink, [x0, y0, x1, y1]: PixelBox): PixelBox {
  let [left, top, right, bottom] = [x1, y1, x0, y0]
  for (let y = y0; y < Math.min(y1, height); y++) {
    for (let x = x0; x < Math.min(x1, width); x++) {
      if (dots[y * width + x] !== 1) continue
      left = Math.min(left, x)
      right = Math.max(right, x + 1)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y + 1)
    }
  }
  return [left, top, right, bottom]
}

import { darkRuns } from './dark-runs.js'
import { type GreyImage, type PixelBox, white } from './grey-image.js'
import { type Ink, transposed } from './ink.js'

/** The lines that a page is ruled with, in pixels of its picture. */
export interface RulingLines {
  readonly horizontal: readonly PixelBox[]
  readonly vertical: readonly PixelBox[]
  /** Areas filled darkly: headers of tables. */
  readonly fills: readonly PixelBox[]
  /** Upright strokes that end at no line: what rollers leave, edges of paper, sides of charts. */
  readonly streaks: readonly PixelBox[]
}

/** Inches: shorter runs are strokes of letters, and thicker ones are bars and pictures. */
const shortest = { horizontal: 0.45, vertical: 0.15 }
/** Inches: what is no taller may be a letter, and is a line only where it touches two others. */
const tallestLetter = 0.28
const touching = 0.025
const thickest = 0.035
/** Inches; a letter of a heading is no taller. */
const leastStreak = 0.5
/** Inches by which the end of an upright line may miss the line that it ends at. */
const reach = 0.06

/**
 * Finds the ruling lines of a straightened picture: long thin runs of ink. Upright ones must begin and end at level ones,
 * because the streaks that rollers leave run down the whole sheet.
 *
 * @param dpi pixels an inch
 */
export function rulingLines(image: GreyImage, ink: Ink, dpi: number): RulingLines {
  const thick = thickest * dpi
  const level = withRidges(image.pixels, ink)
  const { lines: horizontal, fills } = darkRuns(level, {
    shortest: shortest.horizontal * dpi,
    thickest: thick,
  })
  const turned = transposed({ ...ink, dots: image.pixels })
  const standing = withRidges(turned.dots, transposed(ink))
  const upright = darkRuns(standing, { shortest: shortest.vertical * dpi, thickest: thick }).lines.map(
    ([x0, y0, x1, y1]): PixelBox => [y0, x0, y1, x1],
  )
  const ends = [...horizontal, ...fills.flatMap(edgesOf)]
  const isTaller = ([, y0, , y1]: PixelBox, inches: number) => y1 - y0 >= inches * dpi
  const held = (line: PixelBox) =>
    isHeld(line, ends, dpi * (isTaller(line, tallestLetter) ? reach : touching))
  return {
    horizontal,
    fills,
    vertical: upright.filter(held),
    streaks: upright.filter((line) => isTaller(line, leastStreak) && !held(line)),
  }
}

/** The upper and lower edge of a filled area, at which lines end too. */
function edgesOf([x0, y0, x1, y1]: PixelBox): PixelBox[] {
  return [
    [x0, y0, x1, y0 + 1],
    [x0, y1 - 1, x1, y1],
  ]
}

/** Pixels to either side of a faint line that are brighter than it by so many steps of 255. */
const ridge = 4
const ridgeContrast = 26

/** Ink, and what is darker than the paper above and below it: hairlines between shaded cells are hardly ink. */
function withRidges(pixels: Uint8Array, { width, height, dots }: Ink): Ink {
  const found = dots.slice()
  for (let at = ridge * width; at < (height - ridge) * width; at++) {
    const limit = (pixels[at] ?? 0) + ridgeContrast
    if (limit < (pixels[at - ridge * width] ?? 0) && limit < (pixels[at + ridge * width] ?? 0)) found[at] = 1
  }
  return { width, height, dots: found }
}

/** Paints lines over with the paper beside them, but for the ink of letters that cross them. */
export function withoutLines(image: GreyImage, ink: Ink, boxes: readonly PixelBox[]): GreyImage {
  const pixels = image.pixels.slice()
  const letters = inkBesideLines(ink, boxes)
  for (const box of boxes) paintOver(box, { ...image, pixels }, letters)
  return { ...image, pixels }
}

/** Pixels by which the edge of a line is softer than its ink. */
const soft = 2

/** The ink without the lines: where they cross, one does not count as a letter upon the other. */
function inkBesideLines({ width, height, dots }: Ink, boxes: readonly PixelBox[]): Uint8Array {
  const left = dots.slice()
  for (const [x0, y0, x1, y1] of boxes) {
    for (let y = Math.max(0, y0 - soft); y < Math.min(height, y1 + soft); y++)
      left.fill(0, y * width + Math.max(0, x0 - soft), y * width + Math.min(width, x1 + soft))
  }
  return left
}

function paintOver(
  [x0, y0, x1, y1]: PixelBox,
  { width, height, pixels }: GreyImage,
  letters: Uint8Array,
): void {
  const level = x1 - x0 >= y1 - y0
  const [from, to] = level ? [x0, x1] : [y0, y1]
  const [near, far] = level ? [y0 - soft, y1 + soft] : [x0 - soft, x1 + soft]
  const [limit, end] = level ? [height, width] : [width, height]
  for (let along = Math.max(0, from - soft); along < Math.min(end, to + soft); along++) {
    const at = (across: number) => (level ? across * width + along : along * width + across)
    const shade = (across: number) => (across >= 0 && across < limit ? (pixels[at(across)] ?? white) : white)
    const isLetter = (across: number) => across >= 0 && across < limit && letters[at(across)] === 1
    // Ink that goes on beyond the line on either side is a letter's.
    if (isLetter(near - 1) || isLetter(far)) continue
    const paper = Math.max(shade(near - 1), shade(far))
    for (let across = Math.max(0, near); across < Math.min(limit, far); across++) pixels[at(across)] = paper
  }
}

function isHeld([x0, y0, x1, y1]: PixelBox, horizontal: readonly PixelBox[], slack: number): boolean {
  const middle = (x0 + x1) / 2
  const held = (end: number) =>
    horizontal.some(
      (line) =>
        line[0] - slack <= middle &&
        line[2] + slack >= middle &&
        line[1] - slack <= end &&
        line[3] + slack >= end,
    )
  return held(y0) && held(y1)
}

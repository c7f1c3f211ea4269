import { blankImage, cropped, type GreyImage, type PixelBox, white } from './grey-image.js'
import { inkAndPaper } from './ink-and-paper.js'

/** A piece of a page's picture that is to be recognised alone, and the line that its letters stand on. */
export interface Strip {
  readonly box: PixelBox
  /** Pixels from the top of the picture. */
  readonly baseline: number
  /** Pixels from the feet of `g` to the tops of `d` in its type. */
  readonly lineHeight: number
}

/** Strips side by side on a sheet of their own. */
export interface StripSheet {
  readonly image: GreyImage
  /** Where each strip lies on the sheet, in the order in which they were given. */
  readonly places: readonly PixelBox[]
}

/** Widest row of a sheet and the room between strips and between rows, in pixels. */
const widest = 1600
const apart = 48
const between = 28
/** Room around the letters of a strip, as a share of its height. */
const margin = 0.2

/**
 * Puts strips on one sheet in rows, all of one size of type and with their letters on common lines, black on white: the
 * recogniser then sees each number at another size and without the words that stood beside it.
 *
 * @param size pixels from the feet of `g` to the tops of `d` on the sheet
 */
export function stripSheet(image: GreyImage, strips: readonly Strip[], size: number): StripSheet {
  const rows = inRows(strips, size)
  const height = rows.reduce((sum, row) => sum + row.ascent + row.descent + between, between)
  const sheet = blankImage(widest + 2 * apart, Math.ceil(height))
  const places = new Map<Strip, PixelBox>()
  let top = between
  for (const row of rows) {
    const baseline = Math.round(top + row.ascent)
    let left = apart
    for (const strip of row.strips) {
      const { box, up, down, width } = enlarged(strip, size)
      const place: PixelBox = [
        left,
        Math.round(baseline - up),
        Math.round(left + width),
        Math.round(baseline + down),
      ]
      paste(image, box, sheet, place)
      places.set(strip, place)
      left = place[2] + apart
    }
    top += row.ascent + row.descent + between
  }
  return { image: sheet, places: strips.map((strip) => places.get(strip) ?? [0, 0, 0, 0]) }
}

interface Row {
  readonly strips: Strip[]
  width: number
  ascent: number
  descent: number
}

function inRows(strips: readonly Strip[], size: number): Row[] {
  const rows: Row[] = []
  for (const strip of strips) {
    const { up, down, width } = enlarged(strip, size)
    let row = rows.at(-1)
    if (!row || row.width + width > widest) {
      row = { strips: [], width: 0, ascent: 0, descent: 0 }
      rows.push(row)
    }
    row.strips.push(strip)
    row.width += width + apart
    row.ascent = Math.max(row.ascent, up)
    row.descent = Math.max(row.descent, down)
  }
  return rows
}

/** The part that is cut out, and its size on the sheet above and below the line that its letters stand on. */
function enlarged({ box: [x0, y0, x1, y1], baseline, lineHeight }: Strip, size: number) {
  // A line that was judged too high or too low is not believed.
  const own = y1 - y0
  const scale = size / Math.min(Math.max(lineHeight, 1.05 * own), 1.6 * own)
  const room = Math.max(3, Math.round(margin * (y1 - y0)))
  const box: PixelBox = [x0 - room, y0 - room, x1 + room, y1 + room]
  const line = Math.min(Math.max(baseline, y0), y1)
  const [up, down] = [scale * (line - box[1]), scale * (box[3] - line)]
  return { box, up, down, width: Math.min(widest, scale * (box[2] - box[0])) }
}

/** Copies a strip, enlarged, its paper made white and its ink black; white print on a dark ground is turned round. */
function paste(from: GreyImage, box: PixelBox, to: GreyImage, place: PixelBox): void {
  const [x0, y0, x1, y1] = box
  const [left, top, right, bottom] = place
  const [stepX, stepY] = [(x1 - x0) / (right - left), (y1 - y0) / (bottom - top)]
  const levelled = levels(cropped(from, box))
  for (let y = Math.max(0, top); y < Math.min(bottom, to.height); y++) {
    for (let x = left; x < Math.min(right, to.width); x++) {
      const [sourceX, sourceY] = [x0 + (x - left + 0.5) * stepX - 0.5, y0 + (y - top + 0.5) * stepY - 0.5]
      to.pixels[y * to.width + x] = levelled[betweenPixels(from, sourceX, sourceY)] ?? white
    }
  }
}

/** For each shade of a strip the one that it gets. */
function levels(strip: GreyImage): Uint8Array {
  const { ink, paper } = inkAndPaper(strip)
  // Less contrast than print has: there is nothing to be made black.
  const reach = Math.abs(paper - ink) < 40 ? 255 : paper - ink
  return Uint8Array.from({ length: 256 }, (_, shade) =>
    Math.max(0, Math.min(255, Math.round((255 * (shade - (reach === 255 ? 0 : ink))) / reach))),
  )
}

/** The shade between four pixels. */
function betweenPixels({ width, height, pixels }: GreyImage, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return white
  const [fx, fy] = [x - left, y - top]
  const at = top * width + left
  const upper = (pixels[at] ?? white) * (1 - fx) + (pixels[at + 1] ?? white) * fx
  const lower = (pixels[at + width] ?? white) * (1 - fx) + (pixels[at + width + 1] ?? white) * fx
  return Math.round(upper * (1 - fy) + lower * fy)
}

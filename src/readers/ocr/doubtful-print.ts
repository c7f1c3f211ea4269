import { groupedBy } from '../../language/grouped-by.js'
import { cropped, type PixelBox, quarterTurned } from './grey-image.js'
import type { Ink } from './ink.js'
import type { OcrEngine } from './ocr-engine.js'
import { type Piece, piecesOf } from './pieces.js'
import type { PreparedPicture } from './prepare-picture.js'
import { firmLetters, letters } from './readable.js'

/** Pieces of ink that no page of print has; one of small print has some four thousand. */
const mostPieces = 8000
/** How sharply rows of ink are parted on any page of lines; of print the least is some twice that. */
const leastSharpness = 0.025
/** Inches that letters are high, and wide where two or three of them touch. */
const lowest = 0.035
const highest = 0.4
const widest = 0.5
/** Inches of a part that is tried. */
const wide = 3
const high = 1.5
/** Letters by which a part can be judged, and pixels by which letters of one size differ. */
const fewLetters = 20
const alike = 1
/** Letters that are firm where there is print, and their share of all; of shapes one in eight is by chance. */
const leastFirm = 4
const firmShare = 0.25
/** Parts that are tried lying on their side and on their head too. */
const mostTurned = 2

/**
 * Whether there is no print on a picture: its ink is not as that of a printed page is (no lines, or thousands of specks),
 * and nothing is recognised in any part of it that has letters on it by their size, nor, in the likeliest ones, however
 * they are turned. A recogniser would spend most of a minute on shapes, shading and contours, and find nothing. Pictures
 * whose ink is as print is are not tried at all.
 */
export async function isWithoutPrint(
  { image, ink, dpi }: PreparedPicture,
  engine: OcrEngine,
): Promise<boolean> {
  const pieces = [...piecesOf(ink)]
  if (pieces.length <= mostPieces && isInLines(ink)) return false
  const ofLetters = likelyParts(
    pieces.filter((piece) => isOfLetterSize(piece, dpi)),
    dpi,
  )
  const parts = ofLetters.length > 0 ? ofLetters : likelyParts(pieces, dpi).slice(0, mostTurned)
  if (parts.length === 0) return false
  const isRead = async (part: PixelBox, turns: number): Promise<boolean> => {
    const words = await engine.read(quarterTurned(cropped(image, part), turns), dpi, 'rows')
    // One that was given up says nothing: the page is, in its turn.
    return words === null || firmLetters(words) >= Math.max(leastFirm, firmShare * letters(words))
  }
  for (const part of parts) if (await isRead(part, 0)) return false
  for (const part of parts.slice(0, mostTurned))
    for (const turns of [3, 1, 2]) if (await isRead(part, turns)) return false
  return true
}

function isInLines(ink: Ink): boolean {
  const { rows, columns } = sharpness(ink)
  return Math.max(rows, columns) >= leastSharpness
}

function isOfLetterSize({ x0, y0, x1, y1 }: Piece, dpi: number): boolean {
  return y1 - y0 >= lowest * dpi && y1 - y0 <= highest * dpi && x1 - x0 <= widest * dpi
}

/** How much the ink of a row differs from that of the next, beside what it is; the same for columns. */
function sharpness({ width, height, dots }: Ink): { rows: number; columns: number } {
  const [rows, columns] = [new Float64Array(height), new Float64Array(width)]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (dots[y * width + x] !== 1) continue
      rows[y] = (rows[y] ?? 0) + 1
      columns[x] = (columns[x] ?? 0) + 1
    }
  }
  return { rows: unevenness(rows), columns: unevenness(columns) }
}

function unevenness(sums: Float64Array): number {
  let [steps, all] = [0, 0]
  for (let at = 1; at < sums.length; at++) {
    const [before, here] = [sums[at - 1] ?? 0, sums[at] ?? 0]
    steps += (here - before) ** 2
    all += here ** 2
  }
  return steps / Math.max(1, all)
}

/** The parts of the picture on which pieces lie, those first whose pieces are most of one height, as letters are. */
function likelyParts(pieces: readonly Piece[], dpi: number): PixelBox[] {
  const [width, height] = [Math.round(wide * dpi), Math.round(high * dpi)]
  const placeOf = ({ x0, y0 }: Piece) => `${Math.floor(x0 / width)} ${Math.floor(y0 / height)}`
  return [...groupedBy(pieces, placeOf)]
    .filter(([, own]) => own.length >= fewLetters)
    .map(([place, own]) => ({ place, evenness: evenness(own.map(({ y0, y1 }) => y1 - y0)) }))
    .sort((a, b) => b.evenness - a.evenness)
    .map(({ place }) => {
      const [column = 0, row = 0] = place.split(' ').map(Number)
      return [column * width, row * height, (column + 1) * width, (row + 1) * height]
    })
}

/** The share of pieces that are of the commonest height. */
function evenness(heights: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const one of heights) counts.set(one, (counts.get(one) ?? 0) + 1)
  const around = (one: number) =>
    Array.from({ length: 2 * alike + 1 }, (_, off) => counts.get(one + off - alike) ?? 0).reduce(
      (sum, count) => sum + count,
      0,
    )
  return Math.max(...[...counts.keys()].map(around)) / heights.length
}

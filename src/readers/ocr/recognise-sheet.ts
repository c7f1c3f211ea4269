import { cropped, type PixelBox } from './grey-image.js'
import type { Layout, OcrEngine } from './ocr-engine.js'
import type { PreparedPicture } from './prepare-picture.js'
import { firmLetters, letters } from './readable.js'
import type { RecognisedWord } from './recognised.js'
import { sheetParts } from './sheet-parts.js'

/** Share of letters that are firm on a page that was laid out right. */
const wellRead = 0.8
/** Share below which no other layout helps: it lies on its side, or is no print. */
const hopeless = 0.1

/**
 * The words of a sheet in reading order. Its lines are read from edge to edge, which keeps lone numbers of tables with
 * their rows; where that goes badly (columns side by side, posters), the recogniser finds the layout itself, and the
 * better of the two counts. Null where the recogniser gave it up.
 */
export async function recogniseSheet(
  { image, ink, dpi }: PreparedPicture,
  recogniser: OcrEngine,
): Promise<RecognisedWord[] | null> {
  const words: RecognisedWord[] = []
  for (const part of sheetParts(ink, dpi)) {
    const read = async (layout: Layout) => recogniser.read(cropped(image, part), dpi, layout)
    const rows = await read('rows')
    const share = rows === null ? 0 : firmLetters(rows) / Math.max(1, letters(rows))
    const poor = share < wellRead && share >= hopeless
    const laidOut = poor ? await read('page') : rows
    if (rows === null || laidOut === null) return null
    const best = firmLetters(laidOut) > firmLetters(rows) ? laidOut : rows
    const lines = (words.at(-1)?.line ?? -1) + 1
    for (const word of best) words.push(moved(word, part, lines))
  }
  return words
}

function moved(word: RecognisedWord, [left, top]: PixelBox, lines: number): RecognisedWord {
  const [x0, y0, x1, y1] = word.box
  const box: PixelBox = [x0 + left, y0 + top, x1 + left, y1 + top]
  return { ...word, box, baseline: word.baseline + top, line: word.line + lines }
}

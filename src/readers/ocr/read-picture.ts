import type { PagePicture } from '../pdf/page-picture.js'
import { withBullets } from './bullets.js'
import { liesOnItsSide } from './deskew.js'
import { isWithoutPrint } from './doubtful-print.js'
import { quarterTurned } from './grey-image.js'
import { inkShare } from './ink.js'
import type { OcrEngine } from './ocr-engine.js'
import { type PreparedPicture, preparePicture } from './prepare-picture.js'
import { firmLetters, isHopeless, isReadable, letters, standsOnEnd } from './readable.js'
import { recogniseSheet } from './recognise-sheet.js'
import type { RecognisedWord } from './recognised.js'
import type { RulingLines } from './ruling-lines.js'
import { type SettledWord, settleNumbers } from './settle-numbers.js'
import { withoutSpecks } from './specks.js'
import { strokeWidth } from './stroke-width.js'

/** A word as it was read and settled, and how wide its strokes are, in pixels; null where it has too few. */
export interface ReadWord extends SettledWord {
  readonly stroke: number | null
}

/** A picture as it was read, in pixels of the picture turned upright and straightened. */
export interface PictureReading {
  readonly words: readonly ReadWord[]
  readonly lines: RulingLines
  /** Of the picture turned upright. */
  readonly width: number
  readonly height: number
  /** Radians, clockwise, by which the print leant when it stood upright. */
  readonly leaning: number
  /** Quarter turns, clockwise, by which the print lies on its side. */
  readonly turns: number
  /** The share of it that is ink. */
  readonly inked: number
}

/** Share of ink below which there is nothing to be read. */
const blank = 0.0003
/** Share from which there may be much that is no print. */
const drawn = 0.003
/** Quarter turns that are tried after upright: those of print on its side, and of print on its head. */
const sideways = [3, 1]
const overhead = [2]

/**
 * Reads one picture: level, without its lines, recognised as a page, and its numbers once more alone. One that gives
 * hardly anything upright is tried on its sides, or on its head. Null where the recogniser gave it up.
 */
export async function readPicture(
  picture: PagePicture,
  recogniser: OcrEngine,
): Promise<PictureReading | null> {
  let best = await firstReading(picture, 0, recogniser)
  if (best === null) return null
  if (best.inked >= blank && !best.noPrint && (!isReadable(best.words) || standsOnEnd(best.words))) {
    for (const turns of liesOnItsSide(best.picture.ink) ? sideways : overhead) {
      const other = await firstReading(picture, turns, recogniser)
      if (other === null) return null
      if (standsOnEnd(best.words) || firmLetters(other.words) > firmLetters(best.words)) best = other
      if (isReadable(best.words) && !standsOnEnd(best.words)) break
    }
  }
  const { inked, turns } = best
  const { ink, dpi } = best.picture
  const listed = withBullets(withoutSpecks(best.words, dpi), ink, dpi)
  const settled = isNoPrint(best) ? unsettled(listed) : await settleNumbers(best.picture, listed, recogniser)
  const { image, lines, leaning } = best.picture
  const { width, height } = image
  const words = settled?.map((word): ReadWord => ({ ...word, stroke: strokeWidth(image, word.box) }))
  return words ? { words, lines, width, height, leaning, turns, inked } : null
}

/** Letters of more than a line or two: a page of which hardly any is sure has no numbers to be looked at again. */
const someLetters = 100

function isNoPrint({ words, noPrint }: FirstReading): boolean {
  return noPrint || (letters(words) >= someLetters && isHopeless(words))
}

function unsettled(words: readonly RecognisedWord[]): SettledWord[] {
  return words.map((word) => ({ ...word, uncertain: /\d/.test(word.text) }))
}

interface FirstReading {
  readonly picture: PreparedPicture
  readonly words: readonly RecognisedWord[]
  readonly inked: number
  /** Where print is likeliest there is none. */
  readonly noPrint: boolean
  readonly turns: number
}

/** @param turns quarter turns clockwise by which the picture is set upright */
async function firstReading(
  sheet: PagePicture,
  turns: number,
  recogniser: OcrEngine,
): Promise<FirstReading | null> {
  const picture = preparePicture({ ...sheet, image: quarterTurned(sheet.image, turns) })
  const inked = inkShare(picture.ink)
  const isBlank = inked < blank
  const noPrint = !isBlank && turns === 0 && inked >= drawn && (await isWithoutPrint(picture, recogniser))
  const words = isBlank || noPrint ? [] : await recogniseSheet(picture, recogniser)
  return words && { picture, words, inked, noPrint, turns: (4 - turns) % 4 }
}

import { unreadSign } from '../../document/unread-sign.js'
import { groupedBy } from '../../language/grouped-by.js'
import { cutApart } from './cut-apart.js'
import type { PixelBox } from './grey-image.js'
import { likelyWords } from './likely-words.js'
import { gate, type Reading, settleNumber, valueText } from './number-gate.js'
import { type NumberPicture, numberPicture } from './number-picture.js'
import type { OcrEngine } from './ocr-engine.js'
import { ownInk } from './own-ink.js'
import type { PreparedPicture } from './prepare-picture.js'
import { withoutRaisedMark } from './raised-marks.js'
import type { RecognisedWord } from './recognised.js'
import { stripSheet } from './strip-sheet.js'
import { unreadInk } from './unread-ink.js'
import { unreadMarks } from './unread-marks.js'

/** A word with what became of its digits. */
export interface SettledWord extends RecognisedWord {
  /** It has digits, and they are not sure enough to be a number. */
  readonly uncertain: boolean
  /** What its recognitions said besides, where they differ. */
  readonly others?: readonly string[] | undefined
}

/** Heights of lines, in pixels, at which numbers are recognised again, alone; those still unsure once more. */
const sizes = [60, 74]
const lastSizes = [52, 67]
/** Pixels an inch at which a line of usual print has about these heights. */
const sheetDpi = 300
/** Confidence below which what was passed over is none. */
const dust = 70
/** What ones, noughts, fives and eights are taken for: a word of nothing else may be a number. */
const numberLike = /^[\dOoQDIil|!SsBZzgq£%.,:;()[\]/+–-]{1,12}$/u

/**
 * Recognises the numbers of a page again, each as a strip of its own at other sizes, and keeps those of which two
 * recognitions agree; the other words with digits are marked uncertain. Looks also where there is ink that the first
 * recognition passed over. Null where the recogniser gave it up.
 */
export async function settleNumbers(
  picture: PreparedPicture,
  words: readonly RecognisedWord[],
  recogniser: OcrEngine,
): Promise<SettledWord[] | null> {
  const settler = new Settler(picture, recogniser)
  const printed = likelyWords(words)
  const likely = printed.map((word) =>
    /\d/.test(word.text) ? withoutRaisedMark(word, settler.shown(word)) : word,
  )
  const doubtful = likely.filter(({ text }) => /\d/.test(text) || numberLike.test(text))
  const { horizontal, vertical, streaks } = picture.lines
  // Words that were hardly recognised may be several, of columns side by side: their ink is looked at anew.
  const blurs = likely.filter(({ text }) => text === unreadSign)
  const read = likely.filter((word) => !blurs.includes(word))
  const taken = [
    ...printed.filter(({ text }) => text !== unreadSign).map(({ box }) => box),
    ...horizontal,
    ...vertical,
    ...streaks,
  ]
  const unread = unreadInk(picture.ink, taken, picture.dpi)
  const passedOver = unread.numbers.map((box) => unseenWord(box, printed))
  const settled = await settledPlaces([...doubtful, ...passedOver], settler)
  if (settled === null) return null
  const looked = passedOver.flatMap((word) => settled.get(word) ?? [])
  const dark = [...unread.others, ...looked.filter((word) => !isSeen(word)).map(({ box }) => box)]
  const left = blurs.filter((blur) => !isReadAnew(blur, looked, dark))
  return inLines([
    ...[...read, ...left].map((word) => settled.get(word) ?? { ...word, uncertain: false }),
    ...looked.filter(isSeen),
    ...unreadMarks(dark, [...read, ...left], picture.dpi).map((word) => ({ ...word, uncertain: false })),
  ])
}

/** Words line by line, each line from left to right; those that stand in no line come last. */
function inLines(words: readonly SettledWord[]): SettledWord[] {
  const lines = [...groupedBy(words, ({ line }) => line)].sort(([a], [b]) => (a < 0 ? 1 : b < 0 ? -1 : a - b))
  return lines.flatMap(([line, own]) => (line < 0 ? own : own.sort((a, b) => a.box[0] - b.box[0])))
}

/** Whether all ink where a word was hardly recognised was read when it was looked at again, alone. */
function isReadAnew(
  { box }: RecognisedWord,
  looked: readonly SettledWord[],
  dark: readonly PixelBox[],
): boolean {
  const isThere = (other: PixelBox) =>
    other[0] < box[2] && other[2] > box[0] && other[1] < box[3] && other[3] > box[1]
  return looked.some((word) => isSeen(word) && isThere(word.box)) && !dark.some(isThere)
}

type Settled = Map<RecognisedWord, SettledWord>

/** What became of each place after all its recognitions; null where the recogniser gave up. */
async function settledPlaces(places: readonly RecognisedWord[], settler: Settler): Promise<Settled | null> {
  if (!(await settler.read(places, sizes))) return null
  const settled: Settled = new Map(places.map((word) => [word, settler.settled(word)]))
  const unsure = places.filter((word) => settled.get(word)?.uncertain)
  if (!(await settler.read(unsure, lastSizes))) return null
  for (const word of unsure) settled.set(word, settler.settled(word))
  const cut = cutApart(places, (word) => settler.shown(word).gap)
  for (const word of cut) settled.set(word, { ...(settled.get(word) ?? word), uncertain: true })
  return settled
}

/** What was recognised of each place so far, and what its picture shows. */
class Settler {
  readonly #picture: PreparedPicture
  readonly #recogniser: OcrEngine
  readonly #readings = new Map<RecognisedWord, (Reading | null)[]>()
  readonly #boxes = new Map<RecognisedWord, PixelBox>()
  readonly #shown = new Map<RecognisedWord, NumberPicture>()

  constructor(picture: PreparedPicture, recogniser: OcrEngine) {
    this.#picture = picture
    this.#recogniser = recogniser
  }

  /** Recognises places at other sizes; false where the recogniser gave up. */
  async read(places: readonly RecognisedWord[], lineHeights: readonly number[]): Promise<boolean> {
    for (const size of places.length === 0 ? [] : lineHeights) {
      const strips = places.map((word) => ({ ...word, box: this.#ownBox(word) }))
      const sheet = stripSheet(this.#picture.image, strips, size)
      const words = await this.#recogniser.read(sheet.image, sheetDpi, 'rows')
      if (words === null) return false
      for (const [index, word] of places.entries()) {
        const own = this.#readings.get(word) ?? []
        const place = sheet.places[index]
        this.#readings.set(word, [...own, place ? readingAt(place, words) : null])
      }
    }
    return true
  }

  /** The word's box drawn in to its ink. */
  #ownBox(word: RecognisedWord): PixelBox {
    const box = this.#boxes.get(word) ?? ownInk(this.#picture.ink, word.box)
    this.#boxes.set(word, box)
    return box
  }

  shown(word: RecognisedWord): NumberPicture {
    const { image, lines } = this.#picture
    const shown = this.#shown.get(word) ?? numberPicture(image, this.#ownBox(word), lines.horizontal)
    this.#shown.set(word, shown)
    return shown
  }

  settled(word: RecognisedWord): SettledWord {
    const first = word.text === '' ? [] : [word]
    const readings = [...first, ...(this.#readings.get(word) ?? [])]
    const { text, confidence, sure } = settleNumber(readings, this.shown(word), this.#picture.fineness)
    const ofLetters = word.text !== '' && !/\d/.test(word.text)
    // Letters never become digits; nor are they letters where they are hardly sure and may be digits.
    if (ofLetters && (word.confidence >= gate || !/\d/.test(text))) return { ...word, uncertain: false }
    const uncertain = ofLetters || (!sure && (/\d/.test(text) || /\d/.test(word.text)))
    const shown = sure || ofLetters ? text : word.text || text
    const others = uncertain && !ofLetters ? otherNumbers(shown, readings) : []
    return { ...word, text: shown, confidence, uncertain, ...(others.length > 0 ? { others } : {}) }
  }
}

/** What recognitions say with digits and of another value than what is shown. */
function otherNumbers(shown: string, readings: readonly (Reading | null)[]): string[] {
  const said = readings.flatMap((reading) => (reading && /\d/.test(reading.text) ? [reading.text] : []))
  return [...new Set(said)].filter((text) => valueText(text) !== valueText(shown))
}

/** Shares of a line's height by which a word on it may miss the line that letters stand on, and that it is high at most. */
const offLine = 0.2
const asHigh = 1.2

/**
 * The place of a word that the first recognition passed over: it stands on the line of the words beside it, or, where it
 * stands alone, on its own lower edge.
 */
function unseenWord(box: PixelBox, words: readonly RecognisedWord[]): RecognisedWord {
  const [x0, y0, x1, y1] = box
  const [beside] = words
    .filter(
      ({ baseline, lineHeight, text }) =>
        /[\p{L}\d]/u.test(text) &&
        Math.abs(baseline - y1) <= offLine * lineHeight &&
        y1 - y0 <= asHigh * lineHeight,
    )
    .map((word) => ({ word, gap: Math.max(word.box[0] - x1, x0 - word.box[2]) }))
    .filter(({ word, gap }) => gap <= 2 * word.lineHeight)
    .sort((a, b) => a.gap - b.gap)
  const { baseline, lineHeight, line } = beside?.word ?? {
    baseline: y1,
    lineHeight: 1.3 * (y1 - y0),
    line: -1,
  }
  return { text: '', confidence: 0, box, baseline, lineHeight, line }
}

function isSeen({ text, confidence }: SettledWord): boolean {
  return text !== '' && confidence >= dust
}

/** What was recognised on one strip: its words together; a number with a space in it is none. */
function readingAt([x0, y0, x1, y1]: PixelBox, words: readonly RecognisedWord[]): Reading | null {
  const inside = words.filter(({ box }) => {
    const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
    return x >= x0 && x <= x1 && y >= y0 && y <= y1
  })
  if (inside.length === 0) return null
  return {
    text: inside.map(({ text }) => text).join(' '),
    confidence: Math.min(...inside.map(({ confidence }) => confidence)),
  }
}

import type { Box } from '../../document/geometry.js'
import type { Fill, Rotation, Rule, UncertainNumber, Word } from '../../document/model.js'
import { unreadSign } from '../../document/unread-sign.js'
import { boldPrint } from './bold-print.js'
import { commonSizes } from './common-sizes.js'
import type { PixelBox } from './grey-image.js'
import type { PictureReading } from './read-picture.js'
import type { SettledWord } from './settle-numbers.js'

/** Pictures are read in greys: a filled area is dark, no more is known of it. */
const darkFill = '#404040'
/** A line's height from the feet of `g` to the tops of `d`, as a share of the size of its type. */
const heightOfSize = 0.94
/** Shares of the size of type above and below the line that letters stand on. */
const ascent = 0.9
const descent = 0.21
/** A line taller than so many of its word's own heights is no line of that word. */
const misjudged = 2.5
/** Share of a word's width that is left of it where the next word begins in its box. */
const leastLeft = 0.5
const pointsAnInch = 72

/** What a picture gives a page, in points of the page as displayed. */
export interface WordsOnPage {
  readonly words: readonly Word[]
  readonly rules: readonly Rule[]
  readonly fills: readonly Fill[]
  readonly uncertain: readonly UncertainNumber[]
}

/**
 * The words and lines of a picture as those of a page. Digits that are not sure become signs without a meaning, so that
 * nothing is made of them, and are listed apart.
 */
export function wordsOnPage(reading: PictureReading, dpi: number): WordsOnPage {
  const place = placer(reading, dpi)
  const sizes = commonSizes(
    reading.words.map((word) => ({ size: sizeOf(word, dpi), letters: word.text.length })),
  )
  const bold = boldPrint(
    reading.words,
    sizes.map((size) => (size * dpi) / pointsAnInch),
  )
  const words = reading.words.map((word, index): Word => {
    const size = sizes[index] ?? 0
    return {
      text: word.uncertain ? word.text.replace(/\d/gu, unreadSign) : word.text,
      box: place(lineBox(besideNext(word, reading.words[index + 1]), (size * dpi) / pointsAnInch)),
      size,
      bold: bold[index] ?? false,
      italic: false,
      colour: null,
      rotation: (90 * reading.turns) as Rotation,
      superscript: false,
      order: index,
    }
  })
  const uncertain = reading.words.flatMap((word, index) => {
    const box = words[index]?.box
    const { text, others } = word
    return word.uncertain && box ? [{ text, box, ...(others === undefined ? {} : { others }) }] : []
  })
  const { horizontal, vertical, fills } = reading.lines
  const sideways = reading.turns % 2 === 1
  const ruled = (boxes: readonly PixelBox[], level: boolean): Rule[] =>
    boxes.map((box) => ({
      box: middleLine(place(box), level !== sideways),
      direction: level !== sideways ? 'horizontal' : 'vertical',
      origin: 'stroke',
      colour: null,
    }))
  const filled = fills.map((box): Fill => ({ box: place(box), colour: darkFill }))
  return { words, rules: [...ruled(horizontal, true), ...ruled(vertical, false)], fills: filled, uncertain }
}

function sizeOf({ lineHeight, box: [, y0, , y1] }: SettledWord, dpi: number): number {
  const own = Math.max(1, y1 - y0)
  const height = lineHeight > misjudged * own && own > 0.08 * dpi ? 1.3 * own : lineHeight
  return ((height / heightOfSize) * pointsAnInch) / dpi
}

/** The box of a word as wide as it is and as high as its line: a dash and a capital stand on one line. */
function lineBox({ box: [x0, y0, x1, y1], baseline }: SettledWord, size: number): PixelBox {
  const off = baseline < y0 || baseline > y1 + 0.4 * size
  const foot = off ? y1 : baseline
  return [x0, foot - ascent * size, x1, foot + descent * size]
}

/** A word whose box ends where the next one of its line begins: recognisers draw boxes that reach over their neighbours. */
function besideNext(word: SettledWord, next: SettledWord | undefined): SettledWord {
  const [x0, y0, x1, y1] = word.box
  const start = next !== undefined && next.line === word.line && word.line >= 0 ? next.box[0] : x1
  const isWithin = start < x1 && start - x0 >= leastLeft * (x1 - x0)
  return isWithin ? { ...word, box: [x0, y0, start - 1, y1] } : word
}

function middleLine([x0, y0, x1, y1]: Box, level: boolean): Box {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2]
  return level ? [x0, y, x1, y] : [x, y0, x, y1]
}

/** From pixels of the upright picture to points of the page as displayed. */
function placer({ width, height, turns }: PictureReading, dpi: number): (box: PixelBox) => Box {
  const scale = pointsAnInch / dpi
  return ([x0, y0, x1, y1]) => {
    const [left, top, right, bottom] = [x0 * scale, y0 * scale, x1 * scale, y1 * scale]
    const [wide, high] = [width * scale, height * scale]
    if (turns === 1) return [high - bottom, left, high - top, right]
    if (turns === 2) return [wide - right, high - bottom, wide - left, high - top]
    if (turns === 3) return [top, wide - right, bottom, wide - left]
    return [left, top, right, bottom]
  }
}

import type { Word } from 'tesseract.js'

/** What is said of a word and of a part of one. */
export type Part = Pick<Word, 'text' | 'confidence' | 'bbox'>

/** A word and its signs. */
export interface SpelledWord extends Part {
  readonly symbols: readonly Part[]
}

/** Share of the line's height by which the signs of one word stand apart at most. */
const widestGap = 0.9

/** What may be several numbers: letters that stand apart are a picture's, or a word in wide print. */
const ofNumbers = /^[\d.,%£()+–-]+$/u

/**
 * The words that a recogniser ran together: lone digits of neighbouring columns, which stand at equal distances, look to
 * it like one number in wide print.
 *
 * @param lineHeight of the word's line, in pixels
 */
export function partsOf(word: SpelledWord, lineHeight: number): Part[] {
  if (!ofNumbers.test(word.text.trim())) return [word].filter(({ text }) => text.trim() !== '')
  const groups: Part[][] = []
  for (const sign of word.symbols) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && sign.bbox.x0 - last.bbox.x1 <= widestGap * lineHeight) group.push(sign)
    else groups.push([sign])
  }
  return groups.length > 1 ? groups.map(joined) : [word]
}

function joined(signs: readonly Part[]): Part {
  return {
    text: signs.map(({ text }) => text).join(''),
    confidence: Math.min(...signs.map(({ confidence }) => confidence)),
    bbox: {
      x0: Math.min(...signs.map(({ bbox }) => bbox.x0)),
      y0: Math.min(...signs.map(({ bbox }) => bbox.y0)),
      x1: Math.max(...signs.map(({ bbox }) => bbox.x1)),
      y1: Math.max(...signs.map(({ bbox }) => bbox.y1)),
    },
  }
}

import type { Piece, Word } from '../document/model.js'
import { type PrintedLine, printedLines } from './cell-lines.js'

export interface CellText {
  readonly text: string
  readonly pieces: readonly Piece[]
  /** Whether every word is bold; false for an empty cell. */
  readonly bold: boolean
}

/** Tells whether two parts of a word, broken where a narrow cell ended, were one word: `Amoun` and `t`. */
export type Mending = (line: PrintedLine, next: PrintedLine) => boolean

const neverMend: Mending = () => false

/** A cell's words as one text, lines joined by a space, with the place of every line. */
export function cellText(words: readonly Word[], page: number, mends: Mending = neverMend): CellText {
  const lines = printedLines(words)
  const pieces: Piece[] = []
  let text = ''
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const printed = printedText(line.words)
    if (before) text += joins(text, printed) || mends(before, line) ? '' : ' '
    text = text.endsWith('\u00ad') ? text.slice(0, -1) : text
    pieces.push({ start: text.length, end: text.length + printed.length, page, box: line.box })
    text += printed
  }
  return { text, pieces, bold: words.length > 0 && words.every((word) => word.bold) }
}

/** A hyphen at the end of a line belongs to its word and the next line's: `re-` and `offended`. */
function joins(text: string, next: string): boolean {
  return /\p{L}[-\u00ad\u2010]$/u.test(text) && /^\p{Ll}/u.test(next)
}

/** The words of one line as one text: raised digits stay raised, and touch the word that they stand behind. */
export function printedText(words: readonly Word[]): string {
  // Few words are raised, and few lines hold one that is.
  if (!words.some((word) => word.superscript)) return words.map((word) => word.text).join(' ')
  let text = ''
  let last: Word | undefined
  for (const word of words) {
    text += last && !glued(last, word) ? ` ${printed(word)}` : printed(word)
    last = word
  }
  return text
}

function glued(last: Word, next: Word): boolean {
  if (last.rotation !== 0 || !(last.superscript || next.superscript)) return false
  return next.box[0] - last.box[2] < 0.2 * Math.max(last.size, next.size)
}

const raised: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  '+': '⁺',
  '-': '⁻',
  '(': '⁽',
  ')': '⁾',
}

/** Raised digits stay raised, so that a footnote's `1` after `12` can never read as a digit of it. */
function printed(word: Word): string {
  if (!word.superscript) return word.text
  const signs = [...word.text].map((sign) => raised[sign])
  return signs.every((sign) => sign !== undefined) ? signs.join('') : word.text
}

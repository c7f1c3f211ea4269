import type { Hyphenation } from './hyphenation.js'
import type { Line } from './lines.js'
import type { Piece, Word } from './model.js'
import type { Paragraph } from './paragraphs.js'

/** Text of a block with the place of each of its words. */
export interface PlacedText {
  readonly text: string
  readonly pieces: readonly Piece[]
}

/**
 * Writes the lines of a paragraph as one text: words parted by single spaces, words broken at a line's end joined,
 * footnote marks left out. Each word is a piece of its own, so that any stretch of the text finds its rectangles.
 */
export function textOfParagraph(parts: readonly Paragraph[], hyphenation: Hyphenation): PlacedText {
  let text = ''
  const pieces: Piece[] = []
  let previous: PrintedWord | null = null
  for (const printed of printedWords(parts)) {
    const { word, page } = printed
    const broken = previous?.endsLine === true && hyphenation.joins(previous.word.text, word.text)
    if (previous && broken) {
      if (!hyphenation.keepsHyphen(previous.word.text, word.text)) {
        text = text.slice(0, -1)
        shortenLast(pieces)
      }
    } else if (previous && !isGlued(previous, printed)) text += ' '
    const start = text.length
    text += word.text
    pieces.push({ start, end: text.length, page, box: word.box })
    previous = printed
  }
  return { text: text.replaceAll('\u00ad', '-'), pieces }
}

interface PrintedWord {
  readonly word: Word
  readonly page: number
  readonly endsLine: boolean
  /** A footnote mark stood between this word and the one before it. */
  readonly afterMark: boolean
}

function printedWords(parts: readonly Paragraph[]): PrintedWord[] {
  const printed: PrintedWord[] = []
  for (const { lines, page } of parts) for (const line of lines) addWordsOfLine(line, page, printed)
  return printed
}

function addWordsOfLine({ words }: Line, page: number, printed: PrintedWord[]): void {
  const isMark = words.map(({ word }, at) => isFootnoteMark(word, words[at - 1]?.word))
  const last = isMark.lastIndexOf(false)
  for (const [at, { word }] of words.entries())
    if (!isMark[at]) printed.push({ word, page, endsLine: at === last, afterMark: isMark[at - 1] === true })
}

/** Raised small print is a footnote mark, unless it is the ending of an ordinal ("21" "st"). */
function isFootnoteMark(word: Word, before: Word | undefined): boolean {
  return word.superscript && !isOrdinalEnding(word, before)
}

function isOrdinalEnding(word: Word, before: Word | undefined): boolean {
  return /^(?:st|nd|rd|th)[,.;:]?$/u.test(word.text) && before !== undefined && /\d$/u.test(before.text)
}

/** Words without a space between them: an ordinal's raised ending, and a stop after a footnote mark. */
function isGlued(previous: PrintedWord, { word, afterMark }: PrintedWord): boolean {
  if (word.superscript) return isOrdinalEnding(word, previous.word)
  if (afterMark && /^[.,;:!?)\]”’"']+$/u.test(word.text)) return true
  return previous.word.superscript && /^[.,;:!?)]+$/u.test(word.text)
}

function shortenLast(pieces: Piece[]): void {
  const last = pieces.pop()
  if (last) pieces.push({ ...last, end: last.end - 1 })
}

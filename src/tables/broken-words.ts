import type { Box } from '../document/geometry.js'
import { widthOf } from '../document/geometry.js'
import type { Page, Word } from '../document/model.js'
import type { PrintedLine } from './cell-lines.js'
import type { Mending } from './cell-text.js'

/** Short words that may follow a line of one word; anything else as short is the rest of a broken word. */
const shortWords = new Set(
  'a am an as at be by co do eg go he i ie if in is it me my no of on or pm so to up us we'.split(' '),
)

/** The longest piece that is taken for the rest of a word without the whole word being printed elsewhere. */
const shortestWord = 2

/** The words that a paper prints, gathered when they are first asked for. */
export class Vocabulary {
  readonly #pages: readonly Page[]
  #words: Set<string> | undefined

  constructor(pages: readonly Page[]) {
    this.#pages = pages
  }

  has(word: string): boolean {
    const printed = () => new Set(this.#pages.flatMap((page) => page.words.map(({ text }) => text)))
    this.#words ??= new Set([...printed()].map(bare))
    return this.#words.has(word)
  }
}

/**
 * Mends words that a cell too narrow for them has broken over two lines (`Amoun` / `t`). Layout programs break inside a
 * word only where it alone is wider than its cell; and the whole word must be printed elsewhere, or the rest be too
 * short for a word.
 */
export function mendingIn(cell: Box, vocabulary: Vocabulary): Mending {
  return (line, next) => {
    const [word, ...others] = line.words
    const rest = next.words[0]
    if (!word || !rest || others.length > 0 || line.rotation !== 0 || next.rotation !== 0) return false
    if (!/\p{L}$/u.test(word.text) || !/^\p{Ll}/u.test(rest.text)) return false
    const tail = bare(rest.text)
    if (shortWords.has(tail)) return false
    const isRest = tail.length <= shortestWord
    const printedWhole = vocabulary.has(bare(/\p{L}+$/u.exec(word.text)?.[0] ?? '') + tail)
    // Without ruling lines a cell is as wide as its column's widest text, so that a narrow header does not fill it.
    if (isRest && printedWhole) return true
    const fits = widthOf(word.box) + widthOf(rest.box) < widthOf(cell) - 2 * margin(line, cell)
    return fillsCell(word, line, cell) && !fits && (printedWhole || isRest)
  }
}

/** No room for one more letter. */
function fillsCell(word: Word, line: PrintedLine, cell: Box): boolean {
  const letter = widthOf(word.box) / word.text.length
  return widthOf(cell) - 2 * margin(line, cell) - widthOf(word.box) < 1.5 * letter
}

/** The cell's inner margin, as the line leaves it at its nearer side. */
function margin(line: PrintedLine, cell: Box): number {
  return Math.max(0, Math.min(line.box[0] - cell[0], cell[2] - line.box[2], 6))
}

function bare(text: string): string {
  return text.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
}

import type { Box } from '../document/geometry.js'
import { unionOf } from '../document/geometry.js'
import type { Word } from '../document/model.js'
import { printedLines } from './cell-lines.js'
import { printedText } from './cell-text.js'

/** Words of one line that stand together, with a column's gap before and after them. */
export interface Chunk {
  readonly words: readonly Word[]
  readonly text: string
  readonly box: Box
}

/** Chunks of one printed line, left to right. */
export interface ChunkLine {
  readonly box: Box
  readonly size: number
  readonly chunks: readonly Chunk[]
}

/** A gap of this many ems parts two columns; words of justified lines seldom stand so far apart. */
export const columnGap = 0.95

/** Figures side by side are two columns at a smaller gap: a space within a figure is narrower still. */
const figureGap = 0.55
const figureStart = /^[£$€(<+–-]?[\d.]/u

/** Upright words as lines of chunks, top to bottom. */
export function chunkLines(words: readonly Word[], gap = columnGap): ChunkLine[] {
  const upright = words.filter((word) => word.rotation === 0)
  return printedLines(upright).map((line) => ({
    box: line.box,
    size: Math.max(...line.words.map((word) => word.size)),
    chunks: chunksOf(line.words, gap),
  }))
}

function chunksOf(words: readonly Word[], gap: number): Chunk[] {
  const groups: Word[][] = []
  let right = Number.NEGATIVE_INFINITY
  for (const word of words) {
    const last = groups.at(-1)
    if (last && joins(last.at(-1), word, word.box[0] - right, gap)) last.push(word)
    else groups.push([word])
    right = Math.max(right, word.box[2])
  }
  return groups.map(chunkOf)
}

/** Words of one line as one chunk. */
export function chunkOf(words: readonly Word[]): Chunk {
  return { words, text: printedText(words), box: unionOf(words.map((word) => word.box)) ?? [0, 0, 0, 0] }
}

/** "(5,446.8) (5,152.5)": two broken numbers are two figures, however near they stand. */
function areTwoFigures(last: Word, next: Word): boolean {
  return brokenFigure.test(last.text) && brokenFigure.test(next.text)
}

const brokenFigure = /^[-–−(£+]*\d{1,3}(?:,?\d{3})*\.\d{1,2}\)?%?$/u

/** Whether a word stands in one chunk with the word before it. */
function joins(last: Word | undefined, next: Word, space: number, gap: number): boolean {
  if (space > gap * next.size || (last && areTwoFigures(last, next))) return false
  if (space <= figureGap * next.size) return true
  return !(last && figureStart.test(last.text) && figureStart.test(next.text))
}

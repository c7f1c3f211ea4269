import { unionOf } from '../document/geometry.js'
import type { Word } from '../document/model.js'
import { printedLines } from './cell-lines.js'
import { printedText } from './cell-text.js'
import type { Chunk, ChunkLine } from './chunks.js'

/** Turned heads end at most so many heights of a line above the first row: a line of other heads may stand between. */
const REACH = 2.5
/** The tallest head, in heights of a line, and how far apart the lines of one head may stand. */
const TALLEST = 20
const LINE_GAP = 0.5
/** Fewer turned heads than this are a label at the side of the table. */
const FEWEST = 2

/**
 * Heads that are set upwards or downwards over the columns of a table without lines, as one line of heads; null where there
 * is not one for every column of figures.
 *
 * @param words of the page, turned ones included
 * @param first the first row of the table
 * @param xs the boundaries of its columns, that of the labels first
 */
export function verticalHeads(
  words: readonly Word[],
  first: ChunkLine,
  xs: readonly number[],
): ChunkLine | null {
  const top = first.box[1]
  const turned = words.filter(
    ({ rotation, box }) =>
      (rotation === 90 || rotation === 270) && box[3] <= top + 2 && box[3] >= top - TALLEST * first.size,
  )
  const heads = headsOf(turned)
  const columns = xs.length - 2
  if (columns < FEWEST || heads.length !== columns || !heads.every((head) => endsNear(head, first)))
    return null
  if (!heads.every((head, index) => isNearColumn(head, index + 1, xs))) return null
  // Heads are set at the left of their columns and figures at the right, so that their order tells more than their place.
  const chunks = heads.map((words, index): Chunk => {
    const [, highest, , foot] = unionOf(words.map(({ box }) => box)) ?? first.box
    return {
      words,
      text: textOf(words),
      box: [(xs[index + 1] ?? 0) + 1, highest, (xs[index + 2] ?? 0) - 1, foot],
    }
  })
  return {
    chunks,
    box: unionOf(chunks.map(({ box }) => box)) ?? first.box,
    size: Math.max(...turned.map(({ size }) => size)),
  }
}

/** The turned words by the heads that they make up, left to right: the lines of one head stand close beside each other. */
function headsOf(turned: readonly Word[]): Word[][] {
  const heads: Word[][] = []
  let right = Number.NEGATIVE_INFINITY
  for (const word of [...turned].sort((a, b) => a.box[0] - b.box[0])) {
    if (word.box[0] - right <= LINE_GAP * word.size) heads.at(-1)?.push(word)
    else heads.push([word])
    right = Math.max(right, word.box[2])
  }
  return heads
}

/** Over its own column of figures, or at the left of it over the one before, which may not be that of the labels. */
function isNearColumn(head: readonly Word[], column: number, xs: readonly number[]): boolean {
  const middle = head.reduce((sum, { box }) => sum + (box[0] + box[2]) / 2, 0) / head.length
  return middle >= (xs[Math.max(1, column - 1)] ?? 0) && middle <= (xs[column + 1] ?? 0)
}

function endsNear(words: readonly Word[], first: ChunkLine): boolean {
  return first.box[1] - Math.max(...words.map(({ box }) => box[3])) <= REACH * first.size
}

function textOf(words: readonly Word[]): string {
  return printedLines(words)
    .map((line) => printedText(line.words))
    .join(' ')
}

import { cellKind } from '../document/cell-kind.js'
import type { Word } from '../document/model.js'
import { printedText } from './cell-text.js'
import type { Chunk, ChunkLine } from './chunks.js'
import { intervalAt } from './grid.js'

/** Words of one cell and the columns that it covers. */
export interface Span {
  readonly column: number
  readonly columnSpan: number
  readonly words: readonly Word[]
}

/** Chunks by the columns in which they stand; a chunk over a boundary is cut where its words leave a gap there. */
export function chunkSpans(lines: readonly ChunkLine[], xs: readonly number[]): Span[] {
  const spans: Span[] = []
  const placed = lines.flatMap((line) => {
    const chunks = line.chunks.flatMap((one) => cutAt(one, xs))
    return chunks.map((chunk, index) => ({ chunk, ...shortOf(chunks[index + 1], spanOf(chunk, xs), xs) }))
  })
  for (const { chunk, column, columnSpan } of placed) {
    const same = spans.findIndex(
      (span) => span.column < column + columnSpan && column < span.column + span.columnSpan,
    )
    const other = spans[same]
    if (!other) {
      spans.push({ column, columnSpan, words: chunk.words })
      continue
    }
    const from = Math.min(other.column, column)
    const to = Math.max(other.column + other.columnSpan, column + columnSpan)
    spans[same] = { column: from, columnSpan: to - from, words: [...other.words, ...chunk.words] }
  }
  return spans
}

/** A long label that reaches into the column of the figure behind it on its line ends before that column. */
function shortOf(
  next: Chunk | undefined,
  span: { column: number; columnSpan: number },
  xs: readonly number[],
): { column: number; columnSpan: number } {
  if (!next || span.columnSpan < 2 || cellKind(next.text) !== 'value') return span
  const { column } = spanOf(next, xs)
  return column > span.column && column < span.column + span.columnSpan
    ? { column: span.column, columnSpan: column - span.column }
    : span
}

/** Two headings that nearly touch read as one chunk until a boundary parts them. */
export function cutAt(chunk: Chunk, xs: readonly number[]): Chunk[] {
  if (chunk.words.length < 2) return [chunk]
  for (const x of xs.slice(1, -1)) {
    const left = chunk.words.filter((word) => (word.box[0] + word.box[2]) / 2 < x)
    const right = chunk.words.filter((word) => (word.box[0] + word.box[2]) / 2 >= x)
    if (left.length === 0 || right.length === 0) continue
    const end = Math.max(...left.map((word) => word.box[2]))
    const start = Math.min(...right.map((word) => word.box[0]))
    if (start - end < 0.45 * (chunk.words[0]?.size ?? 0) || end > x + 2 || start < x - 2) continue
    const parts = [left, right].map((words) => ({
      words,
      text: printedText(words),
      box: [
        Math.min(...words.map((word) => word.box[0])),
        chunk.box[1],
        Math.max(...words.map((word) => word.box[2])),
        chunk.box[3],
      ] as const,
    }))
    return parts.flatMap((part) => cutAt(part, xs))
  }
  return [chunk]
}

/** A chunk covers every column that it reaches into by more than a little. */
export function spanOf(chunk: Chunk, xs: readonly number[]): { column: number; columnSpan: number } {
  const slack = 3
  const at = (x: number) => Math.max(0, intervalAt(xs, Math.min(Math.max(x, xs[0] ?? 0), xs.at(-1) ?? 0)))
  const column = at(Math.min(chunk.box[0] + slack, (chunk.box[0] + chunk.box[2]) / 2))
  const end = at(Math.max(chunk.box[2] - slack, (chunk.box[0] + chunk.box[2]) / 2))
  return { column, columnSpan: end - column + 1 }
}

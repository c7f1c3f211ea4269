import { cellKind } from '../document/cell-kind.js'
import { overlapOf } from '../document/geometry.js'
import { markerKind } from '../document/markers.js'
import type { Chunk, ChunkLine } from './chunks.js'

/** Lines of text, top to bottom, that read as rows of one table without ruling lines between its columns. */
export interface LineBlock {
  readonly lines: readonly ChunkLine[]
  /** Which of the lines carry figures side by side; the others are wrapped labels and group headings. */
  readonly rows: readonly ChunkLine[]
}

/** Distance to the next row, in heights of a line, and how many lines without figures may stand between two rows. */
const rowReach = 2.6
export const mostBetween = 2

const leader = /\.{4,}|(?:\.\s){4,}|_{4,}|…{2,}/u

/** Whether a line holds figures beside a label or beside one another. */
export function isRowOfFigures(line: ChunkLine): boolean {
  const chunks = withoutMarker(line.chunks)
  if (chunks.length < 2 || chunks.some(({ text }) => leader.test(text))) return false
  const kinds = chunks.map(({ text }) => cellKind(text))
  const figures = kinds.slice(1).filter((kind) => kind === 'value' || kind === 'period').length
  return figures >= 1 && figures >= 0.5 * (chunks.length - 1)
}

function withoutMarker(chunks: readonly Chunk[]): readonly Chunk[] {
  const [first, ...rest] = chunks
  const kind = first ? markerKind(first.text) : null
  if (kind === 'bullet') return rest
  // `2.1` before words numbers a paragraph; before figures it is one of them.
  return kind === 'numbering' && cellKind(rest[0]?.text ?? '') === 'text' ? rest : chunks
}

/**
 * Collects rows into blocks: a row belongs to the block above it when it stands close below and most of its figures
 * stand in that block's columns.
 */
export function blocksOf(lines: readonly ChunkLine[], isRow: (line: ChunkLine) => boolean): LineBlock[] {
  const blocks: { lines: ChunkLine[]; rows: ChunkLine[] }[] = []
  let between: ChunkLine[] = []
  for (const line of lines) {
    const block = blocks.at(-1)
    const last = block?.lines.at(-1)
    if (!isRow(line)) {
      between.push(line)
      continue
    }
    if (
      block &&
      last &&
      between.length <= mostBetween &&
      isClose([last, ...between, line]) &&
      inColumns(block.rows, line)
    ) {
      if (between.every((one) => isLabelLine(one, block.rows) && !isTitle(one, last, line))) {
        block.lines.push(...between, line)
        block.rows.push(line)
        between = []
        continue
      }
    }
    blocks.push({ lines: [line], rows: [line] })
    between = []
  }
  return blocks
}

/** Larger type than the rows around it has heads another table. */
function isTitle(between: ChunkLine, above: ChunkLine, below: ChunkLine): boolean {
  return between.size > LARGER * Math.max(above.size, below.size)
}

const LARGER = 1.15

/** Whether each line stands close below the one before it. */
export function isClose(lines: readonly ChunkLine[]): boolean {
  return lines.slice(1).every((line, index) => {
    const above = lines[index]
    return (
      above !== undefined &&
      line.box[1] - above.box[3] <= (rowReach - 1) * Math.max(above.size, line.size) * 1.2
    )
  })
}

/** Of the chunks after the first, at least half stand where a row of the block has one. */
function inColumns(rows: readonly ChunkLine[], line: ChunkLine): boolean {
  const inner = line.chunks.slice(1)
  const known = rows.slice(-6).flatMap((row) => row.chunks.slice(1))
  const placed = inner.filter(({ box }) =>
    known.some((other) => overlapOf(box[0], box[2], other.box[0], other.box[2]) > 0),
  )
  return placed.length >= 0.5 * inner.length
}

/** A line between two rows that stands in the label column alone. */
export function isLabelLine(line: ChunkLine, rows: readonly ChunkLine[]): boolean {
  const [only, ...others] = line.chunks
  if (!only || only.words.length > 14) return false
  const firstFigure = Math.min(...rows.map(({ chunks }) => firstFigureOf(chunks)))
  if (others.length > 0) return others.every(({ box }) => box[0] >= firstFigure - 4) && others.length <= 8
  return only.box[0] < firstFigure
}

/** Where the figures of a row begin: right of its label, which may itself stand behind a reference or a figure. */
function firstFigureOf(chunks: readonly Chunk[]): number {
  const label = chunks.findIndex(({ text }) => cellKind(text) === 'text')
  return chunks[Math.max(label, 0) + 1]?.box[0] ?? Number.POSITIVE_INFINITY
}

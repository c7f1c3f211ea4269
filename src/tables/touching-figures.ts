import { cellKind } from '../document/cell-kind.js'
import { printedText } from './cell-text.js'
import { type Chunk, type ChunkLine, chunkOf } from './chunks.js'
import type { LineBlock } from './tabular-lines.js'

/** Right ends of one column's figures stand within so many points of each other. */
const ALIGNED = 1.5

/**
 * Parts the figure of a column from a long label that touches it: where the last word of a row's label is a number that ends
 * where the first figures of other rows end, and the row has one figure less than they have.
 */
export function withTouchingFigures(block: LineBlock): LineBlock {
  const most = Math.max(...block.rows.map(({ chunks }) => chunks.length))
  const ends = block.rows.flatMap(({ chunks }) =>
    chunks.length === most && chunks[1] && cellKind(chunks[1].text) === 'value' ? [chunks[1].box[2]] : [],
  )
  const parted = new Map<ChunkLine, ChunkLine>()
  for (const row of block.rows) {
    const [label, ...figures] = row.chunks
    if (!label || row.chunks.length !== most - 1 || ends.length === 0) continue
    const parts = partedLabel(label, ends)
    if (parts) parted.set(row, { ...row, chunks: [...parts, ...figures] })
  }
  if (parted.size === 0) return block
  const as = (line: ChunkLine) => parted.get(line) ?? line
  return { lines: block.lines.map(as), rows: block.rows.map(as) }
}

function partedLabel({ words }: Chunk, ends: readonly number[]): Chunk[] | null {
  const last = words.at(-1)
  const label = words.slice(0, -1)
  if (!last || label.length === 0 || cellKind(printedText(label)) !== 'text') return null
  if (cellKind(last.text) !== 'value') return null
  return ends.every((end) => Math.abs(end - last.box[2]) <= ALIGNED)
    ? [chunkOf(label), chunkOf([last])]
    : null
}

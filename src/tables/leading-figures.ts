import { cellKind } from '../document/cell-kind.js'
import { printedText } from './cell-text.js'
import { type Chunk, type ChunkLine, chunkOf } from './chunks.js'
import type { LineBlock } from './tabular-lines.js'

/** Ends of one column's figures, and starts of one column's labels, stand within so many points of each other. */
const ALIGNED = 1.5

/** Fewer rows than this stand like columns by chance. */
const FEWEST = 3

/** "1,234", "56.7", "£12", "(89)": a figure. A plain number may be a part of its label: "3 or more placements". */
const IS_FIGURE = /^[-–(£+]*\d{1,3}(?:,\d{3})+|\d\.\d|£|^\(\d|%/

/**
 * Parts figures from the labels that stand right behind them, as in statements that print the last year's sum before each
 * service: set right and set left, the two columns nearly touch. They are columns where on most rows a figure ends at one
 * place and words begin at one place.
 */
export function withLeadingFigures(block: LineBlock): LineBlock {
  const parted = new Map<ChunkLine, Parted>()
  for (const row of block.rows) {
    const found = partedRow(row)
    if (found) parted.set(row, found)
  }
  const found = [...parted.values()].sort((a, b) => a.end - b.end || a.start - b.start)
  // Where most stand at one place, the one in the middle does.
  const usual = found[found.length >> 1]
  const alike = usual ? found.filter((one) => standLike(one, usual)).length : 0
  if (!usual || alike < FEWEST || 2 * alike <= block.rows.length) return block
  const as = (line: ChunkLine) => {
    const own = parted.get(line)
    return own && standLike(own, usual) ? { ...line, chunks: own.chunks } : line
  }
  return { lines: block.lines.map(as), rows: block.rows.map(as) }
}

interface Parted {
  readonly chunks: readonly Chunk[]
  readonly end: number
  readonly start: number
}

function standLike(one: Parted, other: Parted): boolean {
  return Math.abs(one.end - other.end) <= ALIGNED && Math.abs(one.start - other.start) <= ALIGNED
}

/** The row with its first chunk of a figure and words behind it as two; a number of the row before them stands apart too. */
function partedRow({ chunks }: ChunkLine): Parted | null {
  for (const [index, { words }] of chunks.entries()) {
    const at = words.findIndex(({ text }) => IS_FIGURE.test(text))
    const [before, figure, label] = [words.slice(0, at), words[at], words.slice(at + 1)]
    const [first] = label
    if (at > 1 || !figure || !first || cellKind(figure.text) !== 'value') continue
    if (cellKind(printedText(label)) !== 'text' || before.some(({ text }) => cellKind(text) !== 'value'))
      continue
    const parts = [before, [figure], label].filter(({ length }) => length > 0).map(chunkOf)
    return {
      chunks: [...chunks.slice(0, index), ...parts, ...chunks.slice(index + 1)],
      end: figure.box[2],
      start: first.box[0],
    }
  }
  return null
}

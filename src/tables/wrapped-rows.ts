import type { ChunkLine } from './chunks.js'
import type { LineBlock } from './tabular-lines.js'

/** Lines of one cell stand at most so far apart, as a share of what rows of figures do. */
const TIGHT = 0.55
/** Rows stand so far apart, in type sizes, where the lines of a label can be told from them. */
const APART = 0.3

/**
 * Lines that are one row of a table, by the space between them: a label of several lines, the figures beside one of them,
 * set closer to each other than rows are ("Police and crime" / "commissioner 60,000"). Keyed by each of their lines.
 */
export function wrappedRows({ lines, rows }: LineBlock): ReadonlyMap<ChunkLine, readonly ChunkLine[]> {
  const isRow = new Set(rows)
  const apart = spaceOfRows(lines, isRow)
  const found = new Map<ChunkLine, readonly ChunkLine[]>()
  if (apart === null) return found
  let close: ChunkLine[] = []
  const settle = () => {
    const labels = close.filter((line) => !isRow.has(line))
    const one = close.length - labels.length === 1 && labels.length > 0
    if (one && labels.every(({ chunks }) => chunks.length === 1))
      for (const line of close) found.set(line, close)
    close = []
  }
  for (const line of lines) {
    const above = close.at(-1)
    if (above && spaceBetween(above, line) >= TIGHT * apart) settle()
    close.push(line)
  }
  settle()
  return found
}

/** The usual space between a row of figures and the next; null where it is no more than between lines of one text. */
function spaceOfRows(lines: readonly ChunkLine[], isRow: ReadonlySet<ChunkLine>): number | null {
  const spaces = lines.slice(1).flatMap((line, index) => {
    const above = lines[index]
    return above && isRow.has(above) && isRow.has(line) ? [spaceBetween(above, line)] : []
  })
  const usual = spaces.sort((a, b) => a - b)[spaces.length >> 1]
  return usual !== undefined && usual >= APART * (lines[0]?.size ?? 0) ? usual : null
}

function spaceBetween(above: ChunkLine, below: ChunkLine): number {
  return below.box[1] - above.box[3]
}

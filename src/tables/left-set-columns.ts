import type { Chunk, ChunkLine } from './chunks.js'

/**
 * The boundaries of columns whose heads are set left and whose figures are set right, as a spreadsheet leaves them: a head
 * then stands nearer to the figures before it. Each head begins where the figures before it have ended, and no later than
 * its own. Null where the heads are none of that, or stand over their figures anyway.
 */
export function leftSetColumns(
  rows: readonly ChunkLine[],
  heads: ChunkLine | undefined,
  xs: readonly number[],
): number[] | null {
  const columns = xs.length - 1
  // The column of labels may have no head.
  const first = columns - (heads?.chunks.length ?? 0)
  if (!heads || first < 0 || first > 1 || rows.some(({ chunks }) => chunks.length > columns)) return null
  const ends = endsOf(rows, xs)
  const isOver = ({ box }: Chunk, column: number) =>
    (box[0] >= (xs[column] ?? 0) - SLACK && box[2] <= (xs[column + 1] ?? 0) + SLACK) ||
    Math.abs(box[2] - (ends[column] ?? Number.NaN)) <= SLACK
  if (heads.chunks.every((head, index) => isOver(head, index + first))) return null
  const starts = heads.chunks.slice(1 - first).map(({ box }) => box[0] - 1)
  const bounds = [
    Math.min(xs[0] ?? 0, heads.box[0] - 1),
    ...starts,
    Math.max(xs.at(-1) ?? 0, heads.box[2] + 1),
  ]
  // Under heads set in the middle a figure would fall into the column before, beside another.
  const keeps = rows.every(({ chunks }) => {
    const columnsOf = chunks.map(({ box }) => columnAt(bounds, box[0]))
    const within = chunks.every(({ box }, index) => columnsOf[index] === columnAt(bounds, box[2]))
    return within && new Set(columnsOf).size === chunks.length
  })
  return keeps ? bounds : null
}

/** Where the figures of each column end: a head that ends there too is set right over them, however wide it is. */
function endsOf(rows: readonly ChunkLine[], xs: readonly number[]): (number | undefined)[] {
  const ends: (number | undefined)[] = []
  for (const { box } of rows.flatMap(({ chunks }) => chunks)) {
    const column = columnAt(xs, box[0])
    ends[column] = Math.max(box[2], ends[column] ?? box[2])
  }
  return ends
}

/** Points by which a head may reach out of its column. */
const SLACK = 3

function columnAt(xs: readonly number[], x: number): number {
  return xs.findLastIndex((bound) => bound <= x)
}

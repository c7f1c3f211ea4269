import type { ChunkLine } from './chunks.js'
import { riversOf } from './rivers.js'

/**
 * The boundaries of the columns in which the rows' chunks stand: the middles of the gaps that no row crosses. A gap that
 * one row in ten crosses (a long label) still counts, as long as there are many rows.
 */
export function alignedColumns(rows: readonly ChunkLine[], left: number, right: number): number[] {
  const stretches = rows.map((row) => row.chunks.map(({ box }) => [box[0], box[2]] as const))
  const tolerated = Math.floor(rows.length / 10)
  const rivers = riversOf(stretches, tolerated)
  const inner = rivers
    .filter(([from, to]) => to - from > 1.5)
    .map(([from, to]) => (from + to) / 2)
    .filter((x) => x > left && x < right)
  return [left, ...inner, right]
}

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

/**
 * Moves each inner boundary to the middle of the gap that the header leaves there too: a heading is often wider than
 * the figures below it. Headings that cross the whole gap name several columns and move nothing.
 */
export function withHeader(
  xs: readonly number[],
  rows: readonly ChunkLine[],
  header: readonly ChunkLine[],
): number[] {
  const boxes = rows.flatMap((row) => row.chunks.map(({ box }) => box))
  return xs.map((x, index) => {
    if (index === 0 || index === xs.length - 1) return x
    let from = Math.max(...boxes.filter((box) => (box[0] + box[2]) / 2 < x).map((box) => Math.min(box[2], x)))
    let to = Math.min(...boxes.filter((box) => (box[0] + box[2]) / 2 > x).map((box) => Math.max(box[0], x)))
    const [gapStart, gapEnd] = [from, to]
    for (const { box } of header.flatMap((line) => line.chunks)) {
      if (box[0] <= gapStart && box[2] >= gapEnd) continue
      if (box[0] < gapStart && box[2] > from && box[2] < gapEnd) from = box[2]
      if (box[2] > gapEnd && box[0] < to && box[0] > gapStart) to = box[0]
    }
    return to > from ? (from + to) / 2 : x
  })
}

import { cellKind } from '../document/cell-kind.js'
import type { Chunk, ChunkLine } from './chunks.js'
import { riversOf } from './rivers.js'

/**
 * The boundaries of the columns in which the rows' chunks stand: the middles of the gaps that no row crosses. A gap that
 * one row in ten crosses (a long label) still counts, as long as there are many rows.
 */
export function alignedColumns(rows: readonly ChunkLine[], left: number, right: number): number[] {
  const reaching = reachingLabels(rows)
  const stretches = rows.map((row) =>
    row.chunks.filter((chunk) => !reaching.has(chunk)).map(({ box }) => [box[0], box[2]] as const),
  )
  const tolerated = Math.floor(rows.length / 10)
  const rivers = riversOf(stretches, tolerated)
  const inner = rivers
    .filter(([from, to]) => to - from > 1.5)
    .map(([from, to]) => (from + to) / 2)
    .filter((x) => x > left && x < right)
  return [left, ...inner, right]
}

/**
 * Labels so long that they reach over the start of wider figures in other rows, up to the figure of their own: they say
 * nothing of where the column begins. As long as they are few.
 */
function reachingLabels(rows: readonly ChunkLine[]): ReadonlySet<Chunk> {
  const starts = rows.flatMap(({ chunks: [, figure] }) => (figure ? [figure.box[0]] : []))
  const first = Math.min(...starts)
  const reaching = rows.flatMap(({ chunks: [label, figure] }) =>
    label && figure && label.box[2] > first - 2 && cellKind(label.text) === 'text' ? [label] : [],
  )
  return new Set(3 * reaching.length <= rows.length ? reaching : [])
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
  const gapAround = gapsOf(rows)
  return xs.map((x, index) => {
    if (index === 0 || index === xs.length - 1) return x
    const [gapStart, gapEnd] = gapAround(x)
    let [from, to] = [gapStart, gapEnd]
    for (const { box } of header.flatMap((line) => line.chunks)) {
      if (box[0] <= gapStart && box[2] >= gapEnd) continue
      if (box[0] < gapStart && box[2] > from && box[2] < gapEnd) from = box[2]
      if (box[2] > gapEnd && box[0] < to && box[0] > gapStart) to = box[0]
    }
    return to > from ? (from + to) / 2 : x
  })
}

/**
 * The gap in which a place stands: from the furthest end of the chunks whose middle lies left of it to the nearest start
 * of those right of it, as far as the place itself. Asked for each of many columns, so the chunks are put in order once.
 */
function gapsOf(rows: readonly ChunkLine[]): (x: number) => readonly [number, number] {
  const boxes = rows
    .flatMap((row) =>
      row.chunks.map(({ box }) => ({ from: box[0], to: box[2], middle: (box[0] + box[2]) / 2 })),
    )
    .sort((a, b) => a.middle - b.middle)
  const ends: number[] = []
  for (const { to } of boxes) ends.push(Math.max(to, ends.at(-1) ?? Number.NEGATIVE_INFINITY))
  const starts: number[] = new Array(boxes.length)
  for (let i = boxes.length - 1; i >= 0; i--)
    starts[i] = Math.min(boxes[i]?.from ?? 0, starts[i + 1] ?? Number.POSITIVE_INFINITY)
  const countWhile = (holds: (middle: number) => boolean): number => {
    let [low, high] = [0, boxes.length]
    while (low < high) {
      const at = (low + high) >> 1
      if (holds(boxes[at]?.middle ?? 0)) low = at + 1
      else high = at
    }
    return low
  }
  return (x) => {
    const left = ends[countWhile((middle) => middle < x) - 1]
    const right = starts[countWhile((middle) => middle <= x)]
    return [
      left === undefined ? Number.NEGATIVE_INFINITY : Math.min(left, x),
      right === undefined ? Number.POSITIVE_INFINITY : Math.max(right, x),
    ]
  }
}

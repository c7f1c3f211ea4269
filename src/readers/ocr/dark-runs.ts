import type { PixelBox } from './grey-image.js'
import type { Ink } from './ink.js'

export interface RunLimits {
  /** Pixels. */
  readonly shortest: number
  readonly thickest: number
}

/** Pixels without ink that a worn line may lack, and the gap across which two pieces are one line. */
const speck = 2
const brokenBy = 5
/** A piece this much shorter than a line may be joined to others. */
const wholeShare = 0.7
/** Share of the longer one's length that two runs of one line have in common. */
const alike = 0.4
/** A filled area is at least so many times as high as the thickest line. */
const fillHeight = 2
/** Pixels by which the rows of one line may differ. */
const drift = 2

interface Run {
  x0: number
  x1: number
  y0: number
  y1: number
}

/** What long level runs of ink are: lines, and filled areas. */
export interface DarkRuns {
  readonly lines: readonly PixelBox[]
  readonly fills: readonly PixelBox[]
}

/** Level runs of ink that are long enough to be lines, each as the box around it; what is thicker is a filled area. */
export function darkRuns(ink: Ink, { shortest, thickest }: RunLimits): DarkRuns {
  const groups = grouped(ink, shortest)
  const fills = groups
    .filter(({ y0, y1 }) => y1 - y0 > fillHeight * thickest)
    .map(({ x0, y0, x1, y1 }) => [x0, y0, x1, y1] as const)
  const lines = joined(groups)
    .filter(({ x0, x1, y0, y1 }) => x1 - x0 >= shortest && y1 - y0 <= thickest)
    .map(({ x0, y0, x1, y1 }) => [x0, y0, x1, y1] as const)
    .filter((box) => isThin(ink, box, box[2] - box[0] < 3 * shortest ? besidesShort : besides))
  return { lines, fills }
}

/** Runs of neighbouring rows put together. */
function grouped(ink: Ink, shortest: number): Run[] {
  const closed: Run[] = []
  let open: Run[] = []
  for (let y = 0; y < ink.height; y++) {
    const still: Run[] = []
    for (const run of open) (y - run.y1 >= drift ? closed : still).push(run)
    open = still
    for (const [x0, x1] of runsOfRow(ink, y, wholeShare * shortest)) {
      const known = open.find((run) => run.x0 < x1 && run.x1 > x0 && isAlike(run, x1 - x0))
      if (known) {
        known.x0 = Math.min(known.x0, x0)
        known.x1 = Math.max(known.x1, x1)
        known.y1 = y + 1
      } else open.push({ x0, x1, y0: y, y1: y + 1 })
    }
  }
  return [...closed, ...open]
}

/** A run much shorter or longer than those before it is another thing that it touches: a filled area at a line's end. */
function isAlike({ x0, x1 }: Run, length: number): boolean {
  return Math.min(x1 - x0, length) >= alike * Math.max(x1 - x0, length)
}

/** Runs of one row; a line that drifts by a pixel is dark in the row below. */
function* runsOfRow({ width, height, dots }: Ink, y: number, shortest: number): Generator<[number, number]> {
  const here = y * width
  const below = y < height - 1 ? (y + 1) * width : y * width
  let start = -1
  let last = -1
  for (let x = 0; x < width; x++) {
    if (((dots[here + x] ?? 0) | (dots[below + x] ?? 0)) === 0) continue
    if (start < 0 || x - last > speck) {
      if (start >= 0 && last + 1 - start >= shortest) yield [start, last + 1]
      start = x
    }
    last = x
  }
  if (start >= 0 && last + 1 - start >= shortest) yield [start, last + 1]
}

/** Pieces of one line, broken by noise or drifting out of its row, put together. */
function joined(runs: readonly Run[]): Run[] {
  const lines: Run[] = []
  for (const run of [...runs].sort((a, b) => a.x0 - b.x0 || a.y0 - b.y0)) {
    const line = lines.find(
      (one) =>
        run.x0 - one.x1 <= brokenBy &&
        run.x1 > one.x1 &&
        run.y0 <= one.y1 + drift &&
        run.y1 >= one.y0 - drift,
    )
    if (line) {
      line.x1 = run.x1
      line.y0 = Math.min(line.y0, run.y0)
      line.y1 = Math.max(line.y1, run.y1)
    } else lines.push({ ...run })
  }
  return lines
}

/** Share of a line's length beside which there may be ink: letters that stand on it, other lines that meet it. */
const besides = 0.45
/** The same for short ones, which the strokes of a word in capitals look like. */
const besidesShort = 0.22

/** Whether there is paper on both sides: rows of letters and the edges of pictures have none. */
function isThin({ width, height, dots }: Ink, [x0, y0, x1, y1]: PixelBox, allowed: number): boolean {
  const shareAt = (y: number): number => {
    if (y < 0 || y >= height) return 0
    let sum = 0
    for (let x = x0; x < x1; x++) sum += dots[y * width + x] ?? 0
    return sum / (x1 - x0)
  }
  return shareAt(y0 - 3) <= allowed && shareAt(y1 + 2) <= allowed
}

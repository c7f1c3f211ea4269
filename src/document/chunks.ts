import { type Box, overlapOf, unionOf, widthOf } from './geometry.js'
import type { Line } from './lines.js'
import type { Rule } from './model.js'

/** Lines that stand under one another in one column, top to bottom: a part of the page that is read in one go. */
export interface Chunk {
  readonly lines: readonly Line[]
  readonly box: Box
}

/** Lines further apart than this many ems do not belong to one chunk; double-spaced text leaves just under one. */
const widestGap = 1.25

/** No printed page has more lines side by side; pages drawn to exhaust a reader have. */
const mostOpen = 300

/**
 * Groups lines to chunks. A line joins the one above it when each is the other's only neighbour, so that a chunk ends
 * where the text parts into columns and where columns come together; a ruling line between them parts them too.
 */
export function chunksOf(lines: readonly Line[], rules: readonly Rule[]): Chunk[] {
  const sorted = [...lines].sort((a, b) => a.reach[1] - b.reach[1] || a.reach[0] - b.reach[0])
  const above = new Map<Line, Line[]>()
  const belowCount = new Map<Line, number>()
  let open: Line[] = []
  for (const line of sorted) {
    open = open.filter(
      (other) => line.reach[1] - other.reach[3] <= widestGap * Math.max(line.size, other.size),
    )
    const ups = nearest(open.filter((other) => standsOver(other, line)))
    above.set(line, ups)
    for (const up of ups) belowCount.set(up, (belowCount.get(up) ?? 0) + 1)
    open.push(line)
    if (open.length > mostOpen) open.shift()
  }
  const horizontal = rules
    .filter((rule) => rule.direction === 'horizontal')
    .sort((a, b) => a.box[1] - b.box[1])
  const chunkOf = new Map<Line, Line[]>()
  const chunks: Line[][] = []
  for (const line of sorted) {
    const [up, ...more] = above.get(line) ?? []
    const chunk = up && chunkOf.get(up)
    const joins =
      up && chunk && more.length === 0 && belowCount.get(up) === 1 && !parted(up, line, horizontal)
    if (joins) {
      chunk.push(line)
      chunkOf.set(line, chunk)
    } else {
      const started = [line]
      chunks.push(started)
      chunkOf.set(line, started)
    }
  }
  return chunks.map(chunkOfLines)
}

function chunkOfLines(lines: readonly Line[]): Chunk {
  return { lines, box: unionOf(lines.map((line) => line.reach)) ?? [0, 0, 0, 0] }
}

/**
 * Cuts chunks that reach around something else: narrow lines beside a table or a column, wide ones above or below it.
 * Afterwards the boxes of chunks overlap others no more than their lines do.
 *
 * @param others boxes of what else stands on the page: tables
 */
export function cutAround(chunks: readonly Chunk[], others: readonly Box[]): Chunk[] {
  const obstacles = [...others, ...chunks.map((chunk) => chunk.box)]
  return chunks.flatMap((chunk) => {
    if (chunk.lines.length < 2) return [chunk]
    const cuts = obstacles
      .filter((box) => overlapsInside(chunk.box, box))
      .flatMap((box) => cutsFor(chunk, box))
    return cuts.length === 0 ? [chunk] : cutAt(chunk, cuts)
  })
}

/** The heights at which a chunk must be cut for its lines to clear a box: where lines begin or cease to share its width. */
function cutsFor({ lines, box: own }: Chunk, box: Box): number[] {
  if (box === own) return []
  const above = lines.findLast((line) => middleOf(line.box) < box[1] && sharesWidth(line.reach, box))
  const below = lines.find((line) => middleOf(line.box) > box[3] && sharesWidth(line.reach, box))
  return [...(above ? [middleOf(above.box) + 0.1] : []), ...(below ? [middleOf(below.box)] : [])]
}

function sharesWidth(a: Box, b: Box): boolean {
  return overlapOf(a[0], a[2], b[0], b[2]) > 2
}

function overlapsInside(a: Box, b: Box): boolean {
  return sharesWidth(a, b) && overlapOf(a[1], a[3], b[1], b[3]) > 2
}

function cutAt(chunk: Chunk, heights: readonly number[]): Chunk[] {
  const parts: Line[][] = []
  let previous = Number.NEGATIVE_INFINITY
  for (const line of chunk.lines) {
    const middle = middleOf(line.box)
    const part = parts.at(-1)
    if (part && !heights.some((y) => y > previous && y <= middle)) part.push(line)
    else parts.push([line])
    previous = middle
  }
  return parts.map(chunkOfLines)
}

function standsOver(upper: Line, lower: Line): boolean {
  const gap = lower.reach[1] - upper.reach[3]
  const em = Math.max(upper.size, lower.size)
  if (gap > widestGap * em || gap < -0.6 * em || lower.reach[1] <= upper.reach[1] + 0.3 * em) return false
  return overlapOf(upper.reach[0], upper.reach[2], lower.reach[0], lower.reach[2]) > 0.5 * em
}

/** Of the lines above, those of the lowest row. */
function nearest(lines: readonly Line[]): Line[] {
  const bottom = Math.max(...lines.map((line) => line.reach[3]))
  return lines.filter((line) => line.reach[3] > bottom - 0.5 * line.size)
}

/** Whether a ruling line as wide as what the two lines share runs between them. */
function parted(upper: Line, lower: Line, rules: readonly Rule[]): boolean {
  const left = Math.max(upper.reach[0], lower.reach[0])
  const right = Math.min(upper.reach[2], lower.reach[2])
  const from = middleOf(upper.box)
  const to = middleOf(lower.box)
  for (let i = firstBelow(rules, from); i < rules.length; i++) {
    const rule = rules[i]
    if (!rule || rule.box[1] > to) return false
    if (rule.box[0] <= left + 2 && rule.box[2] >= right - 2 && widthOf(rule.box) >= right - left) return true
  }
  return false
}

function middleOf(box: Box): number {
  return (box[1] + box[3]) / 2
}

function firstBelow(rules: readonly Rule[], y: number): number {
  let low = 0
  let high = rules.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rules[middle]?.box[1] ?? 0) < y) low = middle + 1
    else high = middle
  }
  return low
}

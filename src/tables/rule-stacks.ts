import type { Box } from '../document/geometry.js'
import type { Fill, Page } from '../document/model.js'
import type { Edge } from './edges.js'
import type { Grid } from './grid.js'
import { boxAt } from './grid.js'

/** Lines of one stack begin and end within this many points of each other. */
export const sameEnd = 5

/** Rows of a table that only horizontal lines or shaded bands mark; fewer lines are a header's or a box's. */
const fewestLines = 4

/** The narrowest stack, as a share of the page, and the highest row, in points. */
const narrowest = 0.2
const highestRow = 160

/** The highest row whose text goes on line after line, in points, and the widest gap between its lines. */
const highestFilledRow = 360
export const widestGap = 24

/** Bands of shading, in points. */
const lowestBand = 8
const highestBand = 90

/**
 * Grids of one column from horizontal lines of the same extent, one above the other, and from the edges of shaded bands:
 * row boundaries for text that stands in columns without vertical lines.
 */
export function ruleStacks(page: Page, edges: readonly Edge[]): Grid[] {
  const lines = [...edges.filter((edge) => edge.direction === 'horizontal'), ...bandEdges(page.fills)]
    .filter((edge) => edge.end - edge.start >= narrowest * page.width)
    .sort((a, b) => a.at - b.at)
  const stacks: Edge[][] = []
  for (const line of lines) {
    const stack = stacks.findLast((one) => belongs(one, line, page))
    if (!stack) stacks.push([line])
    else if (line.at - (stack.at(-1)?.at ?? 0) > 3) stack.push(line)
  }
  return stacks.filter((stack) => stack.length >= fewestLines).map((stack) => gridOf(page.number, stack))
}

function belongs(stack: readonly Edge[], line: Edge, page: Page): boolean {
  const last = stack.at(-1)
  if (!last || Math.abs(last.start - line.start) > sameEnd || Math.abs(last.end - line.end) > sameEnd)
    return false
  return line.at - last.at <= highestRow || isFilled(last, line, page)
}

/** Whether text stands all the way down between two lines, as a cell's does that holds a paragraph. */
function isFilled(upper: Edge, lower: Edge, { words }: Page): boolean {
  if (lower.at - upper.at > highestFilledRow) return false
  const between = words
    .map(({ box }) => box)
    .filter(([x0, y0, x1, y1]) => x1 > upper.start && x0 < upper.end && y1 > upper.at && y0 < lower.at)
    .sort((a, b) => a[1] - b[1])
  let foot = upper.at
  for (const [, top, , bottom] of between) {
    if (top - foot > widestGap) return false
    foot = Math.max(foot, bottom)
  }
  return lower.at - foot <= widestGap
}

function gridOf(page: number, stack: readonly Edge[]): Grid {
  const xs = [Math.min(...stack.map((line) => line.start)), Math.max(...stack.map((line) => line.end))]
  const ys = stack.map((line) => line.at)
  const cells = ys.slice(1).map((_, row) => {
    const place = { row, column: 0, rowSpan: 1, columnSpan: 1 }
    return { ...place, box: boxAt(xs, ys, place), words: [] }
  })
  return { page, kind: 'ruled', xs, ys, cells }
}

/** Upper and lower edges of bands that share their extent with another band. */
function bandEdges(fills: readonly Fill[]): Edge[] {
  const bands = new Map<string, Box[]>()
  for (const { box } of fills) {
    const height = box[3] - box[1]
    if (height < lowestBand || height > highestBand) continue
    const key = `${Math.round(box[0] / 4)}:${Math.round(box[2] / 4)}`
    const alike = bands.get(key)
    if (alike) alike.push(box)
    else bands.set(key, [box])
  }
  return [...bands.values()]
    .filter((alike) => alike.length > 1)
    .flat()
    .flatMap(([start, top, end, foot]) =>
      [top, foot].map((at) => ({ direction: 'horizontal' as const, at, start, end })),
    )
}

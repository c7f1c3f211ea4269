import { areaClass, areaColour, areaShape, MARK } from './area-marks.js'
import { sizes, textAt } from './drawing.js'
import type { PlottedPanel } from './metric-figure.js'
import type { PlottedArea } from './plotted-areas.js'
import type { PlottedLine } from './plotted-line.js'
import { element, type Markup, shortNumber } from './svg-markup.js'
import { textWidth, textWithin } from './text-width.js'

/** Lines of one panel that can have their names at their ends; the legend names more. */
const MOST_LABELS = 18

const ROW = 15

/** The end of a line, where its name would best stand. */
export interface LineEnd {
  readonly line: PlottedLine
  readonly x: number
  readonly y: number
}

/**
 * Whether lines can have their names at their ends: where one panel has several, not too many, and all end at about the same
 * time. A stroke from an earlier end to its name would look like a line.
 */
export function endsTogether([only, ...others]: readonly PlottedPanel[]): boolean {
  if (!only || others.length > 0 || only.lines.length < 2 || only.lines.length > MOST_LABELS) return false
  const times = only.lines.flatMap(({ points }) => points.map(({ period }) => Date.parse(period.end)))
  const [first, last] = [Math.min(...times), Math.max(...times)]
  return only.lines.every(({ points }) => {
    const end = points.at(-1)?.period.end
    return end !== undefined && last - Date.parse(end) <= (last - first) * 0.06
  })
}

/** What a line is called at its end: its area where there are several, and its role where it is no actual figure. */
export function endName({ area, role }: PlottedLine, areas: readonly PlottedArea[], only: boolean): string {
  const name = areas[area]?.name ?? ''
  if (role === 'actual') return name
  return only ? role : `${name}, ${role}`
}

/** The room that names take beside a plot, at most two fifths of the panel. */
export function labelRoom(names: readonly string[], width: number): number {
  const widest = Math.max(0, ...names.map((name) => textWidth(name, sizes.small)))
  return names.length === 0 ? 0 : Math.min(widest + 48, width * 0.4)
}

/**
 * Names at the ends of lines, none over another one: each as near to its end as its neighbours let it, joined to it by a
 * thin stroke.
 *
 * @param left where names begin
 * @param range of heights in which they must lie
 */
export function endLabels(
  ends: readonly (LineEnd & { readonly name: string })[],
  left: number,
  [top, foot]: readonly [number, number],
  width: number,
): Markup[] {
  const sorted = [...ends].sort((a, b) => a.y - b.y)
  const heights = spreadOut(
    sorted.map(({ y }) => y),
    [top, foot],
  )
  return sorted.flatMap(({ line, x, y, name }, index) => {
    const height = heights[index] ?? y
    const d = `M${shortNumber(x + 6)} ${shortNumber(y)}L${shortNumber(left - 12)} ${shortNumber(height)}H${left - 4}`
    return [
      element('path', {
        d,
        class: `l ${areaClass(line.area)}`,
        fill: 'none',
        stroke: areaColour(line.area),
        'stroke-width': 0.7,
      }),
      element('path', {
        d: areaShape(line.area, MARK * 0.6),
        transform: `translate(${shortNumber(left + 4)} ${shortNumber(height)})`,
        class: `p ${areaClass(line.area)}`,
        fill: areaColour(line.area),
      }),
      textAt(textWithin(name, width - 14, sizes.small), { x: left + 14, y: height + 4, size: sizes.small }),
    ]
  })
}

/** Heights in order, moved apart to a row each, within a range as far as it holds them. */
export function spreadOut(heights: readonly number[], [top, foot]: readonly [number, number]): number[] {
  const rows: number[] = []
  for (const height of heights)
    rows.push(Math.max(height, top, (rows.at(-1) ?? Number.NEGATIVE_INFINITY) + ROW))
  let below = foot
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = Math.min(rows[index] ?? 0, below)
    rows[index] = row
    below = row - ROW
  }
  return rows
}

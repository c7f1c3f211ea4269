import { pointWords } from './draw-lines.js'
import { otherValues, pointMark } from './draw-point.js'
import { type Drawing, FAINT, GRID, sizes, textAt } from './drawing.js'
import type { PlottedRows } from './metric-figure.js'
import type { PlottedArea } from './plotted-areas.js'
import type { PlottedLine } from './plotted-line.js'
import type { PlottedPoint } from './plotted-point.js'
import { element, type Markup } from './svg-markup.js'
import { textWidth, textWithin } from './text-width.js'
import { unitNames, type ValueAxis, valueAxis } from './value-axis.js'

const ROW = 21
/** Rows of one figure; what is more is counted below it. */
export const MOST_ROWS = 60

interface Row {
  readonly line: PlottedLine
  readonly point: PlottedPoint
  readonly label: string
}

/** Figures without a second time, one a row with its value beside it: areas and groups can be compared. */
export function drawRows(
  { unit, rows: lines }: PlottedRows,
  areas: readonly PlottedArea[],
  width: number,
): Drawing {
  const all = lines.flatMap((line) => line.points.map((point) => ({ line, point })))
  const times = new Set(all.map(({ point }) => point.time))
  const [only] = times.size === 1 ? times : []
  const grouped = lines.some(({ name }) => name !== '')
  const rows = all
    .slice(0, MOST_ROWS)
    .map(({ line, point }) => ({ line, point, label: labelOf(line, point, areas, { only, grouped }) }))
  const widest = Math.max(...rows.map(({ label }) => textWidth(label, sizes.text)))
  const left = Math.min(widest + 14, width * 0.5)
  const right = width - Math.max(...rows.map(({ point }) => textWidth(valueWords(point), sizes.text))) - 18
  const values = rows.flatMap(({ point }) => valuesOf(point))
  const axis = valueAxis([0, ...values], unit, [left, Math.max(right, left + 60)], { count: 5, flat: false })
  const head = 26
  const foot = head + rows.length * ROW
  const caption = `${unitNames[unit]}${only === undefined ? '' : `, ${only}`}`
  return {
    height: foot + 22,
    content: [
      textAt(caption, { x: 0, y: 12, size: sizes.name, bold: true }),
      ...axisMarks(axis, head - 6, foot),
      ...rows.flatMap((row, index) => rowMarks(row, head + (index + 0.5) * ROW, axis, { left, areas })),
    ],
  }
}

function labelOf(
  { name, area, role }: PlottedLine,
  { time }: PlottedPoint,
  areas: readonly PlottedArea[],
  { only, grouped }: { readonly only: string | undefined; readonly grouped: boolean },
): string {
  const parts = [
    name === '' && areas.length === 1 && grouped ? 'All' : name,
    areas.length > 1 || (name === '' && !grouped) ? (areas[area]?.name ?? '') : '',
    role === 'actual' ? '' : role,
    only === undefined ? time : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}

function rowMarks(
  { line, point, label }: Row,
  y: number,
  axis: ValueAxis,
  { left, areas }: { readonly left: number; readonly areas: readonly PlottedArea[] },
): Markup[] {
  const x = axis.at(point.value)
  const end = Math.max(...valuesOf(point).map(axis.at))
  const said = pointWords(point, areas[line.area]?.name ?? '', line.role)
  const turned = otherValues(point, 0, axis.at, line.area)
  return [
    textAt(textWithin(label, left - 8, sizes.text), {
      x: left - 10,
      y: y + 4,
      size: sizes.text,
      anchor: 'end',
    }),
    // Other values lie along the row: what is drawn upright is turned by a quarter.
    ...(turned.length > 0
      ? [element('g', { transform: `translate(0 ${y}) matrix(0 1 1 0 0 0)` }, ...turned)]
      : []),
    pointMark(point, { x, y, area: line.area, role: line.role, said }),
    textAt(valueWords(point), { x: end + 11, y: y + 4, size: sizes.text, over: true }),
  ]
}

/** `~ 600`, or `475 and 12` where one paper prints both. */
function valueWords({ text, disputed, asPrinted }: PlottedPoint): string {
  const said = [text, ...disputed.map((other) => other.text)]
  // The unit stands over the rows.
  const bare = said.map((words) =>
    asPrinted
      ? words.replace(/(?<=\d) (?:per [\d,]+|days|weeks|months|FTE|points|\(ratio\)|\(score\))$/, '')
      : words,
  )
  return bare.join(' and ')
}

function valuesOf({ value, disputed, earlier }: PlottedPoint): number[] {
  return [value, ...disputed.map((other) => other.value), ...earlier.map((other) => other.value)]
}

function axisMarks({ ticks, at }: ValueAxis, head: number, foot: number): Markup[] {
  return ticks.flatMap(({ value, text }) => [
    element('path', {
      d: `M${at(value).toFixed(1)} ${head}V${foot}`,
      class: value === 0 ? 'z' : 'r',
      stroke: value === 0 ? FAINT : GRID,
      'stroke-width': 1,
    }),
    textAt(text, { x: at(value), y: foot + 15, size: sizes.small, anchor: 'middle', faint: true }),
  ])
}

import type { EndedPeriod, Span } from '../../series/unbroken-runs.js'
import { drawLines, pointMarks } from './draw-lines.js'
import { type Drawing, FAINT, GRID, sizes, textAt } from './drawing.js'
import { endLabels, endName, labelRoom } from './end-labels.js'
import type { PlottedPanel } from './metric-figure.js'
import type { PlottedArea } from './plotted-areas.js'
import type { PlottedPoint } from './plotted-point.js'
import { element, type Markup } from './svg-markup.js'
import { textLines, textWidth } from './text-width.js'
import { type TimeAxis, timeAxis } from './time-axis.js'
import { unitNames, type ValueAxis, valueAxis } from './value-axis.js'

interface PanelFrame {
  readonly width: number
  /** Of the plot alone. */
  readonly height: number
  /** Lines of text that the title of this panel and of its neighbours take. */
  readonly titleLines: number
  readonly areas: readonly PlottedArea[]
  /** Values that the scale must hold: those of all panels that share it. */
  readonly values: readonly number[]
  readonly periods: readonly EndedPeriod[]
  /** Whether lines have their names at their ends. */
  readonly direct: boolean
}

/** Times from which on a line is one whose shape is looked at. */
const SHAPED = 4

/** Said of an axis that does not begin at 0. */
const CUT = 'axis not from 0'

/** One panel: title, unit, axes, lines with their points. */
export function drawPanel(panel: PlottedPanel, frame: PanelFrame): Drawing {
  const { width, height, areas, direct } = frame
  const head = frame.titleLines * 16 + 20
  const foot = head + height
  const shaped = panel.lines.some(({ points }) => points.length >= SHAPED)
  const axis = valueAxis(frame.values, panel.unit, [foot, head], {
    count: height > 220 ? 6 : 4,
    flat: shaped,
  })
  const left = Math.ceil(Math.max(...axis.ticks.map(({ text }) => textWidth(text, sizes.small)), 12)) + 8
  const names = direct ? panel.lines.map((line) => endName(line, areas, areas.length === 1)) : []
  const right = width - labelRoom(names, width)
  const time = timeAxis(frame.periods, [left + 10, right - 14], width, sizes.small)
  const place = (point: PlottedPoint) => ({ x: time.at(point.period.end), y: axis.at(point.value) })
  const lines = [...panel.lines].sort((a, b) => b.area - a.area)
  const ends = panel.lines.flatMap((line, index) => {
    const last = line.points.at(-1)
    return last && direct ? [{ line, name: names[index] ?? '', ...place(last) }] : []
  })
  return {
    height: foot + 24,
    content: [
      ...panelTitle(panel.title, width, sizes.name).map((text, index) =>
        textAt(text, { x: 0, y: 12 + index * 16, size: sizes.name, bold: true }),
      ),
      textAt(captionOf(panel, axis, time), { x: 0, y: head - 10, size: sizes.small, faint: true }),
      ...gridLines(axis, left, right),
      ...timeTicks(time.ticks, foot),
      ...endLabels(ends, right + 14, [head, foot], width - right - 14),
      ...lines.flatMap((line) => drawLines(line, place, axis)),
      ...lines.flatMap((line) => pointMarks(line, areas, place, axis.at)),
    ],
  }
}

/** The title of a panel in as many lines as it takes, at most two. */
export function panelTitle(title: string, width: number, size: number): string[] {
  return title === '' ? [] : textLines(title, width * 0.92, size, 2)
}

/** The unit, and what is not seen at the axes: where that of values begins, and what time a month stands for. */
function captionOf({ unit, lines: [first] }: PlottedPanel, axis: ValueAxis, time: TimeAxis): string {
  const ending = first && !time.named ? endings[first.span] : ''
  const cut = axis.withZero || unit === 'rank' ? '' : CUT
  return [unitNames[unit], cut, ending].filter((part) => part !== '').join(', ')
}

const endings: Readonly<Record<Span, string>> = {
  moment: '',
  month: '',
  quarter: 'quarters ending',
  year: 'years ending',
  other: 'periods ending',
}

function gridLines({ ticks, at, withZero }: ValueAxis, left: number, right: number): Markup[] {
  return ticks.flatMap(({ value, text }) => {
    const zero = value === 0 && withZero
    return [
      element('path', {
        d: `M${left} ${at(value).toFixed(1)}H${right.toFixed(1)}`,
        class: zero ? 'z' : 'r',
        stroke: zero ? FAINT : GRID,
        'stroke-width': 1,
      }),
      textAt(text, { x: left - 6, y: at(value) + 4, size: sizes.small, anchor: 'end', faint: true }),
    ]
  })
}

function timeTicks(ticks: TimeAxis['ticks'], foot: number): Markup[] {
  return ticks.flatMap(({ x, textX, text }) => [
    element('path', { d: `M${x.toFixed(1)} ${foot}v4`, class: 'z', stroke: FAINT, 'stroke-width': 1 }),
    textAt(text, { x: textX, y: foot + 17, size: sizes.small, anchor: 'middle', faint: true }),
  ])
}

import { groupedBy } from '../../language/grouped-by.js'
import { drawLegend } from './draw-legend.js'
import { drawPanel, panelTitle } from './draw-panel.js'
import { drawRows } from './draw-rows.js'
import { type Drawing, darkRules, placed, sizes, textAt } from './drawing.js'
import { endsTogether } from './end-labels.js'
import { figureNotes } from './figure-notes.js'
import { drawnLines, type MetricFigure, type PlottedPanel } from './metric-figure.js'
import { element, type Markup, styleRules, words } from './svg-markup.js'
import { textLines } from './text-width.js'

const WIDTH = 920
const MARGIN = 24
const GAP = 28
/** Panels of one figure; a breakdown has seldom more, and nobody compares them by eye. */
const MOST_PANELS = 24

/**
 * A metric as one SVG picture: title, legend, a panel for each breakdown, rows of what has no second time, notes and
 * sources. It needs no style, font, script or file beside it.
 *
 * @param id tells it from other figures of one page
 */
export function drawFigure(figure: MetricFigure, id: string): string {
  const inner = WIDTH - 2 * MARGIN
  const shown = figure.panels.slice(0, MOST_PANELS)
  const notes = figureNotes(figure, figure.panels.length - shown.length)
  const direct = endsTogether(figure.panels)
  const linked = drawnLines(figure).some(({ points }) => points.some(({ href }) => href !== null))
  const parts: Drawing[] = [
    headOf(figure, inner),
    drawLegend(figure, inner, direct),
    ...rowsOfPanels(shown, figure, inner, direct),
    ...figure.rows.map((rows) => drawRows(rows, figure.areas, inner)),
    drawNotes(notes, inner),
  ]
  const content: Markup[] = []
  let y = MARGIN
  for (const part of parts.filter(({ height }) => height > 0)) {
    content.push(placed(MARGIN, y, part.content))
    y += part.height + 10
  }
  const height = Math.round(y + MARGIN - 16)
  const svg = element(
    'svg',
    {
      class: 'council-figures-plot',
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${WIDTH} ${height}`,
      width: WIDTH,
      height,
      // What is within a picture is not told one by one; links must be.
      role: linked ? 'group' : 'img',
      lang: 'en-GB',
      'aria-labelledby': `${id}-title ${id}-desc`,
      'font-family': 'Arial, Helvetica, "Liberation Sans", "DejaVu Sans", sans-serif',
    },
    element('title', { id: `${id}-title` }, words(titleOf(figure))),
    element('desc', { id: `${id}-desc` }, words(descriptionOf(figure, notes))),
    styleRules(darkRules),
    element('rect', { width: WIDTH, height, class: 'g', fill: '#fff' }),
    ...content,
  )
  return `${svg}\n`
}

/** The metric, and whose it is where only one area is in the figure. */
function titleOf({ title, areas: [only, ...others] }: MetricFigure): string {
  return only && others.length === 0 ? `${title}, ${only.name}` : title
}

function headOf(figure: MetricFigure, width: number): Drawing {
  const lines = textLines(titleOf(figure), width, sizes.title, 3)
  return {
    height: lines.length * 24,
    content: lines.map((text, index) =>
      textAt(text, { x: 0, y: 16 + index * 24, size: sizes.title, bold: true }),
    ),
  }
}

/** Panels side by side, in rows; those that share a scale hold the values of all. */
function rowsOfPanels(
  panels: readonly PlottedPanel[],
  figure: MetricFigure,
  width: number,
  direct: boolean,
): Drawing[] {
  // A line of two or three points says nothing more where it is long.
  const short = panels.every(({ lines }) => lines.every(({ points }) => points.length <= 3))
  const columns = panels.length === 1 && short ? 1.5 : Math.min(panels.length, 3)
  const each = Math.round((width - (columns - 1) * GAP) / columns)
  const height = columns === 1 ? 280 : columns <= 2 ? 200 : 150
  const periods = panels.flatMap((panel) =>
    panel.lines.flatMap(({ points }) => points.map(({ period }) => period)),
  )
  const values = new Map(
    [...groupedBy(panels, ({ scale }) => scale)].map(([scale, same]) => [scale, same.flatMap(valuesOf)]),
  )
  const rows: Drawing[] = []
  for (let index = 0; index < panels.length; index += Math.ceil(columns)) {
    const row = panels.slice(index, index + Math.ceil(columns))
    const titleLines = Math.max(...row.map(({ title }) => panelTitle(title, each, sizes.name).length))
    const drawn = row.map((panel) =>
      drawPanel(panel, {
        width: each,
        height,
        titleLines,
        areas: figure.areas,
        values: values.get(panel.scale) ?? [],
        periods,
        direct,
      }),
    )
    rows.push({
      height: Math.max(...drawn.map((one) => one.height)) + 6,
      content: drawn.map((one, column) => placed(column * (each + GAP), 0, one.content)),
    })
  }
  return rows
}

function valuesOf({ lines }: PlottedPanel): number[] {
  return lines.flatMap(({ points }) =>
    points.flatMap(({ value, disputed, earlier }) => [
      value,
      ...disputed.map((other) => other.value),
      ...earlier.map((other) => other.value),
    ]),
  )
}

function drawNotes(notes: readonly string[], width: number): Drawing {
  const lines = notes.flatMap((note) => textLines(note, width, sizes.small, 6))
  return {
    height: lines.length * 15,
    content: lines.map((text, index) =>
      textAt(text, { x: 0, y: 11 + index * 15, size: sizes.small, faint: true }),
    ),
  }
}

/** What a reader hears who does not see the figure: the latest of each line, then the notes. */
function descriptionOf({ areas, panels, rows }: MetricFigure, notes: readonly string[]): string {
  const lines = drawnLines({ panels, rows })
  const said = lines.slice(0, 24).flatMap(({ area, name, role, points }) => {
    const last = points.at(-1)
    const of = [areas[area]?.name ?? '', name, role === 'actual' ? '' : role].filter((part) => part !== '')
    const since = points[0] && points.length > 1 ? ` (from ${points[0].text} in ${points[0].time})` : ''
    return last ? [`${of.join(', ')}: ${last.text} in ${last.time}${since}.`] : []
  })
  const more = lines.length > 24 ? [`And ${lines.length - 24} more lines.`] : []
  return [...said, ...more, ...notes].join(' ')
}

import type { Series } from '../../../schemas/series.js'
import type { Unit } from '../../../schemas/units.js'
import { groupedBy } from '../../language/grouped-by.js'
import { dimensionsText } from '../../series/series-key.js'
import { hasEnded, type Span } from '../../series/unbroken-runs.js'
import { scaleOf } from '../../series/unit-scale.js'
import { isStock } from '../is-stock.js'
import { indicatorOf } from '../metric-title.js'
import { drawnUnit } from './one-scale.js'
import { panelOrder } from './panel-order.js'
import { areaKey, type PlottedArea } from './plotted-areas.js'
import { isOverTime, type LineContext, lineOf, type PlottedLine, piecesOf, sizeOf } from './plotted-line.js'

/** Lines that share their axes. */
export interface PlottedPanel {
  readonly title: string
  readonly unit: Unit
  readonly lines: readonly PlottedLine[]
  /** Panels of one scale can be compared by eye. */
  readonly scale: string
}

/** Figures that are of no line, because nothing of their kind has a second time: side by side, one a row. */
export interface PlottedRows {
  readonly unit: Unit
  readonly rows: readonly PlottedLine[]
}

/** All that is drawn of one metric. */
export interface MetricFigure {
  readonly metric: string
  readonly title: string
  readonly series: readonly Series[]
  readonly areas: readonly PlottedArea[]
  readonly panels: readonly PlottedPanel[]
  readonly rows: readonly PlottedRows[]
  /** A figure that is the only one of its kind beside lines: it is said, not drawn. */
  readonly alone: readonly PlottedLine[]
  /** Figures of years to date, whose last day papers do not say. */
  readonly unended: number
}

/** The lines of what is drawn. */
export function drawnLines({ panels, rows }: Pick<MetricFigure, 'panels' | 'rows'>): PlottedLine[] {
  return [...panels.flatMap((panel) => panel.lines), ...rows.flatMap((part) => part.rows)]
}

/** The series of one metric → panels and rows, in the unit in which each is drawn. */
export function metricFigure(
  metric: string,
  series: readonly Series[],
  areas: readonly PlottedArea[],
  told: Pick<LineContext, 'catalogue' | 'unsure' | 'placeOf'>,
): MetricFigure {
  const { catalogue } = told
  const used = new Set(series.map(areaKey))
  const own = areas.filter(({ id }) => used.has(id))
  const pieces = series.flatMap((one) => piecesOf(one, isStock(metric, catalogue)))
  const order = panelOrder(catalogue)
  const panels: PlottedPanel[] = []
  const rows: PlottedRows[] = []
  for (const [scale, members] of groupedBy(pieces, ({ series }) => scaleOf(series.unit))) {
    const unit = drawnUnit(
      members.flatMap(({ series, points }) => points.map(({ value }) => ({ value, unit: series.unit }))),
    )
    const lines = members.map((piece) => lineOf(piece, { unit, areas: own, ...told }))
    for (const [size, alike] of groupedBy(lines, sizeOf(lines))) {
      const groups = [
        ...groupedBy(alike, (line) => `${dimensionsText(line.dimensions)}|${line.span}`).values(),
      ]
      const overTime = groups.filter((group) => group.some(isOverTime))
      const others = groups.filter((group) => !overTime.includes(group)).flat()
      if (others.length > 0) rows.push({ unit, rows: [...others].sort(order) })
      for (const group of overTime) panels.push(panelOf(group, unit, overTime, `${scale}${size}`))
    }
  }
  panels.sort((a, b) => (a.lines[0] && b.lines[0] ? order(a.lines[0], b.lines[0]) : 0))
  const [first] = series
  return {
    metric,
    title: first ? indicatorOf(first, catalogue) : metric,
    series,
    areas: own,
    panels,
    rows: rows.filter((part) => !isAlone(part) || panels.length === 0),
    alone: panels.length === 0 ? [] : rows.filter(isAlone).flatMap((part) => part.rows),
    unended: series.flatMap(({ points }) => points).filter(({ period }) => !hasEnded(period)).length,
  }
}

function isAlone({ rows: [only, ...others] }: PlottedRows): boolean {
  return only !== undefined && others.length === 0 && only.points.length === 1
}

function panelOf(
  lines: readonly PlottedLine[],
  unit: Unit,
  panels: readonly (readonly PlottedLine[])[],
  scale: string,
): PlottedPanel {
  const [first] = lines
  const spans = new Set(panels.map(([line]) => line?.span))
  const kind = first && spans.size > 1 ? spanNames[first.span] : ''
  const name = first?.name || (panels.some(([line]) => line && line.name !== '') ? 'All' : '')
  const title = [name, kind].filter((part) => part !== '').join(', ')
  return {
    title: title.charAt(0).toUpperCase() + title.slice(1),
    unit,
    lines,
    scale: [scale, first?.span, ...Object.keys(first?.dimensions ?? {}).sort()].join('|'),
  }
}

const spanNames: Readonly<Record<Span, string>> = {
  moment: 'at a day',
  month: 'months',
  quarter: 'quarters',
  year: 'years',
  other: 'other times',
}

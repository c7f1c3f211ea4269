import type { Catalogue } from '../../../schemas/catalogue.js'
import type { Role } from '../../../schemas/record.js'
import type { Point, Series } from '../../../schemas/series.js'
import type { Unit } from '../../../schemas/units.js'
import { groupedBy } from '../../language/grouped-by.js'
import { dimensionsText } from '../../series/series-key.js'
import { type EndedPeriod, hasEnded, type Span, spanOf, unbrokenRuns } from '../../series/unbroken-runs.js'
import { baseOf, indicatorOf } from '../metric-title.js'
import { areaName, seriesName } from '../series-names.js'
import { drawnUnit, scaleOf } from './one-scale.js'
import { panelOrder } from './panel-order.js'
import { type PlottedPoint, plottedPoint } from './plotted-point.js'

/** An area as the figure tells it from others: by its number. */
export interface PlottedArea {
  readonly id: string
  readonly name: string
}

/** What one area says of one thing, in one role, over times of one length. */
export interface PlottedLine {
  /** Index into the areas of the figure. */
  readonly area: number
  readonly role: Role
  readonly points: readonly PlottedPoint[]
  /** The same points, cut where a period is missing; of changes each alone. */
  readonly runs: readonly (readonly PlottedPoint[])[]
  /** Whether the points say how much something has changed. */
  readonly change: boolean
  readonly unit: Unit
  readonly name: string
  readonly dimensions: Series['dimensions']
  readonly span: Span
}

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
  /** Figures of years to date, whose last day papers do not say. */
  readonly unended: number
}

interface Piece {
  readonly series: Series
  readonly span: Span
  readonly points: readonly (Point & { readonly period: EndedPeriod })[]
}

/** The series of one metric → panels and rows, in the unit in which each is drawn. */
export function metricFigure(
  metric: string,
  series: readonly Series[],
  areas: readonly PlottedArea[],
  { catalogue, unsure }: { readonly catalogue: Catalogue; readonly unsure: ReadonlySet<string> },
): MetricFigure {
  const used = new Set(series.map(areaKey))
  const own = areas.filter(({ id }) => used.has(id))
  const pieces = series.flatMap((one) => piecesOf(one, isStock(metric, catalogue)))
  const spans = groupedBy(pieces, ({ series }) => scaleOf(series.unit))
  const order = panelOrder(catalogue)
  const panels: PlottedPanel[] = []
  const rows = new Map<Unit, PlottedLine[]>()
  for (const [scale, members] of spans) {
    const unit = drawnUnit(
      members.flatMap(({ series, points }) => points.map(({ value }) => ({ value, unit: series.unit }))),
    )
    const lines = members.map((piece) => lineOf(piece, { unit, areas: own, catalogue, unsure }))
    const groups = [...groupedBy(lines, (line) => `${dimensionsText(line.dimensions)}|${line.span}`).values()]
    const overTime = groups.filter((group) => group.some(isOverTime))
    const others = groups.filter((group) => !overTime.includes(group)).flat()
    if (others.length > 0) rows.set(unit, [...others].sort(order))
    for (const group of overTime) panels.push(panelOf(group, unit, overTime, scale))
  }
  panels.sort((a, b) => (a.lines[0] && b.lines[0] ? order(a.lines[0], b.lines[0]) : 0))
  const [first] = series
  return {
    metric,
    title: first ? indicatorOf(first, catalogue) : metric,
    series,
    areas: own,
    panels,
    rows: [...rows].map(([unit, lines]) => ({ unit, rows: lines })),
    unended: series.flatMap(({ points }) => points).filter(({ period }) => !hasEnded(period)).length,
  }
}

/** What tells the area of a series from others; areas that no paper names are each paper's own. */
export function areaKey({ area, points }: Pick<Series, 'area' | 'points'>): string {
  return area.id === '' ? `?${points[0]?.vintages[0]?.paper}` : area.id
}

/** The areas of series, those with most points first. */
export function plottedAreas(series: readonly Series[]): PlottedArea[] {
  const size = (members: readonly Series[]) => members.reduce((sum, { points }) => sum + points.length, 0)
  return [...groupedBy(series, areaKey)]
    .sort(([a, x], [b, y]) => size(y) - size(x) || (a < b ? -1 : 1))
    .map(([id, [first]]) => ({ id, name: first ? areaName(first.area) : id }))
}

function isStock(metric: string, catalogue: Catalogue): boolean {
  const timing = catalogue.wordings.get(baseOf(metric, catalogue))?.timing
  return timing === 'stock' || timing === 'stock-ratio'
}

function piecesOf(series: Series, stock: boolean): Piece[] {
  const ended = series.points.flatMap(({ period, ...point }) =>
    hasEnded(period) ? [{ ...point, period }] : [],
  )
  return [...groupedBy(ended, ({ period }) => spanOf(period, stock))].map(([span, points]) => ({
    series,
    span,
    points,
  }))
}

interface LineContext {
  readonly unit: Unit
  readonly areas: readonly PlottedArea[]
  readonly catalogue: Catalogue
  readonly unsure: ReadonlySet<string>
}

function lineOf(
  { series, span, points }: Piece,
  { unit, areas, catalogue, unsure }: LineContext,
): PlottedLine {
  const plotted = points.flatMap((point) => plottedPoint(series, point, unit, unsure) ?? [])
  const change = points.some(({ basePeriod, direction }) => basePeriod !== null || direction !== null)
  const key = areaKey(series)
  return {
    area: areas.findIndex(({ id }) => id === key),
    role: series.role,
    points: plotted,
    change,
    runs: change ? plotted.map((point) => [point]) : unbrokenRuns(plotted, span),
    unit,
    name: seriesName({ ...series, role: 'actual' }, series.area.id, catalogue),
    dimensions: series.dimensions,
    span,
  }
}

/** Changes are read one by one, unless there are many of them, one at a time. */
function isOverTime({ points, change }: PlottedLine): boolean {
  const ends = new Set(points.map(({ period }) => period.end)).size
  return change ? ends >= 4 && ends === points.length : ends >= 2
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
  return {
    title: [name, kind].filter((part) => part !== '').join(', '),
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

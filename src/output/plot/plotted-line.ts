import type { Catalogue } from '../../../schemas/catalogue.js'
import type { Role } from '../../../schemas/record.js'
import type { Point, Series } from '../../../schemas/series.js'
import type { Unit } from '../../../schemas/units.js'
import { groupedBy } from '../../language/grouped-by.js'
import { type EndedPeriod, hasEnded, type Span, spanOf, unbrokenRuns } from '../../series/unbroken-runs.js'
import { seriesName } from '../series-names.js'
import { areaKey, type PlottedArea } from './plotted-areas.js'
import { type PlaceOf, type PlottedPoint, plottedPoint } from './plotted-point.js'

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

/** Points of a series whose periods are of one length. */
export interface Piece {
  readonly series: Series
  readonly span: Span
  readonly points: readonly (Point & { readonly period: EndedPeriod })[]
}

/** A series by the lengths of its periods; what ends at no known day is left out. */
export function piecesOf(series: Series, stock: boolean): Piece[] {
  const ended = series.points.flatMap(({ period, ...point }) =>
    hasEnded(period) ? [{ ...point, period }] : [],
  )
  return [...groupedBy(ended, ({ period }) => spanOf(period, stock))].map(([span, points]) => ({
    series,
    span,
    points,
  }))
}

/** What lines are drawn with. */
export interface LineContext {
  readonly unit: Unit
  readonly areas: readonly PlottedArea[]
  readonly catalogue: Catalogue
  readonly unsure: ReadonlySet<string>
  readonly placeOf: PlaceOf
}

/** A piece as it is drawn. */
export function lineOf(
  { series, span, points }: Piece,
  { unit, areas, catalogue, ...told }: LineContext,
): PlottedLine {
  const plotted = points.flatMap((point) => plottedPoint(series, point, unit, told) ?? [])
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
export function isOverTime({ points, change }: PlottedLine): boolean {
  const ends = new Set(points.map(({ period }) => period.end)).size
  return change ? ends >= 4 && ends === points.length : ends >= 2
}

/** Units in which a nation has more than a council because it is larger. */
const additive: ReadonlySet<Unit> = new Set(['count', 'gbp', 'gbp_thousand', 'gbp_million', 'days', 'fte'])

/** Areas so much larger than the first one that beside them nothing could be seen of it have axes of their own. */
export function sizeOf(lines: readonly PlottedLine[]): (line: PlottedLine) => string {
  const most = (line: PlottedLine): number =>
    line.points.reduce((so, { value }) => Math.max(so, Math.abs(value)), 0)
  const first = lines.reduce((least, { area }) => Math.min(least, area), Number.POSITIVE_INFINITY)
  const own = lines.filter(({ area }) => area === first).reduce((so, line) => Math.max(so, most(line)), 0)
  return (line) =>
    additive.has(line.unit) && own > 0 && line.area !== first && most(line) > 10 * own ? 'larger areas' : ''
}

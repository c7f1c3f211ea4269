import type { Catalogue } from '../../../schemas/catalogue.js'
import type { Point, Series } from '../../../schemas/series.js'
import { periodText, signedValue } from '../figure-text.js'
import { printableWithin } from '../printable.js'
import { memberName } from '../series-names.js'
import { type DfeIndicator, dfeIndicator, snake } from './dfe-indicator.js'
import { type DfePlace, dfePlace } from './dfe-place.js'
import { type DfeTime, dfeTime } from './dfe-time.js'

/** A figure in the Department's terms. */
export interface DfeFigure {
  /** The family of its metric: `custody` */
  readonly group: string
  readonly time: DfeTime
  readonly place: DfePlace
  readonly indicator: DfeIndicator
  /** Items by filter, in the order of the filters' names. */
  readonly filters: ReadonlyMap<string, string>
  /** With the decimals that are printed. */
  readonly value: string
}

/** Why figures cannot be told in the Department's terms, as the end of “12 figures …”. */
export const untoldReasons = {
  time: 'of a time that it has no identifier for (a year to date, a span of days)',
  place: 'of a place that is not in its lists (a group of councils, Wales’s councils, unknown)',
  bound: 'that are bounds or approximate',
  disputed: 'that a paper prints with two values',
  filter: 'of two groups that it has one filter for (two of ethnicity)',
  name: 'of a metric whose name it does not take',
  taken: 'that others stand for already',
} as const
export type UntoldReason = keyof typeof untoldReasons

/** The longest item of a filter that the Department's service takes. */
const LONGEST = 120

/** The latest value of each point of series, in the Department's terms, or why it cannot be told in them. */
export function dfeFigures(series: readonly Series[], catalogue: Catalogue): (DfeFigure | UntoldReason)[] {
  return series.flatMap((one) => {
    const indicator = dfeIndicator(one, catalogue)
    return one.points.map((point) => (indicator ? figureOf(one, point, indicator, catalogue) : 'name'))
  })
}

function figureOf(
  series: Series,
  point: Point,
  indicator: DfeIndicator,
  catalogue: Catalogue,
): DfeFigure | UntoldReason {
  const [latest] = point.vintages
  if (point.disputedBy !== undefined) return 'disputed'
  if (latest?.qualifier) return 'bound'
  const time = dfeTime(point.period)
  if (time === null) return 'time'
  const place = dfePlace(series.area, point.period.end, catalogue)
  if (place === null) return 'place'
  const [group = ''] = series.metric.split('.')
  const filters = filtersOf(series, point, time, catalogue)
  if (filters === null) return 'filter'
  return { group, time, place, indicator, filters, value: printedValue(point, latest?.decimals ?? 0) }
}

/** Null where two of them have one name. */
function filtersOf(
  { dimensions }: Series,
  { basePeriod }: Point,
  { covered }: DfeTime,
  catalogue: Catalogue,
): ReadonlyMap<string, string> | null {
  const items = Object.entries(dimensions).map(
    ([key, member]) => [filterName(key), itemText(memberName(key, String(member), catalogue))] as const,
  )
  if (covered !== null) items.push(['period_covered', covered])
  if (basePeriod !== null) items.push(['compared_with', periodText(basePeriod)])
  const filters = new Map(items.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
  return filters.size === items.length ? filters : null
}

/** A dimension as the name of a filter; of ethnicity the Department takes only its own names. */
export function filterName(dimension: string): string {
  const name = snake(dimension)
  return /ethnic/.test(name) ? 'ethnicity_detailed' : name
}

/** Nothing stands in a filter that readers take for an empty cell. */
function itemText(text: string): string {
  const item = printableWithin(text, LONGEST)
  return /^(?:|null|na|n\/a|-|\.{1,2})$/i.test(item) ? 'Not stated' : item
}

function printedValue(point: Point, decimals: number): string {
  const value = signedValue(point)
  const printed = value.toFixed(Math.min(decimals, 20))
  return Number(printed) === value && !printed.includes('e') ? printed : withoutPower(value)
}

/** `-1e-7` → `-0.0000001`: no table of the Department's has powers of ten. */
function withoutPower(value: number): string {
  const [digits = '', power] = String(value).split('e')
  if (power === undefined) return digits
  if (Number(power) > 0) return String(BigInt(value))
  return value.toFixed(Math.min((digits.split('.')[1]?.length ?? 0) - Number(power), 100))
}

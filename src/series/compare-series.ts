import type { Catalogue } from '../../schemas/catalogue.js'
import type {
  Comparison,
  ComparisonCell,
  ComparisonColumn,
  ComparisonRow,
  Pivot,
} from '../../schemas/comparison.js'
import type { MetricRecord } from '../../schemas/record.js'
import type { Point, Series } from '../../schemas/series.js'
import { buildSeries } from './build-series.js'
import { comparableRecords } from './comparable-records.js'
import { byCodeUnit, dimensionsText } from './series-key.js'
import { byTime } from './time-order.js'

/**
 * Records of any number of papers → their series side by side, one column an area (or a period, or a metric), in one
 * unit a metric. At each place stands the value of the latest paper.
 *
 * @param placeOf the place of a metric in the order of the rows, such as that of the catalogue
 */
export function compareSeries(
  records: readonly MetricRecord[],
  pivot: Pivot,
  catalogue: Catalogue,
  placeOf: (metric: string) => number,
): Comparison {
  const printed = new Map(records.map((record) => [printedKey(record.id, record.metric), record]))
  const columns = new Map<string, ComparisonColumn>()
  const rows = new Map<string, ComparisonRow>()
  for (const series of buildSeries(comparableRecords(records, catalogue))) {
    for (const point of series.points) {
      const column = columnOf(series, point, pivot)
      columns.set(column.key, column)
      const [key, row] = rowOf(series, point, pivot)
      const same = rows.get(key) ?? row
      same.cells.push(cellOf(series, point, column.key, printed))
      rows.set(key, same)
    }
  }
  const sorted = [...columns.values()].sort((a, b) => byColumn(a, b, placeOf))
  const places = new Map(sorted.map(({ key }, place) => [key, place]))
  for (const { cells } of rows.values())
    cells.sort((a, b) => (places.get(a.column) ?? 0) - (places.get(b.column) ?? 0))
  return { pivot, columns: sorted, rows: [...rows.values()].sort((a, b) => byRow(a, b, placeOf)) }
}

/** A place may have been read as two figures; those are of two metrics. */
function printedKey(record: string, metric: string): string {
  return `${record}|${metric}`
}

/** Of unknown areas each is that of its paper. */
function areaKey({ id, area }: Series): string {
  return area.id === '' ? (id.split('|')[1] ?? '') : area.id
}

function measureOf({ metric, label, unit }: Series): NonNullable<ComparisonColumn['measure']> {
  return { metric, ...(label === undefined ? {} : { label }), unit }
}

function columnOf(series: Series, { period }: Point, pivot: Pivot): ComparisonColumn {
  if (pivot === 'area') return { key: areaKey(series), area: series.area }
  if (pivot === 'period') return { key: period.id, period }
  return { key: `${series.metric}|${series.unit}`, measure: measureOf(series) }
}

function rowOf(series: Series, point: Point, pivot: Pivot): [key: string, row: ComparisonRow] {
  const row: ComparisonRow = {
    measure: pivot === 'metric' ? null : measureOf(series),
    area: pivot === 'area' ? null : series.area,
    period: pivot === 'period' ? null : point.period,
    basePeriod: point.basePeriod,
    dimensions: series.dimensions,
    role: series.role,
    cells: [],
  }
  const key = [
    row.measure && `${series.metric}|${series.unit}`,
    row.area && areaKey(series),
    row.period?.id,
    row.basePeriod?.id,
    dimensionsText(row.dimensions),
    row.role,
  ]
  return [JSON.stringify(key), row]
}

function cellOf(
  series: Series,
  point: Point,
  column: string,
  printed: ReadonlyMap<string, MetricRecord>,
): ComparisonCell {
  const [latest, ...others] = point.vintages
  // A point is of one publication at least: its schema says so.
  if (!latest) throw new Error(`a point of ${series.id} has no vintage`)
  const own = others.filter(({ file, paper }) => paper === latest.paper && point.disputedBy?.includes(file))
  const { value, decimals, qualifier, direction, status, published, file, page, record } = latest
  const source = printed.get(printedKey(record, series.metric))
  return {
    column,
    value,
    decimals,
    qualifier,
    direction,
    status,
    also: own.map((vintage) => vintage.value),
    printed: {
      text: source?.text ?? '',
      unit: source?.unit ?? series.unit,
      dimensions: source?.dimensions ?? series.dimensions,
    },
    published,
    file,
    page,
    record,
  }
}

type Order = (metric: string) => number

function byColumn(a: ComparisonColumn, b: ComparisonColumn, placeOf: Order): number {
  if (a.period && b.period)
    return byTime({ period: a.period, basePeriod: null }, { period: b.period, basePeriod: null })
  if (a.measure && b.measure)
    return byMetric(a.measure.metric, b.measure.metric, placeOf) || byCodeUnit(a.key, b.key)
  return byArea(a.area, b.area) || byCodeUnit(a.key, b.key)
}

function byRow(a: ComparisonRow, b: ComparisonRow, placeOf: Order): number {
  return (
    byMetric(a.measure?.metric, b.measure?.metric, placeOf) ||
    byCodeUnit(a.measure?.unit ?? '', b.measure?.unit ?? '') ||
    (a.period ? byArea(a.area, b.area) : 0) ||
    byCodeUnit(a.role, b.role) ||
    byCodeUnit(dimensionsText(a.dimensions), dimensionsText(b.dimensions)) ||
    byArea(a.area, b.area) ||
    (a.period && b.period
      ? byTime({ period: a.period, basePeriod: a.basePeriod }, { period: b.period, basePeriod: b.basePeriod })
      : byCodeUnit(a.basePeriod?.id ?? '', b.basePeriod?.id ?? ''))
  )
}

function byMetric(a: string | undefined, b: string | undefined, placeOf: Order): number {
  return a === undefined || b === undefined ? 0 : placeOf(a) - placeOf(b) || byCodeUnit(a, b)
}

/** Authorities first, by name; what they are compared with after them. */
function byArea(
  a: MetricRecord['area'] | null | undefined,
  b: MetricRecord['area'] | null | undefined,
): number {
  if (!a || !b) return 0
  const isOther = ({ kind }: MetricRecord['area']) => Number(!kind.includes('local-authority'))
  return isOther(a) - isOther(b) || byCodeUnit(a.name || a.id, b.name || b.id)
}

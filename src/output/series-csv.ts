import type { Catalogue } from '../../schemas/catalogue.js'
import type { Point, Series, Vintage } from '../../schemas/series.js'
import { dimensionsText } from '../series/series-key.js'
import { type CsvValue, csvFile, csvRows } from './csv.js'
import { indicatorOf } from './metric-title.js'
import { groupOf } from './series-names.js'

interface Row {
  readonly series: Series
  readonly point: Point
  readonly vintage: Vintage
  /** 0 is the latest publication of the point, 1 the one before it … */
  readonly age: number
}

const columns: Readonly<Record<string, (row: Row, catalogue: Catalogue) => CsvValue>> = {
  series: ({ series }) => series.id,
  metric: ({ series }) => series.metric,
  area: ({ series }) => series.area.id,
  area_code: ({ series }) => series.area.code,
  area_name: ({ series }) => series.area.name,
  dimensions: ({ series }) => dimensionsText(series.dimensions),
  unit: ({ series }) => series.unit,
  role: ({ series }) => series.role,
  period: ({ point }) => point.period.id,
  period_start: ({ point }) => point.period.start,
  period_end: ({ point }) => point.period.end,
  base_period: ({ point }) => point.basePeriod?.id ?? null,
  vintage: ({ age }) => age,
  value: ({ vintage }) => vintage.value,
  decimals: ({ vintage }) => vintage.decimals,
  qualifier: ({ vintage }) => vintage.qualifier,
  direction: ({ vintage }) => vintage.direction,
  status: ({ vintage }) => vintage.status.join(';'),
  published: ({ vintage }) => vintage.published,
  file: ({ vintage }) => vintage.file,
  page: ({ vintage }) => vintage.page,
  record: ({ vintage }) => vintage.record,
  indicator: ({ series }, catalogue) => indicatorOf(series, catalogue),
  group: ({ series }, catalogue) => groupOf(series, catalogue),
}

/** The columns by name, in order. */
export const seriesCsvColumns: readonly string[] = Object.keys(columns)

/** One row a publication of a point: keep the rows with `vintage` 0 for the series as the latest papers give it. */
export function seriesCsv(series: readonly Series[], catalogue: Catalogue, forExcel = false): string {
  return csvFile(seriesCsvColumns, seriesRows(series, catalogue), forExcel)
}

export function seriesCsvHeader(): string {
  return csvRows([seriesCsvColumns])
}

/** The rows without a header, for files that are written bit by bit. */
export function seriesCsvRows(series: readonly Series[], catalogue: Catalogue): string {
  return csvRows(seriesRows(series, catalogue))
}

/** The same as values. */
export function seriesRows(series: readonly Series[], catalogue: Catalogue): CsvValue[][] {
  const cells = Object.values(columns)
  return series.flatMap((one) =>
    one.points.flatMap((point) =>
      point.vintages.map((vintage, age) =>
        cells.map((cell) => cell({ series: one, point, vintage, age }, catalogue)),
      ),
    ),
  )
}

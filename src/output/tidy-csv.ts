import type { Catalogue } from '../../schemas/catalogue.js'
import type { Period } from '../../schemas/period.js'
import type { Series } from '../../schemas/series.js'
import type { Unit } from '../../schemas/units.js'
import { csvFile } from './csv.js'
import { signedValue } from './figure-text.js'
import { indicatorOf } from './metric-title.js'
import { seriesName } from './series-names.js'

/** The columns of tidy tables that councils publish, and two that say what a bare number would not. */
const columns = [
  'area_code',
  'area_name',
  'indicator',
  'period',
  'measure',
  'unit',
  'value',
  'group',
  'qualifier',
  'since',
]

/**
 * Series as one row a point, the way that councils' open data has them: `E06000015, Derby, Custody rate, 2022/23, Rate,
 * per 1,000, 0.19,,,`. The latest paper's value stands; a fall is below nothing; the group is empty for the plain total. A
 * qualifier (`lt` of "fewer than 5") and the base of a change stand in columns of their own.
 */
export function tidyCsv(series: readonly Series[], catalogue: Catalogue, forExcel = false): string {
  const rows = series.flatMap((one) =>
    one.points.map((point) => [
      one.area.code,
      one.area.name || one.area.id,
      indicatorOf(one, catalogue),
      tidyPeriod(point.period),
      measures[one.unit][0],
      measures[one.unit][1],
      signedValue(point),
      seriesName(one, one.area.id, catalogue),
      point.vintages[0]?.qualifier ?? null,
      point.basePeriod === null ? null : tidyPeriod(point.basePeriod),
    ]),
  )
  return csvFile(columns, rows, forExcel)
}

/**
 * `2022/23`, `academic year 2022/23`, `2022-07 to 2023-06`, `2024-03-31`; a year to date, whose end papers do not say,
 * keeps its `YTD`.
 */
export function tidyPeriod({ id, start, end }: Pick<Period, 'id' | 'start' | 'end'>): string {
  if (id.endsWith('-YTD')) return `${id.slice(2, -4)} YTD`
  if (/-Q\d$/.test(id) && start !== null && end !== null) return `${start.slice(0, 7)} to ${end.slice(0, 7)}`
  if (id.startsWith('AY')) return `academic year ${id.slice(2)}`
  return id.replace(/^FY/, '').replace('..', ' to ')
}

/** A unit as tidy tables name it: `per 1,000`, `£m`. */
export function tidyUnit(unit: Unit): string {
  return measures[unit][1]
}

const measures: Readonly<Record<Unit, readonly [measure: string, unit: string]>> = {
  count: ['Count', 'number'],
  percent: ['Percentage', '%'],
  percentage_points: ['Difference', 'percentage points'],
  per_1000: ['Rate', 'per 1,000'],
  per_10000: ['Rate', 'per 10,000'],
  per_100000: ['Rate', 'per 100,000'],
  gbp: ['Money', '£'],
  gbp_thousand: ['Money', '£k'],
  gbp_million: ['Money', '£m'],
  days: ['Duration', 'days'],
  weeks: ['Duration', 'weeks'],
  months: ['Duration', 'months'],
  score: ['Score', 'score'],
  rank: ['Rank', 'place'],
  ratio: ['Ratio', 'ratio'],
  fte: ['Count', 'full-time equivalents'],
}

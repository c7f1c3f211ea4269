import type { Catalogue } from '../../schemas/catalogue.js'
import type { Period } from '../../schemas/period.js'
import type { Series } from '../../schemas/series.js'
import type { Unit } from '../../schemas/units.js'
import { csvOf } from './csv.js'
import { titleOf } from './figure-lines.js'
import { seriesName } from './series-names.js'

/** The columns of tidy tables that councils publish. */
const columns = ['area_code', 'area_name', 'indicator', 'period', 'measure', 'unit', 'value', 'group']

/**
 * Series as one row a point, the way that councils' open data has them: `E06000015, Derby, Custody rate, 2022/23, Rate,
 * per 1,000, 0.19,`. The latest paper's value stands; a fall is below nothing; the group is empty for the plain total.
 */
export function tidyCsv(series: readonly Series[], catalogue: Catalogue): string {
  const rows = series.flatMap((one) =>
    one.points.map(({ period, value, direction }) => [
      one.area.code,
      one.area.name || one.area.id,
      titleOf(one.metric, catalogue),
      tidyPeriod(period),
      measures[one.unit][0],
      measures[one.unit][1],
      direction === 'decrease' ? -value : value,
      seriesName(one, one.area.id, catalogue),
    ]),
  )
  return csvOf(columns, rows)
}

/** `2022/23`, `2022-07 to 2023-06`, `2024-03-31`; a year to date, whose end papers do not say, keeps its `YTD`. */
export function tidyPeriod({ id, start, end }: Pick<Period, 'id' | 'start' | 'end'>): string {
  if (id.endsWith('-YTD')) return `${id.slice(2, -4)} YTD`
  if (/-Q\d$/.test(id) && start !== null && end !== null) return `${start.slice(0, 7)} to ${end.slice(0, 7)}`
  return id.replace(/^(?:FY|AY)/, '').replace('..', ' to ')
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

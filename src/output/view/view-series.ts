import type { Catalogue } from '../../../schemas/catalogue.js'
import type { MetricRecord } from '../../../schemas/record.js'
import { groupedBy } from '../../language/grouped-by.js'
import { byCodeUnit, seriesKey } from '../../series/series-key.js'
import { inTime } from '../../series/time-order.js'
import { courseOf } from '../course.js'
import { isStock } from '../is-stock.js'
import { baseOf, catalogueOrder, indicatorOf } from '../metric-title.js'
import { areaName, seriesName } from '../series-names.js'
import type { ViewSeries } from './view-data.js'

/** The series of a view, family by family in the catalogue's order, the figures of each in the order of time. */
export function viewSeries(records: readonly MetricRecord[], catalogue: Catalogue): ViewSeries[] {
  const place = catalogueOrder(catalogue)
  const numbers = new Map(records.map((record, index) => [record, index]))
  const series = [...groupedBy(records, seriesKey).values()].flatMap((members) => {
    const [first] = members
    if (!first) return []
    const ordered = [...members].sort(inTime)
    return [
      {
        family: familyOf(first.metric, catalogue),
        title: indicatorOf(first, catalogue),
        name: seriesName(first, '', catalogue),
        metric: first.metric,
        area: areaName(first.area),
        figures: ordered.map((record) => numbers.get(record) ?? 0),
        course: viewCourse(ordered, catalogue, numbers),
      },
    ]
  })
  const families = new Map(
    series.map((one) => [one.family, place(one.metric)] as const).sort(([, a], [, b]) => b - a),
  )
  return series
    .map((one, index) => ({ one, index, place: place(one.metric), family: families.get(one.family) ?? 0 }))
    .sort(
      (a, b) =>
        a.family - b.family ||
        byCodeUnit(a.one.family, b.one.family) ||
        a.place - b.place ||
        byCodeUnit(a.one.metric, b.one.metric) ||
        a.index - b.index,
    )
    .map(({ one }) => one)
}

/** The course of a series; of two figures of one period the latest paper's is on the line. */
function viewCourse(
  ordered: readonly MetricRecord[],
  catalogue: Catalogue,
  numbers: ReadonlyMap<MetricRecord, number>,
): ViewSeries['course'] {
  const points = [...new Map(ordered.map((record) => [record.period.id, record])).values()].map((record) => ({
    period: record.period,
    direction: record.direction,
    basePeriod: record.basePeriod,
    figure: numbers.get(record) ?? 0,
  }))
  const stock = isStock(ordered[0]?.metric ?? '', catalogue)
  return courseOf(points, stock).map((run) =>
    run.map(({ figure, period: { end } }) => [
      figure,
      Number(end.slice(0, 4)) * 12 + Number(end.slice(5, 7)),
    ]),
  )
}

/** The part of the field that a metric belongs to, by its title. */
function familyOf(metric: string, catalogue: Catalogue): string {
  if (metric.startsWith('unlisted.')) return 'Not in the catalogue'
  const base = baseOf(metric, catalogue)
  const scope = catalogue.wordings.get(base)?.scope
  const title = scope === undefined ? undefined : catalogue.scopes.get(scope)?.title
  return title ?? (base.split('.')[0] ?? base).replaceAll('_', ' ')
}

import type { Catalogue } from '../../../schemas/catalogue.js'
import type { MetricRecord } from '../../../schemas/record.js'
import { groupedBy } from '../../language/grouped-by.js'
import { byCodeUnit, seriesKey } from '../../series/series-key.js'
import { titleOf } from '../figure-lines.js'
import { seriesName } from '../series-names.js'
import type { ViewSeries } from './view-data.js'

/** The series of a view, family by family in the catalogue's order, the figures of each in the order of time. */
export function viewSeries(records: readonly MetricRecord[], catalogue: Catalogue): ViewSeries[] {
  const order = [...catalogue.metrics.keys()]
  const place = (metric: string): number => {
    const own = order.indexOf(metric)
    const index = own < 0 ? order.indexOf(metric.replace(/\.[^.]+$/, '')) : own
    return index < 0 ? order.length : index
  }
  const numbers = new Map(records.map((record, index) => [record, index]))
  const series = [...groupedBy(records, seriesKey).values()].flatMap((members) => {
    const [first] = members
    if (!first) return []
    return [
      {
        family: familyOf(first.metric, catalogue),
        title: first.label ?? titleOf(first.metric, catalogue),
        name: seriesName({ ...first, area: { ...first.area } }, '', catalogue),
        metric: first.metric,
        area: first.area.name || first.area.id || 'area unknown',
        figures: [...members].sort(byTime).map((record) => numbers.get(record) ?? 0),
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

/** The part of the field that a metric belongs to, by its title. */
function familyOf(metric: string, catalogue: Catalogue): string {
  if (metric.startsWith('unlisted.')) return 'Not in the catalogue'
  const base = catalogue.metrics.has(metric) ? metric : metric.replace(/\.[^.]+$/, '')
  const scope = catalogue.wordings.get(base)?.scope
  const title = scope === undefined ? undefined : catalogue.scopes.get(scope)?.title
  return title ?? (base.split('.')[0] ?? base).replaceAll('_', ' ')
}

function byTime(a: MetricRecord, b: MetricRecord): number {
  return (
    byCodeUnit(a.period.end ?? a.period.start ?? '', b.period.end ?? b.period.start ?? '') ||
    byCodeUnit(a.period.start ?? '', b.period.start ?? '') ||
    byCodeUnit(a.source.published ?? '', b.source.published ?? '') ||
    byCodeUnit(a.id, b.id)
  )
}

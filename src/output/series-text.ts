import type { Catalogue } from '../../schemas/catalogue.js'
import type { Point, Series } from '../../schemas/series.js'
import { titleOf } from './figure-lines.js'
import { periodText, valueText } from './figure-text.js'
import { printable } from './printable.js'
import type { Style } from './style.js'
import { wrapped } from './wrapped.js'

/** Time series for a reader: values in period order, with what earlier papers said of a point behind it. */
export function seriesText(
  series: readonly Series[],
  catalogue: Catalogue,
  style: Style,
  width: number,
): string {
  if (series.length === 0) return 'no series\n'
  const lines = series.flatMap((one) => [
    style.heading(nameOf(one, catalogue)),
    ...wrapped(
      one.points.map((point) => pointText(one, point, style)),
      width - 2,
    ).map((line) => `  ${line}`),
  ])
  return `${lines.join('\n')}\n`
}

function nameOf(series: Series, catalogue: Catalogue): string {
  const members = Object.entries(series.dimensions).map(([key, member]) => `${key} ${member}`)
  const role = series.role === 'actual' ? [] : [series.role]
  const area = series.area.name || series.area.id || 'area unknown'
  return [titleOf(series.metric, catalogue), ...members, ...role, area].map(printable).join(', ')
}

function pointText({ unit }: Series, point: Point, style: Style): string {
  const base = point.basePeriod ? ` from ${periodText(point.basePeriod)}` : ''
  const [latest, ...earlier] = point.vintages.map((vintage) => valueText({ ...vintage, unit }))
  const before = earlier.length > 0 ? style.faint(` (before: ${earlier.join(', ')})`) : ''
  return `${periodText(point.period)}${base} ${latest ?? ''}${before}`
}

import type { Catalogue } from '../../schemas/catalogue.js'
import type { Point, Series, Vintage } from '../../schemas/series.js'
import { periodText, valueText } from './figure-text.js'
import { indicatorOf } from './metric-title.js'
import { areaName, seriesName } from './series-names.js'
import type { Style } from './style.js'
import { wrapped } from './wrapped.js'

/**
 * Time series for a reader: values in period order, and behind a point what the same paper says otherwise and what earlier
 * papers said.
 */
export function seriesText(
  series: readonly Series[],
  catalogue: Catalogue,
  style: Style,
  width: number,
): string {
  if (series.length === 0) return 'no series\n'
  const lines = series.flatMap((one) => [
    ...wrapped(nameOf(one, catalogue).split(' '), width, ' ').map((line) => style.heading(line)),
    ...wrapped(
      one.points.map((point) => pointText(one, point, style)),
      width - 2,
    ).map((line) => `  ${line}`),
  ])
  return `${lines.join('\n')}\n`
}

function nameOf(series: Series, catalogue: Catalogue): string {
  const name = seriesName(series, series.area.id, catalogue)
  return [indicatorOf(series, catalogue), ...(name === '' ? [] : [name]), areaName(series.area)].join(', ')
}

/** The latest value, what its own paper says otherwise, and what earlier papers said. */
function pointText({ unit }: Series, { period, basePeriod, ...point }: Point, style: Style): string {
  const base = basePeriod ? ` from ${periodText(basePeriod)}` : ''
  const [latest, ...others] = point.vintages
  const own = others.filter(({ paper }) => paper === latest?.paper)
  const disputed = latest !== undefined && point.disputedBy?.includes(latest.file)
  const said = (name: string, vintages: readonly Vintage[]): string[] =>
    vintages.length === 0
      ? []
      : [`${name}: ${vintages.map((vintage) => valueText({ ...vintage, unit })).join(', ')}`]
  const behind = [
    ...said('also printed', disputed ? own : []),
    ...said(
      'before',
      others.filter((vintage) => !own.includes(vintage)),
    ),
  ]
  const value = latest ? valueText({ ...latest, unit }) : ''
  return `${periodText(period)}${base} ${value}${behind.length > 0 ? style.faint(` (${behind.join('; ')})`) : ''}`
}

import type { Catalogue } from '../../schemas/catalogue.js'
import type { Metric } from '../../schemas/metric.js'
import { printable } from './printable.js'
import type { Style } from './style.js'
import { wrapped } from './wrapped.js'

/** One line a metric: id, unit, title. */
export function metricsList(metrics: readonly Metric[], style: Style): string {
  const width = Math.max(...metrics.map(({ id }) => id.length))
  const unit = Math.max(...metrics.map((metric) => metric.unit.length))
  const lines = metrics.map(
    (metric) =>
      `${metric.id.padEnd(width)}  ${style.faint(metric.unit.padEnd(unit))}  ${printable(metric.title)}`,
  )
  return `${lines.join('\n')}\n`
}

/** All that the catalogue says of one metric. */
export function metricText(metric: Metric, catalogue: Catalogue, style: Style, room: number): string {
  const dimensions = metric.dimensions.map((id) => dimensionText(id, catalogue))
  const facts: [string, string][] = [
    ['unit', [metric.unit, ...metric.units_also].join(', ')],
    ['population', metric.population ?? ''],
    ['range', rangeText(metric)],
    ['periods', metric.period_kinds.join(', ')],
    ['better', metric.direction ?? ''],
    ['printed as', printedNames(metric.id, catalogue).join('; ')],
    ['official', metric.official.join('; ')],
    ['broken down by', dimensions.join('; ')],
    ['arithmetic', metric.identities.map((identity) => JSON.stringify(identity)).join('\n')],
  ]
  const width = Math.max(...facts.map(([name]) => name.length))
  const text = (value: string): string[] =>
    value.split('\n').flatMap((line) => wrapped(printable(line).split(' '), room - width - 4, ' '))
  const lines = facts
    .filter(([, value]) => value !== '')
    .flatMap(([name, value]) =>
      text(value).map((line, index) => `  ${style.faint((index === 0 ? name : '').padEnd(width))}  ${line}`),
    )
  const definition = wrapped(printable(metric.definition).split(' '), room - 2, ' ').map(
    (line) => `  ${line}`,
  )
  return [style.heading(`${metric.id}: ${printable(metric.title)}`), ...definition, ...lines, ''].join('\n')
}

/** The names by which papers print the metric; those that it shares with another metric are told apart by their unit. */
function printedNames(id: string, catalogue: Catalogue): string[] {
  const names = catalogue.names.filter(({ metrics }) => metrics.includes(id))
  return [...new Set(names.flatMap(({ phrases }) => phrases))]
}

function rangeText({ range }: Metric): string {
  return range ? `${range[0] ?? '…'} to ${range[1] ?? '…'}` : ''
}

function dimensionText(id: string, catalogue: Catalogue): string {
  const members = catalogue.dimensions.get(id)?.members.map(({ code }) => code) ?? []
  const shown = members.slice(0, 8).join(', ')
  return members.length > 0 ? `${id} (${shown}${members.length > 8 ? ', …' : ''})` : id
}

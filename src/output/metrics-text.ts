import type { Catalogue } from '../../schemas/catalogue.js'
import type { Metric } from '../../schemas/metric.js'
import { printable } from './printable.js'
import type { Style } from './style.js'

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
export function metricText(metric: Metric, catalogue: Catalogue, style: Style): string {
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
  const lines = facts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => {
      const [first = '', ...more] = value.split('\n').map(printable)
      return [
        `  ${style.faint(name.padEnd(width))}  ${first}`,
        ...more.map((line) => `  ${' '.repeat(width)}  ${line}`),
      ]
    })
  return [
    style.heading(`${metric.id}: ${printable(metric.title)}`),
    `  ${printable(metric.definition)}`,
    ...lines.flat(),
    '',
  ].join('\n')
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

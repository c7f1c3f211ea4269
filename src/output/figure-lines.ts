import type { Catalogue } from '../../schemas/catalogue.js'
import type { MetricRecord } from '../../schemas/record.js'
import { groupedBy } from '../language/grouped-by.js'
import { byCodeUnit, seriesKey } from '../series/series-key.js'
import { periodText, valueText } from './figure-text.js'
import { printable } from './printable.js'
import type { Style } from './style.js'
import { wrapped } from './wrapped.js'

interface Layout {
  readonly catalogue: Catalogue
  readonly style: Style
  readonly width: number
}

/**
 * A paper's figures under the titles of their metrics, in the catalogue's order; one entry for each series, its values
 * in period order with the pages that they stand on. The area is named where it is not the paper's own.
 */
export function figureLines(records: readonly MetricRecord[], layout: Layout): string[] {
  const own = commonestArea(records)
  const lines: string[] = []
  for (const [metric, members] of byMetric(records, layout.catalogue)) {
    lines.push('', `  ${layout.style.heading(headingOf(metric, members, layout.catalogue))}`)
    for (const series of groupedBy(members, seriesKey).values()) {
      lines.push(...seriesLines(series, own, layout))
    }
  }
  if (lines.length > 0) lines.push('')
  return lines
}

/** What is not in the catalogue goes by its printed label, and says so. */
function headingOf(metric: string, [first]: readonly MetricRecord[], catalogue: Catalogue): string {
  if (first?.label === undefined) return titleOf(metric, catalogue)
  return `${printable(first.label)}${metric.endsWith('.change') ? ': change' : ''} (not in the catalogue)`
}

/** `Custody rate`; what is derived from a metric by its title, `Contacts: change`; others by their id. */
export function titleOf(metric: string, catalogue: Catalogue): string {
  const known = catalogue.metrics.get(metric)?.title
  if (known) return known
  const [base, derived] = partsOf(metric)
  const title = catalogue.metrics.get(base)?.title
  return title && derived ? `${title}: ${printable(derived)}` : printable(metric)
}

/** `referrals.contacts.change` → `referrals.contacts` and `change`. */
function partsOf(metric: string): [string, string] {
  const dot = metric.lastIndexOf('.')
  return dot < 0 ? [metric, ''] : [metric.slice(0, dot), metric.slice(dot + 1)]
}

function seriesLines(series: readonly MetricRecord[], own: string, { style, width }: Layout): string[] {
  const first = series[0]
  if (!first) return []
  const name = nameOf(first, own)
  const items = [...groupedBy(inTime(series), pageText)].map(
    ([page, members]) => `${members.map(figureText).join(', ')} ${style.faint(page)}`,
  )
  return wrapped(name === '' ? items : [`${name}:`, ...items], width - 4).map(
    (line, index) => `${index === 0 ? '    ' : '      '}${line}`,
  )
}

/** What tells a series from the others of its metric: its members, its role, an area that is not the paper's own. */
function nameOf(record: MetricRecord, own: string): string {
  return [
    ...Object.entries(record.dimensions).map(([key, member]) => `${key} ${member}`),
    record.role === 'actual' ? null : record.role,
    record.area.id === own ? null : record.area.name || record.area.id || 'area unknown',
  ]
    .filter((part) => part !== null)
    .map((part) => printable(part))
    .join(', ')
}

function figureText(record: MetricRecord): string {
  const base = record.basePeriod ? ` from ${periodText(record.basePeriod)}` : ''
  return `${periodText(record.period)}${base} ${valueText(record)}`
}

function pageText({ source }: MetricRecord): string {
  const label = source.pageLabel === null ? '' : printable(source.pageLabel)
  const printed = label === '' || label === String(source.page) ? '' : `, printed ${label}`
  return `(p. ${source.page}${printed})`
}

function inTime(records: readonly MetricRecord[]): MetricRecord[] {
  return [...records].sort(
    (a, b) =>
      a.source.page - b.source.page ||
      byCodeUnit(a.period.start ?? '', b.period.start ?? '') ||
      byCodeUnit(a.period.id, b.period.id),
  )
}

function byMetric(records: readonly MetricRecord[], catalogue: Catalogue): [string, MetricRecord[]][] {
  const ids = [...catalogue.metrics.keys()]
  const place = (metric: string): number => {
    const own = ids.indexOf(metric)
    const index = own < 0 ? ids.indexOf(partsOf(metric)[0]) : own
    return index < 0 ? ids.length : index
  }
  return [...groupedBy(records, (record) => record.metric)].sort(
    ([a], [b]) => place(a) - place(b) || byCodeUnit(a, b),
  )
}

function commonestArea(records: readonly MetricRecord[]): string {
  const [first] = [...groupedBy(records, (record) => record.area.id)].sort(
    ([a, x], [b, y]) => y.length - x.length || byCodeUnit(a, b),
  )
  return first?.[0] ?? ''
}

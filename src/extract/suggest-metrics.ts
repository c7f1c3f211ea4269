import type { CatalogueFile } from '../../schemas/catalogue.js'
import { type Metric, type MetricName, metricSchema } from '../../schemas/metric.js'
import type { MetricRecord } from '../../schemas/record.js'

/** A label with more than this is a sentence, or a paper's attempt to make the matcher work. */
const LONGEST_LABEL = 200
const MOST_BRACKETS = 4

/**
 * A catalogue file for what records print under names that the catalogue does not have: one metric for each label, in
 * the unit that it is mostly printed in, with the members seen. Records of the catalogue's own metrics are passed over.
 *
 * A label of one word ("Highways") names its metric only as a label; longer ones do so in running text too.
 */
export function suggestMetrics(records: readonly MetricRecord[]): CatalogueFile {
  const groups = new Map<string, MetricRecord[]>()
  for (const record of records) {
    if (record.label === undefined || !isName(record.label)) continue
    const id = ownId(record.metric)
    groups.set(id, [...(groups.get(id) ?? []), record])
  }
  const entries = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, members]) => entryOf(id, members))
  return {
    metrics: entries.map(({ metric }) => metric),
    dimensions: {},
    areas: [],
    phrases: entries.flatMap(({ name }) => (name ? [name] : [])),
  }
}

function isName(label: string): boolean {
  return label.length <= LONGEST_LABEL && (label.match(/\(/g)?.length ?? 0) <= MOST_BRACKETS
}

/** `unlisted.library_visits.change` → `own.library_visits` */
function ownId(metric: string): string {
  return metric.replace(/^[a-z]+\./, 'own.').replace(/\.change$/, '')
}

function entryOf(id: string, records: readonly MetricRecord[]): { metric: Metric; name: MetricName | null } {
  const labels = [...new Set(records.flatMap(({ label }) => label ?? []))].sort()
  const [unit = 'count', ...others] = byFrequency(records.map((record) => record.unit))
  const dimensions = [...new Set(records.flatMap((record) => Object.keys(record.dimensions)))].sort()
  const title = labels[0] ?? id
  const oneWord = !/\s/.test(title)
  return {
    metric: metricSchema.parse({
      id,
      title,
      definition: `Printed as “${title}”, page ${records[0]?.source.page ?? 1} of ${records[0]?.source.file ?? ''}.`,
      unit,
      units_also: others,
      dimensions,
      phrases: oneWord ? [] : labels,
    }),
    name: oneWord ? { metrics: [id], phrases: labels, labelOnly: true } : null,
  }
}

function byFrequency<T extends string>(values: readonly T[]): T[] {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([value]) => value)
}

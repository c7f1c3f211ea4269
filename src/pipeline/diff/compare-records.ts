import type { MetricRecord } from '../../../schemas/record.js'
import { byCodeUnit, dimensionsText } from '../../series/series-key.js'

/** What two runs say of one printed figure. */
export type FigureDifference =
  | { readonly kind: 'added'; readonly after: MetricRecord }
  | { readonly kind: 'gone'; readonly before: MetricRecord }
  | {
      readonly kind: 'changed'
      readonly before: MetricRecord
      readonly after: MetricRecord
      /** Names of the parts that differ, in the order of `parts`. */
      readonly fields: readonly string[]
    }

export interface Comparison {
  readonly differences: readonly FigureDifference[]
  readonly same: number
}

/** The parts of a record that say what a figure is. How sure it is, and what its paper is called, are not among them. */
export const parts = {
  metric: (record: MetricRecord) => record.metric,
  area: (record: MetricRecord) => record.area.id,
  period: (record: MetricRecord) => record.period.id,
  dimensions: (record: MetricRecord) => dimensionsText(record.dimensions),
  value: (record: MetricRecord) => String(record.value),
  unit: (record: MetricRecord) => record.unit,
  decimals: (record: MetricRecord) => String(record.decimals ?? ''),
  role: (record: MetricRecord) => record.role,
  qualifier: (record: MetricRecord) => record.qualifier ?? '',
  direction: (record: MetricRecord) => record.direction ?? '',
  basePeriod: (record: MetricRecord) => record.basePeriod?.id ?? '',
  status: (record: MetricRecord) => record.status.join(';'),
  text: (record: MetricRecord) => record.text,
} as const satisfies Record<string, (record: MetricRecord) => string>

/**
 * The records of one paper in two runs, figure by figure. A record's id is made of its paper and place, so the same
 * printed figure has the same id under any rules; where one place gave several records, those that agree are paired
 * first.
 */
export function compareRecords(before: readonly MetricRecord[], after: readonly MetricRecord[]): Comparison {
  const old = byId(before)
  const differences: FigureDifference[] = []
  let same = 0
  for (const [id, now] of byId(after)) {
    const then = old.get(id) ?? []
    old.delete(id)
    const changed = now.filter((record) => !takeEqual(then, record))
    same += now.length - changed.length
    for (const record of changed) {
      const earlier = then.shift()
      if (!earlier) differences.push({ kind: 'added', after: record })
      else
        differences.push({
          kind: 'changed',
          before: earlier,
          after: record,
          fields: fieldsOf(earlier, record),
        })
    }
    for (const record of then) differences.push({ kind: 'gone', before: record })
  }
  for (const left of old.values())
    for (const record of left) differences.push({ kind: 'gone', before: record })
  return { differences: differences.sort(byPlace), same }
}

/** The record that a difference stands at. */
export function placeOf(difference: FigureDifference): MetricRecord {
  return difference.kind === 'gone' ? difference.before : difference.after
}

function byId(records: readonly MetricRecord[]): Map<string, MetricRecord[]> {
  const groups = new Map<string, MetricRecord[]>()
  for (const record of records) groups.set(record.id, [...(groups.get(record.id) ?? []), record])
  return groups
}

/** Takes a record that says the same out of `records`; whether there was one. */
function takeEqual(records: MetricRecord[], record: MetricRecord): boolean {
  const index = records.findIndex((other) => fieldsOf(other, record).length === 0)
  if (index >= 0) records.splice(index, 1)
  return index >= 0
}

function fieldsOf(before: MetricRecord, after: MetricRecord): string[] {
  return Object.entries(parts).flatMap(([name, part]) => (part(before) === part(after) ? [] : [name]))
}

function byPlace(a: FigureDifference, b: FigureDifference): number {
  const [one, other] = [placeOf(a), placeOf(b)]
  const [left, right] = [one.source.boxes[0], other.source.boxes[0]]
  return (
    one.source.page - other.source.page ||
    (left?.[1] ?? 0) - (right?.[1] ?? 0) ||
    (left?.[0] ?? 0) - (right?.[0] ?? 0) ||
    byCodeUnit(one.id, other.id) ||
    byCodeUnit(a.kind, b.kind)
  )
}

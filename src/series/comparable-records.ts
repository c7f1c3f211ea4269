import type { Catalogue } from '../../schemas/catalogue.js'
import type { Period } from '../../schemas/period.js'
import type { MetricRecord } from '../../schemas/record.js'
import { lexiconOf } from '../extract/lexicon.js'
import { byCodeUnit } from './series-key.js'
import { onOneScale } from './unit-scale.js'

/**
 * Records as they can be set side by side: values of a metric on one scale; a breakdown that only says whom the metric is
 * of anyway (ages 10 to 17, of a rate of children aged 10 to 17) is none; twelve months that are a financial year are
 * called so where another paper does.
 */
export function comparableRecords(records: readonly MetricRecord[], catalogue: Catalogue): MetricRecord[] {
  const stated = statedMembers(catalogue)
  const named = commonNames(records.map(({ period }) => period))
  return onOneScale(records, catalogue).map((record) => ({
    ...record,
    dimensions: withoutStated(record, stated(record.metric)),
    period: named(record.period),
  }))
}

type Members = ReadonlyMap<string, string>

/** The members that a metric's population names: of a rate all that it is of, of others those that break it down. */
function statedMembers(catalogue: Catalogue): (metric: string) => Members {
  const { dimensions: find } = lexiconOf(catalogue)
  const found = new Map<string, Members>()
  return (id) => {
    const metric = catalogue.metrics.get(id) ?? catalogue.metrics.get(id.replace(/\.[^.]*$/, ''))
    if (!metric?.population) return none
    const known = found.get(metric.id)
    if (known) return known
    const isRate = metric.identities.some(({ kind }) => kind === 'rate')
    const members = new Map(
      find(metric.population)
        .filter(({ dimension }) => isRate || metric.dimensions.includes(dimension))
        .map(({ dimension, member }) => [dimension, member]),
    )
    found.set(metric.id, members)
    return members
  }
}

const none: Members = new Map()

function withoutStated({ dimensions }: MetricRecord, stated: Members): MetricRecord['dimensions'] {
  const entries = Object.entries(dimensions)
  const kept = entries.filter(([dimension, member]) => stated.get(dimension) !== String(member))
  return kept.length === entries.length ? dimensions : Object.fromEntries(kept)
}

/** Of the names of the same days the shortest that is used: `FY2022/23` of `2022-04..2023-03`. */
function commonNames(periods: readonly Period[]): (period: Period) => Period {
  const days = ({ start, end }: Period): string | null =>
    start === null || end === null ? null : `${start}|${end}`
  const names = new Map<string, Period>()
  for (const period of periods) {
    const key = days(period)
    const before = key === null ? undefined : names.get(key)
    if (key !== null && (!before || shorter(period.id, before.id))) names.set(key, period)
  }
  return (period) => names.get(days(period) ?? '') ?? period
}

function shorter(id: string, other: string): boolean {
  return id.length < other.length || (id.length === other.length && byCodeUnit(id, other) < 0)
}

import type { MetricRecord } from '../../schemas/record.js'
import { agree } from '../checks/agreement.js'
import { byStrength } from './publication-order.js'

/**
 * What the records of one point say, each value once: a value is the records of which one number can be what all say, the
 * strongest first. More than one value is a contradiction. The value to rely on comes first.
 */
export function saidValues(records: readonly MetricRecord[]): (readonly [MetricRecord, ...MetricRecord[]])[] {
  const values: [MetricRecord, ...MetricRecord[]][] = []
  // The most exact first: 86 agrees with 85.5 and with 86.4, which do not agree with each other.
  for (const record of [...records].sort(byExactness)) {
    const same = values.find(([exact]) => agree(exact, record))
    if (same) same.push(record)
    else values.push([record])
  }
  for (const value of values) value.sort(byStrength)
  return values.sort(([a], [b]) => byStrength(a, b))
}

function byExactness(a: MetricRecord, b: MetricRecord): number {
  return (
    Number(a.qualifier !== null) - Number(b.qualifier !== null) ||
    (b.decimals ?? 0) - (a.decimals ?? 0) ||
    byStrength(a, b)
  )
}

import type { MetricRecord } from '../../schemas/record.js'
import { readingOf } from './review/reading-of.js'

/**
 * Records without those that were saved twice, in their order. One place may have been read as two figures, which have
 * one id: both stay.
 */
export function distinctRecords(records: readonly MetricRecord[]): MetricRecord[] {
  const keyOf = (record: MetricRecord) => JSON.stringify([record.id, record.value, readingOf(record)])
  return [...new Map(records.map((record) => [keyOf(record), record])).values()]
}

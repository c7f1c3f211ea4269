import type { MetricRecord } from '../../schemas/record.js'
import { byCodeUnit } from './series-key.js'

/**
 * Latest publication first: by day of publication, else of the meeting; papers without either come last. Between
 * papers of one day the hash of the paper decides, which depends on neither names nor the order of files; within one
 * paper its strongest statement comes first.
 */
export function byPublication(a: MetricRecord, b: MetricRecord): number {
  return byCodeUnit(dayOf(b), dayOf(a)) || byCodeUnit(a.source.paper, b.source.paper) || byStrength(a, b)
}

/** The statement of one paper to rely on first: not "about", surest, printed with the most digits, earliest. */
export function byStrength(a: MetricRecord, b: MetricRecord): number {
  return (
    Number(a.qualifier !== null) - Number(b.qualifier !== null) ||
    b.confidence - a.confidence ||
    (b.decimals ?? 0) - (a.decimals ?? 0) ||
    a.source.page - b.source.page ||
    byCodeUnit(a.id, b.id) ||
    byCodeUnit(a.source.file, b.source.file)
  )
}

function dayOf(record: MetricRecord): string {
  return record.source.published ?? record.source.meeting.date ?? ''
}

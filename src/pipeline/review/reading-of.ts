import type { MetricRecord } from '../../../schemas/record.js'
import { dimensionsText } from '../../series/series-key.js'

/**
 * What a printed number was read as, beside its value: a verdict is of this, and does not outlive it.
 *
 * @example
 * readingOf(record) // 'custody.rate|derby|FY2022/23|sex=male|per_1000|actual|||'
 */
export function readingOf(record: MetricRecord): string {
  const { metric, area, period, dimensions, unit, role, qualifier, direction, basePeriod } = record
  return [
    metric,
    area.id,
    period.id,
    dimensionsText(dimensions),
    unit,
    role,
    qualifier ?? '',
    direction ?? '',
    basePeriod?.id ?? '',
  ].join('|')
}

import type { MetricRecord } from '../../schemas/record.js'
import { groupedBy } from '../language/grouped-by.js'
import { byCodeUnit } from '../series/series-key.js'

/** The area of most of the figures: whose paper it is. */
export function commonestArea(records: readonly MetricRecord[]): string {
  const [first] = [...groupedBy(records, (record) => record.area.id)].sort(
    ([a, x], [b, y]) => y.length - x.length || byCodeUnit(a, b),
  )
  return first?.[0] ?? ''
}

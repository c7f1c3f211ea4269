import type { MetricRecord } from '../../schemas/record.js'
import { groupedBy } from '../language/grouped-by.js'
import { byCodeUnit } from '../series/series-key.js'

/** The area of most of the figures: whose paper it is. Null where several have as many: then each is named. */
export function commonestArea(records: readonly MetricRecord[]): string | null {
  const [first, second] = [...groupedBy(records, (record) => record.area.id)].sort(
    ([a, x], [b, y]) => y.length - x.length || byCodeUnit(a, b),
  )
  return first && first[1].length > (second?.[1].length ?? 0) ? first[0] : null
}

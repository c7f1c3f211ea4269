import type { Catalogue } from '../../schemas/catalogue.js'
import type { MetricRecord } from '../../schemas/record.js'
import { groupedBy } from '../language/grouped-by.js'
import { buildSeries } from '../series/build-series.js'
import { hasEnded, spanOf, unbrokenRuns } from '../series/unbroken-runs.js'
import { isStock } from './is-stock.js'

const BLOCKS = '▁▂▃▄▅▆▇█'

/** Fewer values are read faster than drawn. */
const LEAST = 3

/**
 * The values of one series as small blocks, `▁▄▆█`, from its least to its greatest; a blank where a period is missing. Of
 * figures of years and of quarters those are drawn of which there are more. Empty for changes, for fewer than three
 * values, and where the room does not hold them.
 *
 * @param records of one series, in any order
 */
export function sparklineText(records: readonly MetricRecord[], catalogue: Catalogue, room: number): string {
  const [series] = records.length < LEAST || room < LEAST ? [] : buildSeries(records)
  if (!series || series.points.some(({ direction, basePeriod }) => direction !== null || basePeriod !== null))
    return ''
  const stock = isStock(series.metric, catalogue)
  const ended = series.points.flatMap(({ period, value }) => (hasEnded(period) ? [{ period, value }] : []))
  const [[span, points] = ['year', []] as const] = [
    ...groupedBy(ended, ({ period }) => spanOf(period, stock)),
  ].sort(([, a], [, b]) => b.length - a.length)
  if (points.length < LEAST) return ''
  const values = points.map(({ value }) => value)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const block = (value: number): string =>
    BLOCKS[most === least ? 3 : Math.round(((value - least) / (most - least)) * (BLOCKS.length - 1))] ?? ''
  const text = unbrokenRuns(points, span)
    .map((run) => run.map(({ value }) => block(value)).join(''))
    .join(' ')
  return text.length <= room ? text : ''
}

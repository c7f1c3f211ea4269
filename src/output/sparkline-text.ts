import type { Catalogue } from '../../schemas/catalogue.js'
import type { MetricRecord } from '../../schemas/record.js'
import { buildSeries } from '../series/build-series.js'
import { courseOf } from './course.js'
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
  if (!series) return ''
  const runs = courseOf(series.points, isStock(series.metric, catalogue))
  const values = runs.flat().map(({ value }) => value)
  if (values.length < LEAST) return ''
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const block = (value: number): string =>
    BLOCKS[most === least ? 3 : Math.round(((value - least) / (most - least)) * (BLOCKS.length - 1))] ?? ''
  const text = runs.map((run) => run.map(({ value }) => block(value)).join('')).join(' ')
  return text.length <= room ? text : ''
}

import type { MetricRecord } from '../../schemas/record.js'
import { groupedBy } from '../language/grouped-by.js'
import { saidValues } from '../series/said-values.js'
import { pointKey } from '../series/series-key.js'
import { inTime, isPartOfYear } from '../series/time-order.js'
import { periodText, valueText } from './figure-text.js'

/** The values of a series that a line has room for. */
export interface LineOfValues {
  readonly text: string
  /** Those that are shown, the latest last. */
  readonly shown: readonly MetricRecord[]
}

/**
 * Values of one series in the order of time, as many as fit, the one whose period ends last always among them and last.
 * Where they do not all fit, quarters and months give way to the year that they are of, then earlier values to later
 * ones; what has no room is counted: `2020/21 58, 2021/22 61 +4`.
 */
export function lineOfValues(series: readonly MetricRecord[], room: number): LineOfValues {
  const values = eachOnce(series)
  const all = lineFrom(values, 0)
  if (all.text.length <= room) return all
  let shown = values.filter(({ period }) => !values.some((other) => isPartOfYear(period, other.period)))
  // No value takes less room than its year and a digit.
  shown = shown.slice(-Math.max(1, Math.ceil(room / SHORTEST)))
  let line = lineFrom(shown, values.length - shown.length)
  while (shown.length > 1 && line.text.length > room) {
    shown = shown.slice(1)
    line = lineFrom(shown, values.length - shown.length)
  }
  return line
}

/** Letters that a value takes in a line at the least: “2021 6”. */
const SHORTEST = 6

function lineFrom(shown: readonly MetricRecord[], left: number): LineOfValues {
  const last = shown.length - 1
  const items = shown.map((record, index) => {
    const base = record.basePeriod ? ` since ${timeText(record.basePeriod)}` : ''
    return `${timeText(record.period)} ${valueIn(record, index === last)}${base}`
  })
  return { text: `${items.join(', ')}${left > 0 ? ` +${left}` : ''}`, shown }
}

/** A unit in words is said once a line, behind the last of its values. */
function valueIn(record: MetricRecord, withUnit: boolean): string {
  const text = valueText(record)
  return withUnit ? text : text.replace(/(?<=\d) (?:per [\d,]+|days|weeks|months|FTE|points)$/, '')
}

/** A period in few words: `year to Sep 2023` for twelve months that are no calendar's. */
function timeText(period: MetricRecord['period']): string {
  const [, last] = period.kind === 'rolling-year' ? period.id.split('..') : []
  return last === undefined ? periodText(period) : `year to ${periodText({ id: last })}`
}

/** A value that a paper says in two places is one value of the series; of two that differ the surer stands last. */
function eachOnce(records: readonly MetricRecord[]): MetricRecord[] {
  const points = [...groupedBy(records, pointKey).values()]
  return points.flatMap((said) => saidValues(said).map(([strongest]) => strongest)).sort(inTime)
}

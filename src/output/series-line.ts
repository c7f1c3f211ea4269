import type { MetricRecord } from '../../schemas/record.js'
import { byCodeUnit } from '../series/series-key.js'
import { periodText, valueText } from './figure-text.js'

/** The values of a series that a line has room for. */
export interface LineOfValues {
  readonly text: string
  /** Those that are shown, the latest last. */
  readonly shown: readonly MetricRecord[]
}

/**
 * Values of one series with their times, as many as fit, the latest always among them. Whole years come before their
 * quarters and months; what has no room is counted: `… 2020/21 58, 2021/22 61 +4`.
 */
export function lineOfValues(series: readonly MetricRecord[], room: number): LineOfValues {
  const values = eachOnce([...series].sort(inTime))
  const longest = Math.max(...values.map(lengthOf))
  const main = values.filter((record) => lengthOf(record) >= longest / 1.5)
  const others = values.filter((record) => !main.includes(record))
  const all = lineFrom([...main, ...others], 0)
  if (all.text.length <= room) return all
  let shown = main
  let line = lineFrom(shown, values.length - shown.length)
  while (shown.length > 1 && line.text.length > room) {
    shown = shown.slice(1)
    line = lineFrom(shown, values.length - shown.length)
  }
  return line
}

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

/** A value that a paper says in two places is one value of the series. */
function eachOnce(records: readonly MetricRecord[]): MetricRecord[] {
  const key = ({ period, basePeriod, ...record }: MetricRecord) =>
    [period.id, basePeriod?.id, valueText(record)].join('|')
  return [...new Map(records.map((record) => [key(record), record])).values()]
}

/** Days that a period lasts; a stock on a day counts as a year, because such days follow each other by years. */
function lengthOf({ period: { kind, start, end } }: MetricRecord): number {
  if (start === null || end === null || kind === 'day') return 365
  return (Date.parse(end) - Date.parse(start)) / 86_400_000
}

function inTime(a: MetricRecord, b: MetricRecord): number {
  return (
    byCodeUnit(a.period.end ?? a.period.start ?? '', b.period.end ?? b.period.start ?? '') ||
    byCodeUnit(a.period.start ?? '', b.period.start ?? '') ||
    a.confidence - b.confidence ||
    byCodeUnit(a.id, b.id)
  )
}

import type { MetricRecord, Role } from '../../../schemas/record.js'
import { dimensionsText } from '../levels.js'
import { compareValues, sameMeasure } from './compare-values.js'
import type { DatasetFigure } from './dataset-figure.js'

export type Outcome = 'equal' | 'rounded-equal' | 'different' | 'other-period' | 'printed' | 'not-found'

/** What the papers say of a figure, and the record that it was held against; null where there is none. */
export interface Comparison {
  readonly outcome: Outcome
  readonly record: MetricRecord | null
  /** Where the very number is printed, though not read as this figure; only of the outcome `printed`. */
  readonly printedAt?: PrintedAt
}

/** A number that a paper prints. */
export interface PrintedAt {
  readonly file: string
  readonly page: number
  readonly text: string
}

/** The records of papers, ordered so that a figure finds those that may speak of it. */
export interface PublishedFigures {
  compare(figure: DatasetFigure & { value: number }): Comparison
}

/**
 * Holds figures against the records of papers. Papers may print a figure several times, and restate it: one that prints
 * it as the dataset has it is enough; else it differs from the first of them, so that the latest papers come first.
 */
export function publishedFigures(
  records: readonly MetricRecord[],
  numbers: readonly PrintedAt[] = [],
): PublishedFigures {
  const bySubject = new Map<string, MetricRecord[]>()
  for (const record of records) {
    const key = subjectOf(record.metric, record.area.id, record.dimensions, record.role)
    const own = bySubject.get(key)
    if (own) own.push(record)
    else bySubject.set(key, [record])
  }
  const byNumber = new Map<string, PrintedAt>()
  for (const number of numbers) {
    const digits = digitsOf(number.text)
    if (isTelling(digits) && !byNumber.has(digits)) byNumber.set(digits, number)
  }
  const orPrinted = (figure: DatasetFigure & { value: number }, found: Comparison): Comparison => {
    const printedAt = found.outcome === 'not-found' ? byNumber.get(writtenDigits(figure)) : undefined
    return printedAt ? { outcome: 'printed', record: null, printedAt } : found
  }
  return {
    compare: (figure) => {
      const key = subjectOf(figure.metric, figure.area, figure.dimensions, figure.role)
      const comparable = (bySubject.get(key) ?? []).filter(
        (record) => figure.unit === null || sameMeasure(figure.unit, record.unit),
      )
      const there = comparable.filter((record) => speaksOfPeriod(record, figure))
      return orPrinted(figure, there.length > 0 ? best(figure, there) : elsewhere(figure, comparable))
    },
  }
}

/** Numbers of one or two digits stand anywhere; three say something. */
function isTelling(digits: string): boolean {
  return digits.replace('.', '').length >= 3
}

/** `£1,234` and `1234.0 %` without what is not a digit or the point. */
function digitsOf(text: string): string {
  return text.replace(/[^\d.]/g, '').replace(/^\.+|\.+$/g, '')
}

function writtenDigits({ text, value, decimals }: DatasetFigure & { value: number }): string {
  const written = digitsOf(text)
  return written === '' ? Math.abs(value).toFixed(decimals) : written
}

function subjectOf(metric: string, area: string, dimensions: MetricRecord['dimensions'], role: Role): string {
  return [metric, area, dimensionsText(dimensions), role].join('|')
}

function speaksOfPeriod({ period, basePeriod }: MetricRecord, figure: DatasetFigure): boolean {
  const same =
    period.id === figure.period.id ||
    (period.start !== null && period.start === figure.period.start && period.end === figure.period.end)
  return same && (figure.basePeriod === null || figure.basePeriod === (basePeriod?.id ?? ''))
}

const agreements = ['equal', 'rounded-equal', 'different'] as const

function best(figure: DatasetFigure & { value: number }, records: readonly MetricRecord[]): Comparison {
  const compared = records.map((record) => ({ outcome: compareValues(figure, record), record }))
  for (const agreement of agreements) {
    const found = compared.find(({ outcome }) => outcome === agreement)
    if (found) return found
  }
  return { outcome: 'not-found', record: null }
}

/** The very value under another period, a mistake of the dataset's period or of its reading. */
function elsewhere(figure: DatasetFigure & { value: number }, records: readonly MetricRecord[]): Comparison {
  const record = records.find((each) => each.qualifier === null && compareValues(figure, each) === 'equal')
  return record ? { outcome: 'other-period', record } : { outcome: 'not-found', record: null }
}

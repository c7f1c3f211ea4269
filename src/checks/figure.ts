import type { MetricRecord, Qualifier } from '../../schemas/record.js'
import type { Unit } from '../../schemas/units.js'
import type { Box } from '../document/geometry.js'
import { type Interval, printedInterval, type Reading } from './interval.js'

/** A printed number that takes part in a check: a record, or a number of a table or sentence that became none. */
export interface Figure {
  /** The record's id, or the place of a number without one; unique among all papers. */
  readonly key: string
  readonly record: MetricRecord | null
  /** As printed, money in pounds. */
  readonly value: number
  /** Worth of the last printed digit; 0 for exact counts. */
  readonly step: number
  readonly unit: Unit | null
  readonly qualifier: Qualifier | null
  readonly text: string
  readonly page: number | null
  readonly boxes: readonly Box[]
  readonly quote: string
  readonly table: {
    readonly index: number
    readonly row: readonly string[]
    readonly column: readonly string[]
  } | null
}

const POUNDS: Partial<Record<Unit, number>> = { gbp: 1, gbp_thousand: 1000, gbp_million: 1e6 }

export function isMoney(unit: Unit | null): boolean {
  return unit !== null && unit in POUNDS
}

/** How many pounds, or ones, a unit of the printed number is. */
export function unitWorth(unit: Unit | null): number {
  return (unit === null ? undefined : POUNDS[unit]) ?? 1
}

/**
 * Worth of the last printed digit. Counts are exact. Whole pounds that end in three noughts are taken as printed in
 * thousands, because budgets are.
 *
 * @param decimals as printed, 0 for whole numbers
 */
export function stepOf(value: number, unit: Unit | null, decimals: number): number {
  if (decimals === 0 && (unit === null || unit === 'count' || unit === 'rank')) return 0
  if (unit === 'gbp' && decimals === 0 && value !== 0 && value % 1000 === 0) return 1000
  return 10 ** -decimals * unitWorth(unit)
}

export function figureOfRecord(record: MetricRecord): Figure {
  const { source } = record
  const near = /(?:just|nearly|almost|close to|approaching)\s+(?:(?:under|below|short of|over|above)\s+)?$/i
  const place = source.quote.indexOf(record.text)
  const loosely = record.qualifier !== null && place > 0 && near.test(source.quote.slice(0, place))
  return {
    key: record.id,
    record,
    value: exact(record.value * unitWorth(record.unit)),
    step: stepOf(record.value, record.unit, record.decimals ?? printedDecimals(record)),
    unit: record.unit,
    qualifier: loosely ? 'approx' : record.qualifier,
    text: record.text,
    page: source.page,
    boxes: source.boxes,
    quote: source.quote,
    table: source.table && { index: source.table.index, row: source.table.row, column: source.table.column },
  }
}

function printedDecimals({ value, text }: MetricRecord): number {
  return Number.isInteger(value) ? 0 : (/\.(\d+)/.exec(text)?.[1]?.length ?? 0)
}

/** 1.1 × 1,000,000 is 1,100,000 and not a neighbour of it. */
export function exact(value: number): number {
  return Number(value.toPrecision(12))
}

/**
 * What a figure can stand for. Counts that were rounded to tens or fives are of whole people: 15 stands for 13 to 17, and
 * for up to 19 where it was cut off. "About", "over" and "under" are not digits: see `holds`.
 */
export function intervalOf(figure: Figure, reading: Reading): Interval {
  const { value, step, unit } = figure
  if (step > 1 && (unit === null || unit === 'count') && Number.isInteger(value)) {
    const half = Math.floor(step / 2)
    return [value - half, value + (reading === 'rounded' || value < 0 ? half : step - 1)]
  }
  return printedInterval(figure.value, figure.step, reading)
}

/** Worth of the last digit that is not a nought: 1 for 25, 10 for 250. */
export function lastDigitWorth(value: number, step: number): number {
  if (value === 0) return step
  let worth = step === 0 ? 1 : step
  const isMultiple = (of: number) => {
    const times = Math.round(value / of)
    return times !== 0 && Math.abs(value / of - times) < 1e-9
  }
  while (isMultiple(worth * 10)) worth *= 10
  return worth
}

/** Figures that are published together: those of one table or of one sentence. */
export function placeOf({ record, quote, table }: Figure): string {
  return table ? `t${table.index}` : `p${record?.source.page} ${quote}`
}

import type { Period } from '../../schemas/period.js'
import {
  addDays,
  addMonths,
  daysIn,
  financialYearOf,
  firstDay,
  isoDay,
  isoMonth,
  lastDay,
  monthName,
  monthOf,
  monthsBetween,
  type YearMonth,
} from './calendar.js'

/** The period of a figure whose paper gives none. */
export const noPeriod: Period = { id: '', kind: 'none', start: null, end: null }

/** April to March: `financialYear(2013)` is FY2013/14. */
export function financialYear(year: number): Period {
  return wholeMonths(`FY${pairOf(year)}`, 'financial-year', { year, month: 4 }, { year: year + 1, month: 3 })
}

/** The part of a financial year that is over. Papers do not say to which day, so it has no end. */
export function financialYearToDate(year: number): Period {
  return {
    id: `FY${pairOf(year)}-YTD`,
    kind: 'financial-year-to-date',
    start: isoDay(year, 4, 1),
    end: null,
  }
}

/** September to August: `academicYear(2022)` is AY2022/23. */
export function academicYear(year: number): Period {
  return wholeMonths(`AY${pairOf(year)}`, 'academic-year', { year, month: 9 }, { year: year + 1, month: 8 })
}

export function calendarYear(year: number): Period {
  return wholeMonths(String(year), 'calendar-year', { year, month: 1 }, { year, month: 12 })
}

/** A quarter of a financial year; the first one begins in April. */
export function quarter(year: number, number: number): Period {
  const start = addMonths({ year, month: 4 }, (number - 1) * 3)
  return wholeMonths(`FY${pairOf(year)}-Q${number}`, 'quarter', start, addMonths(start, 2))
}

export function month(year: number, number: number): Period {
  const only = { year, month: number }
  return wholeMonths(isoMonth(only), 'month', only, only)
}

/** One day, or null when the calendar has no such day. */
export function day(year: number, number: number, dayOfMonth: number): Period | null {
  if (number < 1 || number > 12 || dayOfMonth < 1 || dayOfMonth > daysIn({ year, month: number })) return null
  const iso = isoDay(year, number, dayOfMonth)
  return { id: iso, kind: 'day', start: iso, end: iso }
}

/**
 * Whole months, both included. Those that make a calendar or financial year, or a single month, take its canonical id.
 *
 * @example
 * span({ year: 2020, month: 4 }, { year: 2021, month: 3 }).id // 'FY2020/21'
 * span({ year: 2022, month: 7 }, { year: 2023, month: 6 }).id // '2022-07..2023-06'
 */
export function span(first: YearMonth, last: YearMonth): Period {
  const [from, to] = monthsBetween(first, last) < 0 ? [last, first] : [first, last]
  const months = monthsBetween(from, to) + 1
  if (months === 1) return month(from.year, from.month)
  if (months === 12 && from.month === 1) return calendarYear(from.year)
  if (months === 12 && from.month === 4) return financialYear(from.year)
  const kind = months === 12 ? 'rolling-year' : 'span'
  return wholeMonths(`${isoMonth(from)}..${isoMonth(to)}`, kind, from, to)
}

/** The twelve months that end with this one. */
export function rollingYear(last: YearMonth): Period {
  return span(addMonths(last, -11), last)
}

/** From one ISO day to another, both included; whole months become a span of months. */
export function daySpan(first: string, last: string): Period {
  const [from, to] = first <= last ? [first, last] : [last, first]
  const whole = from === firstDay(monthOf(from)) && to === lastDay(monthOf(to))
  if (whole) return span(monthOf(from), monthOf(to))
  if (from === to) return { id: from, kind: 'day', start: from, end: to }
  return { id: `${from}..${to}`, kind: 'span', start: from, end: to }
}

/** From the beginning of one period to the end of another. */
export function cover(first: Period, last: Period): Period {
  if (first.start === null || first.end === null || last.start === null || last.end === null) return noPeriod
  return first.start <= last.start ? daySpan(first.start, last.end) : daySpan(last.start, first.end)
}

/** Whether a period begins on the day after another ends; one without a known end is followed by none. */
export function followsOn({ end }: Period, { start }: Period): boolean {
  return end !== null && start !== null && addDays(end, 1) === start
}

/** The same kind of period so many months later (earlier when negative): "the same month last year" is -12. */
export function shiftPeriod(period: Period, months: number): Period {
  if (period.start === null) return period
  if (period.kind === 'financial-year-to-date') {
    return financialYearToDate(addMonths(monthOf(period.start), months).year)
  }
  if (period.end === null) return period
  const start = monthOf(period.start)
  const end = monthOf(period.end)
  const first = addMonths(start, months)
  switch (period.kind) {
    case 'financial-year':
      return months % 12 === 0 ? financialYear(first.year) : span(first, addMonths(end, months))
    case 'academic-year':
      return months % 12 === 0 ? academicYear(first.year) : span(first, addMonths(end, months))
    case 'quarter': {
      const year = financialYearOf(isoMonth(first))
      return months % 3 === 0
        ? quarter(year, Math.floor(monthsBetween({ year, month: 4 }, first) / 3) + 1)
        : span(first, addMonths(end, months))
    }
    case 'day':
      return daySpan(shiftDay(period.start, months), shiftDay(period.start, months))
    default: {
      const whole = period.start === firstDay(start) && period.end === lastDay(end)
      return whole
        ? span(first, addMonths(end, months))
        : daySpan(shiftDay(period.start, months), shiftDay(period.end, months))
    }
  }
}

/** The period of an id of the contract. @throws RangeError for an id that it does not know */
export function parsePeriodId(id: string): Period {
  if (id === '') return noPeriod
  const year = /^(FY|AY)(\d{4})\/(\d{2})(?:-(Q[1-4]|YTD))?$/.exec(id)
  if (year !== null) {
    const first = Number(year[2])
    const part = year[4]
    if (Number(year[3]) !== (first + 1) % 100 || (year[1] === 'AY' && part !== undefined)) throw unknown(id)
    if (part === 'YTD') return financialYearToDate(first)
    if (part !== undefined) return quarter(first, Number(part.slice(1)))
    return year[1] === 'AY' ? academicYear(first) : financialYear(first)
  }
  const [from, to, ...rest] = id.split('..').map((part) => calendarPart(part, id))
  if (from === undefined || rest.length > 0) throw unknown(id)
  return to === undefined ? from : cover(from, to)
}

/**
 * How people write a period: `2013/14`, `Q4 2022/23`, `January 2024`, `8 March 2024`, `July 2022 to June 2023`.
 */
export function periodLabel(period: Period): string {
  const { id, kind, start, end } = period
  if (kind === 'financial-year-to-date') return `${id.slice(2, 9)} to date`
  if (start === null || end === null) return ''
  switch (kind) {
    case 'financial-year':
      return id.slice(2)
    case 'academic-year':
      return `academic year ${id.slice(2)}`
    case 'quarter':
      return `${id.slice(10)} ${id.slice(2, 9)}`
    case 'calendar-year':
      return id
    case 'month':
      return monthLabel(start)
    case 'day':
      return dayLabel(start)
    default:
      return start === firstDay(monthOf(start)) && end === lastDay(monthOf(end))
        ? `${monthLabel(start)} to ${monthLabel(end)}`
        : `${dayLabel(start)} to ${dayLabel(end)}`
  }
}

function wholeMonths(id: string, kind: Period['kind'], first: YearMonth, last: YearMonth): Period {
  return { id, kind, start: firstDay(first), end: lastDay(last) }
}

function pairOf(year: number): string {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`
}

function monthLabel(iso: string): string {
  return `${monthName(monthOf(iso).month)} ${iso.slice(0, 4)}`
}

function dayLabel(iso: string): string {
  return `${Number(iso.slice(8))} ${monthLabel(iso)}`
}

/** The last day of a month stays the last day: 31 March less a month is 28 or 29 February. */
function shiftDay(iso: string, months: number): string {
  const from = monthOf(iso)
  const to = addMonths(from, months)
  const number = Number(iso.slice(8))
  return number === daysIn(from) ? lastDay(to) : addDays(firstDay(to), Math.min(number, daysIn(to)) - 1)
}

function calendarPart(part: string, id: string): Period {
  const [year, number, dayOfMonth] = part.split('-').map(Number)
  if (year === undefined || !/^\d{4}(-\d{2}){0,2}$/.test(part)) throw unknown(id)
  if (number === undefined) return calendarYear(year)
  if (number < 1 || number > 12) throw unknown(id)
  const parsed = dayOfMonth === undefined ? month(year, number) : day(year, number, dayOfMonth)
  if (parsed === null) throw unknown(id)
  return parsed
}

function unknown(id: string): RangeError {
  return new RangeError(`Not a period id: ${JSON.stringify(id)}`)
}

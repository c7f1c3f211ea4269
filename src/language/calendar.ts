/** A calendar month; `month` is 1 to 12. */
export interface YearMonth {
  readonly year: number
  readonly month: number
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const

/** Source of a pattern of month names, full or cut short, with an optional full stop. */
export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?'

/** 1 to 12 for a month's name or abbreviation, else null. */
export function monthNumber(name: string): number | null {
  const start = name.toLowerCase().slice(0, 3)
  const index = MONTHS.findIndex((month) => month.startsWith(start))
  return start.length < 3 || index < 0 ? null : index + 1
}

/** "January" for 1. */
export function monthName(month: number): string {
  const name = MONTHS[month - 1] ?? ''
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** The month so many months later (earlier when negative). */
export function addMonths({ year, month }: YearMonth, months: number): YearMonth {
  const count = year * 12 + (month - 1) + months
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 }
}

/** Months from the first to the second: 0 for the same month. */
export function monthsBetween(from: YearMonth, to: YearMonth): number {
  return (to.year - from.year) * 12 + (to.month - from.month)
}

export function daysIn({ year, month }: YearMonth): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** ISO day: `2024-03-08`. */
export function isoDay(year: number, month: number, day: number): string {
  return `${isoMonth({ year, month })}-${String(day).padStart(2, '0')}`
}

/** ISO month: `2024-03`. */
export function isoMonth({ year, month }: YearMonth): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
}

/** The month that an ISO day or ISO month lies in. */
export function monthOf(iso: string): YearMonth {
  return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)) }
}

export function firstDay(month: YearMonth): string {
  return isoDay(month.year, month.month, 1)
}

export function lastDay(month: YearMonth): string {
  return isoDay(month.year, month.month, daysIn(month))
}

/** The ISO day so many days later. */
export function addDays(iso: string, days: number): string {
  const { year, month } = monthOf(iso)
  return new Date(Date.UTC(year, month - 1, Number(iso.slice(8, 10)) + days)).toISOString().slice(0, 10)
}

/** First calendar year of the financial year (April to March) that a day or month lies in. */
export function financialYearOf(iso: string): number {
  const { year, month } = monthOf(iso)
  return month >= 4 ? year : year - 1
}

/** First calendar year of the academic year (September to August) that a day or month lies in. */
export function academicYearOf(iso: string): number {
  const { year, month } = monthOf(iso)
  return month >= 9 ? year : year - 1
}

import type { Period } from '../../schemas/period.js'
import { addMonths, isoMonth, monthNumber, monthOf, type YearMonth } from './calendar.js'
import { wordsValue } from './number-words.js'

/** What is known of the paper that a text stands in. */
export interface PeriodContext {
  /** ISO day of the paper or its meeting: relative periods are resolved against it. */
  readonly asOf?: string
  /** First calendar year of the financial year that a bare "Q3" belongs to. */
  readonly financialYear?: number
}

/** What a rule reads from its match; null when the words turn out to be something else. */
export interface PeriodReading {
  readonly period: Period
  readonly relative?: boolean
  readonly ends?: readonly [Period, Period]
  readonly shift?: number
}

export type Groups = Readonly<Record<string, string | undefined>>

/** A spelling of periods: a sticky pattern and its reading. */
export interface PeriodRule {
  readonly pattern: RegExp
  readonly read: (groups: Groups, context: PeriodContext) => PeriodReading | null
}

export const rule = (source: string, read: PeriodRule['read']): PeriodRule => ({
  pattern: new RegExp(source, 'iy'),
  read,
})

// Words that show two digits before them to be a count and not a year: "on 31 March 14 children".
const COUNTED =
  '(?:children|young|people|pupils|were|had|new|cases|families|foster|households|adults|boys|girls|schools|staff|carers)'
const ENDS_NUMBER = '(?![\\d%/]|[.,]\\d|\\s?%|\\s?per\\s?cent)'
const ENDS_YEAR = `${ENDS_NUMBER}(?!\\s+${COUNTED}\\b)`
const FOUR = '(?:19|20)\\d\\d'
export const JOINT = '\\s*(?:to|until|till|through|[-–—─−])\\s*'
export const COUNT = '(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen)'
export const ORDINAL_DAY = '(?:\\s?(?:st|nd|rd|th))?'

/** A year in four digits, or in two that follow a month: `year('y')` is read by `yearOf(groups.y)`. */
export const year = (name: string): string => `(?<${name}>${FOUR}${ENDS_NUMBER}|['’‘]?\\s?\\d\\d${ENDS_YEAR})`

export const fourDigits = (name: string): string => `(?<${name}>${FOUR})${ENDS_NUMBER}`

/** Two years that make one: `2013/14`, `2007/8`, `2013-2014`, `24 / 25`, `24/ 25`; two digits need the slash. */
export const pair = (name: string): string =>
  `(?<${name}>(?:${FOUR}\\s?[/–—─−-]\\s?(?:${FOUR}|\\d\\d)|\\d\\d\\s?/\\s?\\d\\d|${FOUR}/\\d))${ENDS_NUMBER}`

/** First year of a printed pair and how many years it spans; null when it is none (a fraction, an age). */
export function pairOf(
  printed: string | undefined,
): { readonly first: number; readonly years: number } | null {
  const [from, to] = (printed ?? '').split(/\s?[/–—─−-]\s?/)
  if (from === undefined || to === undefined) return null
  const first = from.length === 4 ? Number(from) : 2000 + Number(from)
  // "2007/8": one digit is a year only as the one after.
  if (to.length === 1) return (first + 1) % 10 === Number(to) ? { first, years: 1 } : null
  const last = to.length === 4 ? Number(to) : Math.floor(first / 100) * 100 + Number(to)
  const years = (last < first ? last + 100 : last) - first
  // Two digits on both sides are a year only when consecutive and plausible: "24/25", not "86/91" nor "09/12".
  if (from.length === 2 && (years !== 1 || first > 2050 || first < 2005)) return null
  return years >= 1 && years <= 15 ? { first, years } : null
}

/** "2014", "14", "’14" as a number; two digits are of this century unless that lies decades ahead. */
export function yearOf(printed: string | undefined): number | null {
  const digits = (printed ?? '').replace(/\D/g, '')
  if (digits.length === 4) return Number(digits)
  if (digits.length !== 2) return null
  const short = Number(digits)
  return short <= 50 ? 2000 + short : 1900 + short
}

/** A two-digit year without an apostrophe is read as one only where figures are published for it. */
export function plausibleYear(printed: string | undefined): number | null {
  const value = yearOf(printed)
  if (value === null || /\d{4}|['’‘]/.test(printed ?? '')) return value
  return value >= 2005 && value <= 2040 ? value : null
}

export function countOf(printed: string | undefined): number | null {
  if (printed === undefined) return null
  return /^\d/.test(printed) ? Number(printed) : wordsValue(printed)
}

export function monthIn(groups: Groups, name: string): number | null {
  const printed = groups[name]
  return printed === undefined ? null : monthNumber(printed)
}

/** The latest such month that does not lie after the paper; the next one when the words point ahead. */
export function nearestMonth(month: number, asOf: string, ahead = false): YearMonth {
  const now = monthOf(asOf)
  const inSameYear: YearMonth = { year: now.year, month }
  if (ahead) return isoMonth(inSameYear) >= isoMonth(now) ? inSameYear : addMonths(inSameYear, 12)
  return isoMonth(inSameYear) <= isoMonth(now) ? inSameYear : addMonths(inSameYear, -12)
}

import type { Period } from '../../schemas/period.js'
import {
  addDays,
  addMonths,
  daysIn,
  isoDay,
  lastDay,
  MONTH,
  monthOf,
  monthsBetween,
  type YearMonth,
} from './calendar.js'
import { calendarYear, day, daySpan, financialYear, month, span } from './period.js'
import {
  COUNT,
  countOf,
  fourDigits,
  type Groups,
  JOINT,
  monthIn,
  nearestMonth,
  ORDINAL_DAY,
  type PeriodContext,
  type PeriodReading,
  type PeriodRule,
  pair,
  pairOf,
  plausibleYear,
  rule,
  year,
} from './period-spelling.js'

const AND = '\\s+and\\s+'
const BETWEEN = '(?<=\\bbetween\\s(?:the\\s)?(?:(?:start|beginning|end)\\sof\\s)?)'
const DAY = `(?:[12]\\d|3[01]|0?[1-9])(?!\\d)`
const monthNamed = (name: string): string => `(?<${name}>${MONTH})`
/** "31 March 2014", "31st of March", "31-Mar-14". */
const date = (suffix: string): string =>
  `(?<d${suffix}>${DAY})${ORDINAL_DAY}[\\s-]*(?:of\\s+)?${monthNamed(`m${suffix}`)}(?:,?[\\s-]*${year(`y${suffix}`)})?`
const END_OF_MONTH = '(?:(?:the\\s+)?end\\s+of\\s+)?'
const UP_TO =
  '(?:(?:up\\s+)?to|ending|ended|until|to\\s+the\\s+end\\s+of|up\\s+to\\s+and\\s+including|prior\\s+to)\\s+(?:and\\s+including\\s+)?(?:in\\s+)?'

function monthsJoined(joint: string): string {
  const ending = `(?:[\\s,-]*${year('y2')})?`
  return `${monthNamed('m1')}(?:[\\s,-]*${year('y1')})?${joint}${END_OF_MONTH}${monthNamed('m2')}${ending}`
}

/** Days: single ones, and spans of them. */
export const dayRules: readonly PeriodRule[] = [
  rule(date('1'), (groups, context) => readDay(groups, context)),
  rule(`${date('1')}${JOINT}${date('2')}`, readDays),
  rule(`${BETWEEN}${date('1')}${AND}${date('2')}`, readDays),
  rule(`(?<d1>${DAY})${ORDINAL_DAY}${JOINT}${date('2')}`, (groups, context) =>
    readDays({ ...groups, m1: groups.m2, y1: groups.y2 }, context),
  ),
  rule(`${BETWEEN}(?<d1>${DAY})${ORDINAL_DAY}${AND}${date('2')}`, (groups, context) =>
    readDays({ ...groups, m1: groups.m2, y1: groups.y2 }, context),
  ),
  rule(
    `(?<d>${DAY})[/.](?<m>0?[1-9]|1[0-2])[/.](?<y>(?:20)?\\d\\d)${JOINT}(?<d2>${DAY})[/.](?<m2>0?[1-9]|1[0-2])[/.](?<y2>(?:20)?\\d\\d)(?!\\d)`,
    ({ d, m, y, d2, m2, y2 }) => {
      const first = dayOf(plausibleYear(y), Number(m), d)
      const last = dayOf(plausibleYear(y2), Number(m2), d2)
      if (first?.start == null || last?.start == null || first.start > last.start) return null
      return { period: daySpan(first.start, last.start), ends: [first, last] }
    },
  ),
  rule(`(?<d>${DAY})\\s?[/.]\\s?(?<m>0?[1-9]|1[0-2])\\s?[/.]\\s?${year('y')}`, ({ d, m, y }) =>
    single(dayOf(plausibleYear(y), Number(m), d)),
  ),
  rule(`(?<y>(?:19|20)\\d\\d)-(?<m>0[1-9]|1[0-2])-(?<d>\\d\\d)(?!\\d)`, ({ d, m, y }) =>
    single(dayOf(Number(y), Number(m), d)),
  ),
]

/** "April 2021 to 31 March 2022": from the first day of a month to the last of another. */
function readMonthToDay({ m, y, ...groups }: Groups, context: PeriodContext): PeriodReading | null {
  const [first, opening] = [plausibleYear(y), monthIn({ m }, 'm')]
  const last = readDay(groups, context)?.period.start ?? null
  if (first === null || opening === null || last === null) return null
  const closing = monthOf(last)
  if (last !== lastDay(closing)) return null
  if (monthsBetween({ year: first, month: opening }, closing) < 1) return null
  return { period: span({ year: first, month: opening }, closing) }
}

/** Months, and spans that months end: "July 22 – June 2023", "12 months to March 2024". */
export const monthRules: readonly PeriodRule[] = [
  rule(`${monthNamed('m')}[\\s,-]*(?:of\\s+)?${year('y')}`, ({ m, y }) => {
    const number = monthIn({ m }, 'm')
    const value = plausibleYear(y)
    return number === null || value === null ? null : { period: month(value, number) }
  }),
  // "March 2014–15" is the March of that financial year.
  rule(`${monthNamed('m')}\\s+${pair('p')}`, ({ m, p }) => {
    const number = monthIn({ m }, 'm')
    const years = pairOf(p)
    if (number === null || years?.years !== 1) return null
    return { period: month(number >= 4 ? years.first : years.first + 1, number) }
  }),
  rule(`${monthNamed('m')}[\\s,-]*${year('y')}${JOINT}${date('1')}`, readMonthToDay),
  rule(monthsJoined(JOINT), readMonths),
  rule(`${BETWEEN}${monthsJoined(AND)}`, readMonths),
  // Without "between" two months are one period only when one follows the other: "January and February 2016".
  rule(monthsJoined(AND), (groups, context) => {
    const reading = readMonths(groups, context)
    const [first, last] = reading?.ends ?? []
    if (first?.start == null || last?.start == null) return null
    return monthsBetween(monthOf(first.start), monthOf(last.start)) === 1 ? reading : null
  }),
]

/** Rules that open with a count of months or years: "12 months to June 2023", "three years ending March 2020". */
export const lengthRules: readonly PeriodRule[] = [
  rule(
    `(?:(?:last|past|previous|preceding|rolling)\\s+)?(?<n>${COUNT})[\\s-]+(?<unit>month|year)s?(?:\\s+(?:period|average))?(?:,|\\s+\\()?\\s*(?:(?:${UP_TO}${END_OF_MONTH}(?:${date('1')}|${monthNamed('m')}[\\s,-]*${year('y')}|${pair('p')}|${fourDigits('only')})))`,
    (groups) => readLength(groups, (countOf(groups.n) ?? 0) * (/^y/i.test(groups.unit ?? '') ? 12 : 1)),
  ),
]

/** "Year to June 2023", "year ending 31 March 2014", "week ending 14 March 2024". */
export const endingRules: readonly PeriodRule[] = [
  // "In the year ending Jul 17 - Jun 18": both of its ends are named.
  rule(`year\\s+(?:to|ending|ended)\\s+${monthsJoined(JOINT)}`, (groups, context) => {
    const reading = readMonths(groups, context)
    const [first, last] = reading?.ends ?? []
    if (first?.start == null || last?.start == null) return null
    return monthsBetween(monthOf(first.start), monthOf(last.start)) === 11 ? reading : null
  }),
  rule(
    `(?:rolling\\s+)?year(?:\\s+(?:period|up))?\\s+(?:to|ending|ended|until)\\s+(?:in\\s+)?${END_OF_MONTH}(?:${date('1')}|${monthNamed('m')}[\\s,-]*${year('y')}|${fourDigits('only')})`,
    (groups) => readLength(groups, 12),
  ),
  rule(
    `week\\s+(?<edge>ending|ended|commencing|beginning|starting)(?:\\s+on)?\\s*(?:[a-z]+day,?\\s+)?${date('1')}`,
    (groups, context) => {
      const read = readDay(groups, context)
      const start = read?.period.start ?? null
      if (read === null || start === null) return null
      const ends = /^end/i.test(groups.edge ?? '')
      return {
        ...read,
        period: ends ? daySpan(addDays(start, -6), start) : daySpan(start, addDays(start, 6)),
      }
    },
  ),
]

const single = (period: Period | null): PeriodReading | null => (period === null ? null : { period })

function dayOf(
  yearNumber: number | null,
  monthNumber: number | null,
  printed: string | undefined,
): Period | null {
  if (yearNumber === null || monthNumber === null) return null
  return day(yearNumber, monthNumber, Number(printed))
}

/** A day without a year is the latest one that does not lie after the paper. */
function readDay(groups: Groups, { asOf }: PeriodContext): PeriodReading | null {
  const number = monthIn(groups, 'm1')
  if (number === null) return null
  if (groups.y1 !== undefined) return single(dayOf(plausibleYear(groups.y1), number, groups.d1))
  if (asOf === undefined) return null
  const now = monthOf(asOf)
  const past = isoDay(now.year, number, Number(groups.d1)) <= asOf
  const period = dayOf(past ? now.year : now.year - 1, number, groups.d1)
  return period === null ? null : { period, relative: true }
}

function readDays(groups: Groups, context: PeriodContext): PeriodReading | null {
  const last = readDay({ d1: groups.d2, m1: groups.m2, y1: groups.y2 }, context)
  if (last?.period.end == null) return null
  const end = monthOf(last.period.end)
  const m1 = monthIn(groups, 'm1')
  const y1 = plausibleYear(groups.y1) ?? (m1 === null || m1 <= end.month ? end.year : end.year - 1)
  const first = dayOf(y1, m1, groups.d1)
  if (first?.start == null || first.start > last.period.end) return null
  return { ...last, period: daySpan(first.start, last.period.end), ends: [first, last.period] }
}

function readMonths(groups: Groups, { asOf }: PeriodContext): PeriodReading | null {
  const m1 = monthIn(groups, 'm1')
  const m2 = monthIn(groups, 'm2')
  if (m1 === null || m2 === null) return null
  const y1 = plausibleYear(groups.y1)
  const y2 = plausibleYear(groups.y2)
  // "March 2014 to April" says nothing of the second year but that it follows.
  const last: YearMonth | null =
    y2 !== null
      ? { year: y2, month: m2 }
      : y1 !== null
        ? { year: m2 >= m1 ? y1 : y1 + 1, month: m2 }
        : asOf === undefined
          ? null
          : nearestMonth(m2, asOf)
  if (last === null) return null
  const first = { year: y1 ?? (m1 <= m2 ? last.year : last.year - 1), month: m1 }
  const months = monthsBetween(first, last)
  if (months < 0 || months > 180) return null
  return {
    period: span(first, last),
    relative: y1 === null && y2 === null,
    ends: [month(first.year, first.month), month(last.year, last.month)],
  }
}

function readLength(groups: Groups, months: number): PeriodReading | null {
  if (months < 1 || months > 240) return null
  const last = endOf(groups)
  if (last === null) return null
  if (last.day < daysIn(last)) {
    const end = isoDay(last.year, last.month, last.day)
    const before = addMonths(last, -months)
    const start = isoDay(before.year, before.month, Math.min(last.day, daysIn(before)))
    return { period: daySpan(addDays(start, 1), end) }
  }
  return { period: span(addMonths(last, 1 - months), last) }
}

function endOf(groups: Groups): (YearMonth & { readonly day: number }) | null {
  if (groups.only !== undefined) return monthEnd(calendarYear(Number(groups.only)))
  const years = pairOf(groups.p)
  if (years !== null) return monthEnd(financialYear(years.first))
  const number = monthIn(groups, 'm1') ?? monthIn(groups, 'm')
  const value = plausibleYear(groups.y1 ?? groups.y)
  if (number === null || value === null) return null
  const whole = { year: value, month: number }
  return { ...whole, day: groups.d1 === undefined ? daysIn(whole) : Number(groups.d1) }
}

function monthEnd({ end }: Period): (YearMonth & { readonly day: number }) | null {
  if (end === null) return null
  const last = monthOf(end)
  return { ...last, day: Number(lastDay(last).slice(8)) }
}

import type { Period } from '../../schemas/period.js'
import { addMonths, financialYearOf } from './calendar.js'
import {
  academicYear,
  calendarYear,
  cover,
  financialYear,
  financialYearToDate,
  quarter,
  shiftPeriod,
  span,
} from './period.js'
import {
  COUNT,
  countOf,
  fourDigits,
  type PeriodContext,
  type PeriodReading,
  type PeriodRule,
  pair,
  pairOf,
  rule,
  yearOf,
} from './period-spelling.js'

const OPEN = '\\s*[,(-]?\\s*'
const QUARTER = '(?:q(?:uarter|tr)?\\.?\\s?)'
const NUMBER = '(?:[1-4](?![\\d%/]|[.,]\\d)|one\\b|two\\b|three\\b|four\\b)'
const ORDINAL = '(?<ordinal>first|second|third|fourth|final|last|1st|2nd|3rd|4th)'
// Words that show a bare four-digit number before or after them to be a year.
const YEAR_AFTER =
  '(?<=(?:\\b(?:in|since|during|from|to|by|until|till|of|for|and|or|between|before|after|throughout|than|early|late|mid|year|spring|summer|autumn|winter|end|at|census|estimates?|projections?)[\\s-]|\\(|(?:19|20)\\d\\d,\\s|\\bper\\s1(?:00?)?,?000,\\s))'
const YEAR_BEFORE = '(?!\\s(?:children|young|people|pupils|offences|contacts|referrals|act\\b|per\\b)|[+°])'

/** Years that begin with a digit: `2013/14`, `2013-16`, `2022/23 academic year`, `2023/24 Q4`, `2016`. */
export const yearRules: readonly PeriodRule[] = [
  rule(
    `${pair('p')}(?:(?<to>${OPEN}(?:year\\s+)?to\\s+date\\)?|\\s*\\(?YTD\\)?)|(?<academic>\\s+(?:academic|school)\\s+years?)|\\s+financial\\s+years?)?(?!\\s?-?\\s?(?:year|yr)s?[- ]olds?|\\s?yo\\b)`,
    ({ p, to, academic }) => {
      const years = pairOf(p)
      if (years === null) return null
      if (to !== undefined) return years.years === 1 ? { period: financialYearToDate(years.first) } : null
      if (academic !== undefined) return { period: academicYear(years.first) }
      return yearsReading(years)
    },
  ),
  // Two digits with a dash may be ages or a range, unless late, consecutive and after a word of time or money.
  rule(
    '(?<=\\b(?:for|in|during|by|from|the|year|budget|to)\\s)(?<from>2[2-9]|3\\d)-(?<to>2[3-9]|3\\d)(?![\\d%/+-]|[.,]\\d|\\s?%|\\s+(?:weeks|days|months|year|children|cases|per)\\b)',
    ({ from, to }) =>
      Number(to) === Number(from) + 1 ? { period: financialYear(2000 + Number(from)) } : null,
  ),
  rule(`${pair('p')}${OPEN}${QUARTER}(?<q>${NUMBER})\\)?`, ({ p, q }) => quarterReading(p, q)),
  rule(
    `${pair('p')}${OPEN}${QUARTER}(?<q1>${NUMBER})\\s*(?:to|and|&|[-–])\\s*${QUARTER}?(?<q2>${NUMBER})\\)?`,
    ({ p, q1, q2 }) => quartersReading(p, q1, q2),
  ),
  rule(
    `${pair('p1')}(?:(?:\\s*(?:to|[-–—−])\\s*|(?<=\\bbetween\\s.{5,9})\\s+and\\s+)${pair('p2')})(?:\\s*[-–—−]\\s*${pair('p3')})?`,
    ({ p1, p2, p3 }) => {
      const first = pairOf(p1)
      const last = pairOf(p3 ?? p2)
      if (first?.years !== 1 || last?.years !== 1 || last.first <= first.first) return null
      const ends = [financialYear(first.first), financialYear(last.first)] as const
      return { period: cover(...ends), ends }
    },
  ),
  rule(
    `(?<!(?:from|between)\\s)${fourDigits('y1')}\\s+to\\s+${fourDigits('y2')}(?<academic>\\s+academic\\s+year)?`,
    ({ y1, y2, academic }) => {
      const [first, last] = [Number(y1), Number(y2)]
      if (last <= first || last - first > 20) return null
      if (last === first + 1)
        return { period: academic === undefined ? financialYear(first) : academicYear(first) }
      const ends = [calendarYear(first), calendarYear(last)] as const
      return { period: cover(...ends), ends }
    },
  ),
  // "Between 2012 and 2015 children waited …": two years and no 2,015 children.
  rule(`(?<=\\bbetween\\s(?:19|20)\\d\\d\\s+and\\s)${fourDigits('y')}`, ({ y }) => calendarReading(y)),
  // "2018 mid-year estimates", "2021 Census": people are counted and estimated by years.
  rule(
    `${fourDigits('y')}(?=\\s(?:cohort|mid[\\s-]?year|census|(?:population\\s)?(?:estimates?|projections?)\\b))`,
    ({ y }) => calendarReading(y),
  ),
  rule(`${YEAR_AFTER}${fourDigits('y')}${YEAR_BEFORE}`, ({ y }) => calendarReading(y)),
]

/** Years and parts of years that begin with a word: `FY24/25`, `academic year 2022/23`, `Q4 2022/23`, `spring 2023`. */
export const namedYearRules: readonly PeriodRule[] = [
  // "ONS, mid-2023": estimates of a population are of the middle of the year that they name.
  rule(`(?:mid(?:-|\\s)(?:year[\\s-]+)?|MYE\\s)${fourDigits('y')}${YEAR_BEFORE}`, ({ y }) =>
    calendarReading(y),
  ),
  rule(`(?:FY|f\\.y\\.|financial\\s+years?)\\s*(?:\\(|of\\s+)?${pair('p')}\\)?`, ({ p }) => {
    const years = pairOf(p)
    return years === null ? null : yearsReading(years)
  }),
  rule('FYE?\\s?(?<y>(?:20)?\\d\\d)(?![\\d/–-])', ({ y }) => {
    const ending = yearOf(y)
    return ending === null ? null : { period: financialYear(ending - 1) }
  }),
  rule(
    `(?:AY\\s?|(?:academic|school)\\s+years?\\s*(?:\\(|of\\s+)?)(?:${pair('p')}|(?<short>\\d\\d-\\d\\d)|(?<y1>20\\d\\d)\\s+to\\s+(?<y2>20\\d\\d))\\)?`,
    ({ p, short, y1 }) => {
      const first = pairOf(p ?? short)?.first ?? (y1 === undefined ? null : Number(y1))
      return first === null ? null : { period: academicYear(first) }
    },
  ),
  rule(`(?:(?:financial\\s+)?year[\\s-]to[\\s-]date|YTD)${OPEN}(?:FY\\s?)?${pair('p')}\\)?`, ({ p }) => {
    const years = pairOf(p)
    return years?.years === 1 ? { period: financialYearToDate(years.first) } : null
  }),
  rule(
    `${QUARTER}(?<q>${NUMBER})(?:${OPEN}\\(?[a-z]{3,9}\\.?\\s?[-–]\\s?[a-z]{3,9}\\.?\\))?(?:\\s*(?:of|in|,|-|\\()?\\s*(?:the\\s+)?(?:financial\\s+year\\s+)?(?:FY\\s?)?(?:${pair('p')}|${fourDigits('y')})\\)?)`,
    ({ p, q, y }) => (p === undefined ? calendarQuarter(Number(y), numberOf(q)) : quarterReading(p, q)),
  ),
  rule(
    `${QUARTER}(?<q1>${NUMBER})\\s*(?:to|and|&|[-–])\\s*${QUARTER}?(?<q2>${NUMBER})${OPEN}(?:of\\s+)?${pair('p')}\\)?`,
    ({ p, q1, q2 }) => quartersReading(p, q1, q2),
  ),
  rule(
    `${ORDINAL}\\s+quarter\\s+(?:of|in)\\s+(?:the\\s+)?(?:financial\\s+year\\s+)?(?:${pair('p')}|${fourDigits('y')})`,
    ({ ordinal, p, y }) =>
      p === undefined ? calendarQuarter(Number(y), ordinalOf(ordinal)) : quarterReading(p, ordinal),
  ),
  rule(
    `(?:first|1st)\\s+(?<n>${COUNT})\\s+months\\s+of\\s+(?:${pair('p')}|${fourDigits('y')})`,
    ({ n, p, y }) => {
      const months = countOf(n) ?? 0
      const years = pairOf(p)
      const start = years === null ? { year: Number(y), month: 1 } : { year: years.first, month: 4 }
      return Number.isNaN(start.year) || months < 1 || months > 12
        ? null
        : { period: span(start, addMonths(start, months - 1)) }
    },
  ),
  rule(`(?:H(?<h>[12])|(?<half>first|second)\\s+half\\s+of)${OPEN}${pair('p')}`, ({ h, half, p }) => {
    const years = pairOf(p)
    if (years === null) return null
    const start =
      h === '1' || half?.toLowerCase() === 'first'
        ? { year: years.first, month: 4 }
        : { year: years.first, month: 10 }
    return { period: span(start, addMonths(start, 5)) }
  }),
  rule(
    `(?<season>spring|summer|autumn)(?<term>\\s+term)?(?:\\s+of)?[\\s,]+${fourDigits('y')}`,
    ({ season, term, y }) => {
      const [from, months] = SEASONS.get(`${season?.toLowerCase()}${term === undefined ? '' : ' term'}`) ?? [
        0, 0,
      ]
      const start = { year: Number(y), month: from }
      return from === 0 ? null : { period: span(start, addMonths(start, months - 1)) }
    },
  ),
  // "Quarter 3 last year": that of the year before the one that the context names.
  rule(
    `${QUARTER}(?<q>${NUMBER})\\s+(?:of\\s+|in\\s+)?(?:last|(?:the\\s+)?previous)\\s+(?:financial\\s+)?year(?![\\w’'-])`,
    ({ q }, context) => {
      const reading = bareQuarter(numberOf(q), context)
      return reading && { ...reading, period: shiftPeriod(reading.period, -12) }
    },
  ),
  // Without a year: a quarter of the year that the context names, else the latest one that is over.
  rule(`${QUARTER}(?<q>${NUMBER})(?!\\s*(?:month|week|year)s?\\b)`, ({ q }, context) =>
    bareQuarter(numberOf(q), context),
  ),
]

/** First month and length of what schools and people call so. */
const SEASONS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['spring', [3, 3]],
  ['summer', [6, 3]],
  ['autumn', [9, 3]],
  ['spring term', [1, 4]],
  ['summer term', [4, 4]],
  ['autumn term', [9, 4]],
])

/** A bare number that its words show to be a year, where figures are published for it. */
function calendarReading(printed: string | undefined): PeriodReading | null {
  const year = Number(printed)
  return year >= 1995 && year <= 2050 ? { period: calendarYear(year) } : null
}

/** `2013/14` is a financial year; `2013-16` is the three from 2013/14 on. */
function yearsReading({ first, years }: { readonly first: number; readonly years: number }): PeriodReading {
  if (years === 1) return { period: financialYear(first) }
  const ends = [financialYear(first), financialYear(first + years - 1)] as const
  return { period: cover(...ends), ends }
}

function quarterReading(printedPair: string | undefined, printed: string | undefined): PeriodReading | null {
  const years = pairOf(printedPair)
  const number = ordinalOf(printed) ?? numberOf(printed)
  return years?.years !== 1 || number === null ? null : { period: quarter(years.first, number) }
}

function quartersReading(
  printedPair: string | undefined,
  from: string | undefined,
  to: string | undefined,
): PeriodReading | null {
  const first = quarterReading(printedPair, from)?.period
  const last = quarterReading(printedPair, to)?.period
  return first === undefined || last === undefined
    ? null
    : { period: cover(first, last), ends: [first, last] }
}

/** "The second quarter of 2015" names a calendar year: its months are said as a quarter of the financial year. */
function calendarQuarter(year: number, number: number | null): PeriodReading | null {
  if (number === null || Number.isNaN(year)) return null
  return { period: number === 1 ? quarter(year - 1, 4) : quarter(year, number - 1) }
}

/** The same quarter number, latest that ended before the paper's day. */
function bareQuarter(
  number: number | null,
  { asOf, financialYear: year }: PeriodContext,
): PeriodReading | null {
  if (number === null) return null
  if (year !== undefined) return { period: quarter(year, number), relative: true }
  if (asOf === undefined) return null
  const here = quarter(financialYearOf(asOf), number)
  const over = (period: Period): boolean => period.end !== null && period.end <= asOf
  return { period: over(here) ? here : quarter(financialYearOf(asOf) - 1, number), relative: true }
}

function numberOf(printed: string | undefined): number | null {
  const value = countOf(printed?.toLowerCase())
  return value !== null && value >= 1 && value <= 4 ? value : null
}

function ordinalOf(printed: string | undefined): number | null {
  const words = ['first', 'second', 'third', 'fourth']
  const word = printed?.toLowerCase() ?? ''
  if (word === 'final' || word === 'last') return 4
  const index = words.indexOf(word)
  return index >= 0 ? index + 1 : /^[1-4](?:st|nd|rd|th)$/.test(word) ? Number(word[0]) : null
}

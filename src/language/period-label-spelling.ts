import type { Period } from '../../schemas/period.js'
import { addMonths, MONTH, monthNumber } from './calendar.js'
import { calendarYear, financialYear, financialYearToDate, month, quarter, span } from './period.js'
import { nearestMonth, type PeriodContext, plausibleYear } from './period-spelling.js'

/** What a label says of its figures beside the period. */
const BESIDE =
  /\b(?:number|no\.?|count|total|rate|per\s?cent(?:age)?|percent|value|actuals?|outturn|target|forecast|budget|estimated?|est\.?|provisional|projections?|projected|predicted|planned|census|mid[- ]year|estimates|revised|approved|proposed|draft|figures?|data|result|performance|position|as at|at|end of|year|financial|fy)\b|[%£#*†]|\([^)]*\)?|\bper\s1(?:00?)?,?000\b/gi

const YEAR = String.raw`(?<year>(?:19|20)\d\d)`
const MONTH_YEAR = new RegExp(String.raw`^(?<month>${MONTH})[\s,’'‘-]*(?<year>(?:20)?\d\d)?$`, 'i')
const MONTHS = new RegExp(
  String.raw`^(?<first>${MONTH})\s?(?:[-–/&]|to)\s?(?<last>${MONTH})[\s,’'‘-]*(?<year>(?:20)?\d\d)?$`,
  'i',
)
const PAIR = /^(?<from>(?:20)?\d\d)\s?[/–-]\s?(?<to>(?:20)?\d\d)$/
const QUARTER = /^(?:q|qtr|quarter)\s?(?<number>[1-4])$/i
const TO_DATE = /^(?:(?:financial )?year[ -])?to[ -]date$|^ytd$/i

/** The period of a label that is nothing but one, with what may stand beside it; null for all others. */
export function bareLabelPeriod(text: string, context: PeriodContext): Period | null {
  const label = text
    .replace(TO_DATE, 'ytd')
    .replace(BESIDE, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,:;–-]+|[\s,:;.–-]+$/g, '')
  const year = new RegExp(`^${YEAR}$`).exec(label)?.groups?.year
  if (year !== undefined) return plausible(Number(year)) ? calendarYear(Number(year)) : null
  return pairPeriod(label) ?? monthPeriod(label, context) ?? partOfYear(label, context)
}

function plausible(year: number): boolean {
  return year >= 1995 && year <= 2050
}

/** `22/23` and `22-23`; with a dash only late enough not to be ages ("16-17"). */
function pairPeriod(label: string): Period | null {
  const { from, to } = PAIR.exec(label)?.groups ?? {}
  const first = plausibleYear(from)
  if (first === null || from === undefined || to === undefined) return null
  if ((first + 1) % 100 !== Number(to.slice(-2)) || !plausible(first)) return null
  const dashed = !label.includes('/') && from.length === 2
  return dashed && first < 2019 ? null : financialYear(first)
}

function monthPeriod(label: string, { asOf }: PeriodContext): Period | null {
  const one = MONTH_YEAR.exec(label)?.groups
  if (one !== undefined) {
    const number = monthNumber(one.month ?? '')
    if (number === null) return null
    if (one.year !== undefined) return dated(plausibleYear(one.year), (year) => month(year, number))
    if (asOf === undefined) return null
    const nearest = nearestMonth(number, asOf)
    return month(nearest.year, nearest.month)
  }
  const several = MONTHS.exec(label)?.groups
  const first = monthNumber(several?.first ?? '')
  const last = monthNumber(several?.last ?? '')
  if (first === null || last === null) return null
  const end =
    several?.year !== undefined
      ? dated(plausibleYear(several.year), (year) => ({ year, month: last }))
      : asOf === undefined
        ? null
        : nearestMonth(last, asOf)
  return end === null ? null : span(addMonths(end, -((last - first + 12) % 12)), end)
}

function dated<T>(year: number | null, build: (year: number) => T): T | null {
  return year === null || !plausible(year) ? null : build(year)
}

/** `Q3` and `YTD` need to know the year that they are parts of. */
function partOfYear(label: string, { financialYear: year }: PeriodContext): Period | null {
  const number = QUARTER.exec(label)?.groups?.number
  if (year === undefined) return null
  if (number !== undefined) return quarter(year, Number(number))
  return /^ytd$/i.test(label) ? financialYearToDate(year) : null
}

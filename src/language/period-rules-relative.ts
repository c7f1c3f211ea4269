import type { Period } from '../../schemas/period.js'
import {
  academicYearOf,
  addDays,
  addMonths,
  financialYearOf,
  isoMonth,
  lastDay,
  MONTH,
  monthOf,
  type YearMonth,
} from './calendar.js'
import {
  academicYear,
  calendarYear,
  daySpan,
  financialYear,
  financialYearToDate,
  month,
  quarter,
  shiftPeriod,
  span,
} from './period.js'
import {
  COUNT,
  countOf,
  type Groups,
  monthIn,
  nearestMonth,
  type PeriodReading,
  type PeriodRule,
  rule,
} from './period-spelling.js'

const LAST = '(?:last|previous|preceding|prior|past)'
// A month's name alone is one only after such a word: "March" and "May" are verbs, "April" and "June" people.
const MONTH_AFTER =
  '(?<=(?:\\b(?:in|since|during|from|to|by|until|till|of|than|for|and|before|after|through|between|at|late|early|mid)[\\s-]|\\())'

const MONTHS_OF: ReadonlyMap<string, number> = new Map([
  ['month', 1],
  ['quarter', 3],
  ['year', 12],
])

/** "The 12 months prior to the inspection". */
export const priorRule: PeriodRule = dated(
  `(?<n>${COUNT})[\\s-]+(?<unit>month|year|quarter|week)s?\\s+(?:prior\\s+to|before|preceding|leading\\s+up\\s+to|up\\s+to)\\s+(?:the|this|our)\\s+(?:inspection|report|meeting|review|visit)`,
  ({ n, unit }, asOf) => lastMany(countOf(n) ?? 0, unit?.toLowerCase() ?? '', asOf),
)

/** Periods that only the paper's date resolves: "last year", "this January", "the last 12 months", "currently". */
export const relativeRules: readonly PeriodRule[] = [
  priorRule,
  dated(
    `(?:the\\s+)?same\\s+(?:period|months?|quarter|time|point|week|day)\\s+(?:last\\s+year|(?:in\\s+|of\\s+|the\\s+)*previous\\s+year|(?:a|one)\\s+year\\s+(?:ago|earlier|before|previously)|(?:in\\s+)?20\\d\\d(?![\\d/–-]))`,
    (_, asOf) => shifted(month(monthOf(asOf).year, monthOf(asOf).month), -12),
  ),
  dated(
    `(?:a|one)\\s+year\\s+(?:ago|earlier|before|previously)|(?:12|twelve)\\s+months\\s+(?:ago|earlier|before|previously)|(?:(?:the\\s+)?year\\s+(?:before|earlier|ago)|prior\\s+year)(?=\\s*(?:$|[),;.:–—]|and\\b|but\\b))`,
    (_, asOf) => shifted(month(monthOf(asOf).year, monthOf(asOf).month), -12),
  ),
  // "Six months earlier", "the quarter before"; what was years ago dates a story and hardly a figure.
  dated(
    `(?:(?<n>${COUNT}|an?)\\s+)?(?<unit>month|quarter|year)(?<many>s)?\\s+(?:ago|earlier|previously|before)(?=\\s*(?:$|[),;.:–—]|(?:and|but|when|was|were|had|there|to)\\b))`,
    ({ n, unit, many }, asOf) => {
      const count = n === undefined || /^an?$/i.test(n) ? 1 : (countOf(n.toLowerCase()) ?? 0)
      if (count < 1 || (many === undefined) !== (count === 1)) return null
      const months = count * (MONTHS_OF.get(unit?.toLowerCase() ?? '') ?? 0)
      return months === 0 || months > 12
        ? null
        : shifted(month(monthOf(asOf).year, monthOf(asOf).month), -months)
    },
  ),
  dated(
    `${LAST}\\s+(?:rolling\\s+)?(?<n>${COUNT})[\\s-]+(?<unit>month|year|quarter|week)s?(?![\\w-])(?:\\s+period)?`,
    ({ n, unit }, asOf) => lastMany(countOf(n) ?? 0, unit?.toLowerCase() ?? '', asOf),
  ),
  dated(
    `${LAST}\\s+(?<kind>financial\\s+|academic\\s+|school\\s+|calendar\\s+)?year(?![\\w’'-])(?:(?<rolling>(?<=\\bthe\\s+last\\s+year|past\\s+year))|)`,
    ({ kind, rolling }, asOf) =>
      rolling === undefined
        ? { period: yearOfKind(kind?.trim().toLowerCase(), asOf, -1), shift: -12 }
        : lastMany(12, 'month', asOf),
  ),
  dated(
    `(?:this|(?:the\\s+)?current)\\s+(?<kind>financial\\s+|academic\\s+|school\\s+|calendar\\s+)?year(?<to>\\s+(?:to\\s+date|so\\s+far))?(?![\\w’'-])`,
    ({ kind, to }, asOf) =>
      to === undefined ? { period: yearOfKind(kind?.trim().toLowerCase(), asOf, 0) } : toDate(asOf),
  ),
  dated(
    `next\\s+(?<kind>financial\\s+|academic\\s+|school\\s+|calendar\\s+)?year(?![\\w’'-])`,
    ({ kind }, asOf) => ({
      period: yearOfKind(kind?.trim().toLowerCase(), asOf, 1),
    }),
  ),
  dated(
    `(?:(?:financial\\s+)?year[\\s-]to[\\s-]date|YTD|so\\s+far\\s+this\\s+(?:financial\\s+)?year)(?!\\w)`,
    (_, asOf) => toDate(asOf),
  ),
  dated(
    `(?:this|(?:the\\s+)?(?<last>current|last|previous|preceding))\\s+quarter(?![\\w-])`,
    ({ last }, asOf) => {
      const back = last === undefined || last === 'current' ? 0 : -3
      const period = shiftPeriod(quarterOf(asOf), back)
      return back === 0 ? { period } : { period, shift: back }
    },
  ),
  dated(
    `(?:this|(?:the\\s+)?(?<last>current|last|previous|preceding))\\s+month(?![\\w-])`,
    ({ last }, asOf) => {
      const back = last === undefined || last === 'current' ? 0 : -1
      const period = shiftPeriod(month(monthOf(asOf).year, monthOf(asOf).month), back)
      return back === 0 ? { period } : { period, shift: back }
    },
  ),
  dated(`(?<which>this|last|next|previous)\\s+(?<m>${MONTH})(?!\\s*['’]?\\d)`, (groups, asOf) => {
    const number = monthIn(groups, 'm')
    if (number === null) return null
    const ahead = groups.which?.toLowerCase() === 'next'
    const nearest = nearestMonth(number, asOf, ahead)
    const again = ahead ? 12 : groups.which?.toLowerCase() === 'this' ? 0 : -12
    return inMonth(isoMonth(nearest) === isoMonth(monthOf(asOf)) ? addMonths(nearest, again) : nearest)
  }),
  dated(
    `(?:at\\s+(?:the\\s+time\\s+of\\s+(?:writing|reporting|inspection|(?:this|the|our)\\s+(?:report|inspection|review|visit|audit))|present|the\\s+moment)|currently)(?!\\w)`,
    (_, asOf) => inMonth(monthOf(asOf)),
  ),
]

/** A month without a year: the latest that does not lie after the paper, or the next one after "by". */
export const bareMonthRules: readonly PeriodRule[] = [
  dated(`(?<=\\bby\\s(?:the\\send\\sof\\s)?)(?<m>${MONTH})(?!\\s*['’]?\\d)`, (groups, asOf) => {
    const number = monthIn(groups, 'm')
    return number === null ? null : inMonth(nearestMonth(number, asOf, true))
  }),
  dated(
    `${MONTH_AFTER}(?<m>${MONTH})(?!\\s*['’]\\d)(?<year>\\s+(?:last|the\\s+previous)\\s+year)?`,
    (groups, asOf) => {
      const number = monthIn(groups, 'm')
      if (number === null) return null
      const nearest = nearestMonth(number, asOf)
      const inThisYear = nearest.year === monthOf(asOf).year
      return inMonth(groups.year !== undefined && inThisYear ? addMonths(nearest, -12) : nearest)
    },
  ),
]

function dated(source: string, read: (groups: Groups, asOf: string) => PeriodReading | null): PeriodRule {
  return rule(source, (groups, { asOf }) => {
    const reading = asOf === undefined ? null : read(groups, asOf)
    return reading === null ? null : { ...reading, relative: true }
  })
}

function inMonth({ year, month: number }: YearMonth): PeriodReading {
  return { period: month(year, number) }
}

function shifted(period: Period, shift: number): PeriodReading {
  return { period: shiftPeriod(period, shift), shift }
}

/**
 * "The last 12 months", "over the last year" (but "last year" is the year before this one): whole months up to the one before the paper's,
 * those whose figures are in. A day that ends its month ends the figures too.
 */
function lastMany(count: number, unit: string, asOf: string): PeriodReading | null {
  if (count < 1) return null
  if (unit === 'week') return { period: daySpan(addDays(asOf, 1 - 7 * count), asOf) }
  const months = count * (MONTHS_OF.get(unit) ?? 1)
  const end = asOf === lastDay(monthOf(asOf)) ? monthOf(asOf) : addMonths(monthOf(asOf), -1)
  return months > 240 ? null : { period: span(addMonths(end, 1 - months), end) }
}

function yearOfKind(kind: string | undefined, asOf: string, later: number): Period {
  if (kind === 'academic' || kind === 'school') return academicYear(academicYearOf(asOf) + later)
  if (kind === 'calendar') return calendarYear(monthOf(asOf).year + later)
  return financialYear(financialYearOf(asOf) + later)
}

function toDate(asOf: string): PeriodReading {
  return { period: financialYearToDate(financialYearOf(asOf)) }
}

function quarterOf(asOf: string): Period {
  const year = financialYearOf(asOf)
  return quarter(year, Math.floor(((monthOf(asOf).month + 8) % 12) / 3) + 1)
}

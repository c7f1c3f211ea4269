import type { Period } from '../../../schemas/period.js'

/** Times that may stand in one file; the Department's screener refuses a mixture. */
export type TimeFamily =
  | 'calendar_year'
  | 'reporting_year'
  | 'month'
  | 'financial_year'
  | 'financial_quarter'
  | 'financial_half'
  | 'academic_year'

export interface DfeTime {
  readonly family: TimeFamily
  /** `time_period`: four digits, or six of two years that follow each other. */
  readonly period: string
  /** `time_identifier` */
  readonly identifier: string
  /** Of a reporting year, what of it is meant: `31 March`, `12 months to September`. */
  readonly covered: string | null
}

/**
 * A period as the Department for Education writes it. A day and a span of months without an identifier are those of a
 * reporting year. Null for what cannot be told: no time, a year to date, a span of days.
 */
export function dfeTime({ id }: Pick<Period, 'id'>): DfeTime | null {
  const year = /^(FY|AY)(\d{4})\/(\d{2})(?:-Q([1-4]))?$/.exec(id)
  if (year) return ofTwoYears(year)
  if (/^\d{4}$/.test(id)) return { ...calendar, period: id }
  const month = /^(\d{4})-(\d{2})$/.exec(id)
  if (month) return monthOf(month[1] ?? '', Number(month[2]))
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(id)
  if (day) return reporting(day[1] ?? '', `${Number(day[3])} ${months[Number(day[2]) - 1]}`)
  const span = /^(\d{4})-(\d{2})\.\.(\d{4})-(\d{2})$/.exec(id)
  return span ? ofSpan(span.slice(1).map(Number)) : null
}

/** A text by whose code units times of one family are in order. */
export function timeOrder({ period, identifier }: DfeTime): string {
  return `${period}|${String(months.indexOf(identifier) + 1).padStart(2, '0')}|${identifier}`
}

function ofTwoYears([, kind, first = '', second = '', quarter]: readonly (
  | string
  | undefined
)[]): DfeTime | null {
  if ((Number(first) + 1) % 100 !== Number(second)) return null
  const period = `${first}${second}`
  if (kind === 'AY')
    return quarter ? null : { family: 'academic_year', period, identifier: 'Academic year', covered: null }
  return quarter
    ? { family: 'financial_quarter', period, identifier: `Financial year Q${quarter}`, covered: null }
    : { family: 'financial_year', period, identifier: 'Financial year', covered: null }
}

/** Halves of a financial year have identifiers; other spans are of the reporting year that they end in. */
function ofSpan([from = 0, first = 0, to = 0, last = 0]: readonly number[]): DfeTime | null {
  const length = (to - from) * 12 + last - first + 1
  if (length < 1 || months[last - 1] === undefined) return null
  if (length === 1) return monthOf(String(to), last)
  if (length === 12 && first === 1) return { ...calendar, period: String(to) }
  if (length === 6 && (first === 4 || first === 10)) {
    const part = first === 4 ? 'Part 1 (April to September)' : 'Part 2 (October to March)'
    const period = `${from}${String((from + 1) % 100).padStart(2, '0')}`
    return { family: 'financial_half', period, identifier: part, covered: null }
  }
  return reporting(String(to), `${length} months to ${months[last - 1]}`)
}

function monthOf(year: string, month: number): DfeTime | null {
  const identifier = months[month - 1]
  return identifier === undefined ? null : { family: 'month', period: year, identifier, covered: null }
}

function reporting(period: string, covered: string): DfeTime {
  return { family: 'reporting_year', period, identifier: 'Reporting year', covered }
}

const calendar = { family: 'calendar_year', identifier: 'Calendar year', covered: null } as const

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

import type { Period } from '../../schemas/period.js'
import type { Direction, MetricRecord, Qualifier } from '../../schemas/record.js'
import type { Unit } from '../../schemas/units.js'

/** A record's value as a person writes it: `~ 37.9%`, `£2.9m`, `0.16 per 1,000`, `down 3`. */
export function valueText(
  record: Pick<MetricRecord, 'value' | 'unit' | 'decimals' | 'qualifier' | 'direction'>,
): string {
  const sign = record.qualifier ? `${signs[record.qualifier]} ` : ''
  const change = record.direction ? changes[record.direction] : ''
  return `${change}${sign}${withUnit(numberText(record.value, record.decimals ?? 0), record.unit)}`
}

/** The value as it is drawn and summed: a fall is below nothing. */
export function signedValue({ value, direction }: Pick<MetricRecord, 'value' | 'direction'>): number {
  return direction === 'decrease' ? -value : value
}

/** Digits with thousands separators and no fewer decimals than printed, the same in every locale. */
export function numberText(value: number, decimals: number): string {
  const shortest = String(Math.abs(value))
  const own = shortest.includes('e') ? 0 : (shortest.split('.')[1] ?? '').length
  const [whole = '', fraction] = Math.abs(value)
    .toFixed(Math.min(Math.max(decimals, own), 20))
    .split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${value < 0 ? '-' : ''}${grouped}${fraction ? `.${fraction}` : ''}`
}

/** A period as a person writes it: `2013/14`, `Oct 2022-Sep 2023`, `8 Mar 2024`. */
export function periodText({ id }: Pick<Period, 'id'>): string {
  if (id === '') return 'no period'
  if (id.startsWith('FY')) return id.slice(2).replace('-', ' ')
  if (id.startsWith('AY')) return `school year ${id.slice(2)}`
  return id.split('..').map(dayText).join('-')
}

function dayText(iso: string): string {
  const [year = '', month, day] = iso.split('-')
  if (month === undefined) return year
  return `${day === undefined ? '' : `${Number(day)} `}${months[Number(month) - 1] ?? month} ${year}`
}

/** `<` of `lt`, as papers write it. */
export function signOf(qualifier: Qualifier): string {
  return signs[qualifier]
}

function withUnit(digits: string, unit: Unit): string {
  const [before, after] = units[unit]
  const [sign, rest] = digits.startsWith('-') ? ['-', digits.slice(1)] : ['', digits]
  return `${sign}${before}${rest}${after}`
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const changes: Readonly<Record<Direction, string>> = {
  increase: 'up ',
  decrease: 'down ',
  none: 'unchanged ',
}

const signs: Readonly<Record<Qualifier, string>> = { approx: '~', lt: '<', le: '≤', gt: '>', ge: '≥' }

const units: Readonly<Record<Unit, readonly [string, string]>> = {
  count: ['', ''],
  percent: ['', '%'],
  percentage_points: ['', ' points'],
  per_1000: ['', ' per 1,000'],
  per_10000: ['', ' per 10,000'],
  per_100000: ['', ' per 100,000'],
  gbp: ['£', ''],
  gbp_thousand: ['£', 'k'],
  gbp_million: ['£', 'm'],
  days: ['', ' days'],
  weeks: ['', ' weeks'],
  months: ['', ' months'],
  score: ['', ' (score)'],
  rank: ['rank ', ''],
  ratio: ['', ' (ratio)'],
  fte: ['', ' FTE'],
}

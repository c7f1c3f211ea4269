import type { MetricRecord } from '../../../schemas/record.js'
import type { Unit } from '../../../schemas/units.js'
import type { DatasetFigure } from './dataset-figure.js'

export type Agreement = 'equal' | 'rounded-equal' | 'different'

/** A value in the smallest unit of its kind, with the decimals that were written. */
interface Printed {
  readonly value: number
  readonly decimals: number
}

const money: Partial<Readonly<Record<Unit, number>>> = { gbp: 0, gbp_thousand: 3, gbp_million: 6 }

/** Whether two units measure the same: pounds, thousands and millions of pounds do. */
export function sameMeasure(a: Unit, b: Unit): boolean {
  return a === b || (money[a] !== undefined && money[b] !== undefined)
}

/**
 * Whether a figure of a dataset is what a paper prints. The more precise of two values must round, or be cut, to the
 * other one's digits; counts are exact. "Over", "under" and "about" of the paper are taken at their word.
 */
export function compareValues(figure: DatasetFigure & { value: number }, record: MetricRecord): Agreement {
  const own = inSmallestUnit(figure.value, figure.decimals, figure.unit ?? record.unit)
  const exact = record.unit === 'count' && record.qualifier === null
  const printed = inSmallestUnit(record.value, exact ? 0 : (record.decimals ?? 0), record.unit)
  const [a, b] = signed(own, printed, figure, record)
  if (record.qualifier !== null) return qualified(a, b, record.qualifier)
  if (near(a.value, b.value)) return 'equal'
  return roundsTo(a, b) ? 'rounded-equal' : 'different'
}

function inSmallestUnit(value: number, decimals: number, unit: Unit): Printed {
  const shift = money[unit] ?? 0
  if (shift === 0) return { value, decimals }
  return { value: Number((value * 10 ** shift).toPrecision(15)), decimals: decimals - shift }
}

/** A change has its direction in a word, or in its sign. */
function signed(
  own: Printed,
  printed: Printed,
  { direction }: DatasetFigure,
  record: MetricRecord,
): [Printed, Printed] {
  if (record.direction === null) return [own, printed]
  const down = (value: Printed): Printed => ({ ...value, value: -Math.abs(value.value) })
  return [
    direction === 'decrease' ? down(own) : own,
    record.direction === 'decrease' ? down(printed) : printed,
  ]
}

function roundsTo(a: Printed, b: Printed): boolean {
  if (a.decimals === b.decimals) return false
  const [fine, coarse] = a.decimals > b.decimals ? [a, b] : [b, a]
  const step = 10 ** -coarse.decimals
  const distance = Math.abs(fine.value) - Math.abs(coarse.value)
  const sameSign = fine.value * coarse.value >= 0
  const slack = step * 1e-9
  const rounded = Math.abs(fine.value - coarse.value) <= step / 2 + slack
  const cut = sameSign && distance >= 0 && distance < step - slack
  return rounded || cut
}

function qualified(
  own: Printed,
  printed: Printed,
  qualifier: NonNullable<MetricRecord['qualifier']>,
): Agreement {
  const same = near(own.value, printed.value)
  if (qualifier === 'approx') {
    const allowed = Math.max(Math.abs(printed.value) * 0.05, lastDigit(printed.value) / 2)
    if (same) return 'equal'
    return Math.abs(own.value - printed.value) <= allowed ? 'rounded-equal' : 'different'
  }
  if (same) return qualifier === 'le' || qualifier === 'ge' ? 'equal' : 'rounded-equal'
  // "Fell by over 5%" is further down.
  const above = printed.value < 0 ? own.value < printed.value : own.value > printed.value
  return above === (qualifier === 'gt' || qualifier === 'ge') ? 'rounded-equal' : 'different'
}

/** What one unit of the last digit that is not 0 stands for: 10 of 130, 0.1 of 2.5. */
function lastDigit(value: number): number {
  const digits = String(Math.abs(value))
  const decimals = digits.split('.')[1]?.length ?? 0
  if (decimals > 0) return 10 ** -decimals
  return 10 ** (/0*$/.exec(digits)?.[0].length ?? 0)
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))
}

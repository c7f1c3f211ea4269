import { type ScaleLinear, scaleLinear } from 'd3-scale'
import type { Unit } from '../../../schemas/units.js'
import { numberText } from '../figure-text.js'

/** A scale of values along a line of the drawing, with the numbers that are written beside it. */
export interface ValueAxis {
  readonly at: (value: number) => number
  readonly ticks: readonly { readonly value: number; readonly text: string }[]
  /** Whether nothing of the unit is on the axis: a line must not be read as a share of its height. */
  readonly withZero: boolean
}

/**
 * The axis of values. It begins at 0, unless a line of several times would be flat on it: then it holds three times the
 * spread of the values, so that little does not look like much. Of ranks the first is at the far end.
 *
 * @param range of the drawing, from the least value to the greatest
 */
export function valueAxis(
  values: readonly number[],
  unit: Unit,
  [from, to]: readonly [number, number],
  { count, flat }: { readonly count: number; readonly flat: boolean },
): ValueAxis {
  const [least, most] = extentOf(values)
  const spread = most - least
  const withZero = unit !== 'rank' && !(flat && least > 0 && spread > 0 && spread < most * 0.15)
  const domain = withZero
    ? [Math.min(0, least), Math.max(0, most)]
    : unit === 'rank'
      ? [least, most]
      : [Math.max(0, least - spread), most + spread]
  if (domain[0] === domain[1]) domain[1] = (domain[1] ?? 0) + 1
  const scale: ScaleLinear<number, number> = scaleLinear(domain, unit === 'rank' ? [to, from] : [from, to])
  if (unit !== 'rank') scale.nice(count)
  const whole = unit === 'count' || unit === 'rank'
  const ticks = scale.ticks(count).filter((value) => !whole || Number.isInteger(value))
  const decimals = ticks.reduce((most, value) => Math.max(most, decimalsOf(value)), 0)
  return {
    at: (value) => scale(value),
    ticks: ticks.map((value) => ({ value, text: tickText(value, unit, decimals) })),
    withZero,
  }
}

/** A unit in words, as it stands over an axis. */
export const unitNames: Readonly<Record<Unit, string>> = {
  count: 'Number',
  percent: 'Per cent',
  percentage_points: 'Percentage points',
  per_1000: 'Rate per 1,000',
  per_10000: 'Rate per 10,000',
  per_100000: 'Rate per 100,000',
  gbp: 'Pounds',
  gbp_thousand: 'Thousand pounds',
  gbp_million: 'Million pounds',
  days: 'Days',
  weeks: 'Weeks',
  months: 'Months',
  score: 'Score',
  rank: 'Rank (1 is first)',
  ratio: 'Ratio',
  fte: 'Full-time equivalents',
}

function extentOf(values: readonly number[]): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  return least > most ? [0, 1] : [least, most]
}

const affixes: Partial<Readonly<Record<Unit, readonly [string, string]>>> = {
  percent: ['', '%'],
  gbp: ['£', ''],
  gbp_thousand: ['£', 'k'],
  gbp_million: ['£', 'm'],
}

function tickText(value: number, unit: Unit, decimals: number): string {
  const [before, after] = affixes[unit] ?? ['', '']
  const number = Math.abs(value) >= 1e15 ? value.toExponential(1) : numberText(Math.abs(value), decimals)
  return `${value < 0 ? '−' : ''}${before}${number}${after}`
}

/** Digits behind the point that a tick needs; d3 gives ticks as the nearest double. */
function decimalsOf(value: number): number {
  const text = String(Number(value.toPrecision(12)))
  return text.includes('e') ? 0 : (text.split('.')[1] ?? '').length
}

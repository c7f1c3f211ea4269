/** All values that a printed number can stand for: `[low, high]`, both included. Ends may be infinite. */
export type Interval = readonly [number, number]

/**
 * How printed digits are taken. `rounded` is half a last digit either side, which half-up and half-even rounding both
 * keep to; `wide` also admits digits that were cut off: for 37.9 these are [37.85, 37.95] and [37.85, 38].
 */
export type Reading = 'rounded' | 'wide'

/** Decimal arithmetic on binary numbers is off by about this share of the numbers involved. */
const SLACK = 1e-9

export function exactly(value: number): Interval {
  return [value, value]
}

/**
 * What a number printed to a last digit worth `step` can stand for; a step of 0 is an exact number.
 *
 * @example
 * printedInterval(37.9, 0.1, 'rounded') // [37.85, 37.95]
 */
export function printedInterval(value: number, step: number, reading: Reading): Interval {
  const half = step / 2
  if (reading === 'rounded' || step === 0) return [value - half, value + half]
  return value < 0 ? [value - step, value + half] : [value - half, value + step]
}

export function sum(intervals: readonly Interval[]): Interval {
  return intervals.reduce<Interval>(([low, high], [l, h]) => [low + l, high + h], [0, 0])
}

export function difference([a, b]: Interval, [c, d]: Interval): Interval {
  return [a - d, b - c]
}

export function product([a, b]: Interval, [c, d]: Interval): Interval {
  const corners = [a * c, a * d, b * c, b * d]
  return [Math.min(...corners), Math.max(...corners)]
}

export function scaled([a, b]: Interval, by: number): Interval {
  return by < 0 ? [b * by, a * by] : [a * by, b * by]
}

/** Null where the divisor may be zero: such a quotient says nothing. */
export function quotient(dividend: Interval, [c, d]: Interval): Interval | null {
  return c <= 0 && d >= 0 ? null : product(dividend, [1 / d, 1 / c])
}

/** The distances from zero: of a change, of which only the size is printed. */
export function size([a, b]: Interval): Interval {
  if (a >= 0) return [a, b]
  return b <= 0 ? [-b, -a] : [0, Math.max(-a, b)]
}

/** The smallest interval that holds all of them. */
export function hull(intervals: readonly Interval[]): Interval {
  return [Math.min(...intervals.map(([low]) => low)), Math.max(...intervals.map(([, high]) => high))]
}

/** Whether some value lies in both, apart from the error of binary arithmetic. */
export function meet([a, b]: Interval, [c, d]: Interval): boolean {
  const slack =
    SLACK * Math.max(...[a, b, c, d].map((end) => (Number.isFinite(end) ? Math.abs(end) : 0)), 1e-3)
  return a <= d + slack && c <= b + slack
}

export function middle([a, b]: Interval): number {
  return (a + b) / 2
}

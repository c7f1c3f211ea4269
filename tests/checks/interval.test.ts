import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  difference,
  hull,
  type Interval,
  meet,
  printedInterval,
  product,
  quotient,
  scaled,
  size,
  sum,
} from '../../src/checks/interval.js'

const value = fc.double({ min: -1e6, max: 1e6, noNaN: true })
const decimals = fc.integer({ min: 0, max: 3 })
/** An interval, and a value that lies in it. */
const holding = fc
  .tuple(value, fc.double({ min: 0, max: 1e3, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([low, width, share]) => ({ interval: [low, low + width] as Interval, inside: low + width * share }))

const holds = ([low, high]: Interval, one: number) => meet([low, high], [one, one])

describe('printedInterval', () => {
  it('is half a last digit either side, and a whole digit further where digits are cut off', () => {
    expect(printedInterval(37.5, 0.5, 'rounded')).toEqual([37.25, 37.75])
    expect(printedInterval(37.5, 0.5, 'wide')).toEqual([37.25, 38])
    expect(printedInterval(-8, 1, 'wide')).toEqual([-9, -7.5])
    expect(printedInterval(12, 0, 'wide')).toEqual([12, 12])
  })

  it('holds every value that rounds to what is printed, and in its wide reading every one that is cut off to it', () => {
    fc.assert(
      fc.property(value, decimals, (true_, places) => {
        const step = 10 ** -places
        expect(holds(printedInterval(Number(true_.toFixed(places)), step, 'rounded'), true_)).toBe(true)
        const cut = Math.trunc(true_ / step) * step
        if (cut !== 0) expect(holds(printedInterval(cut, step, 'wide'), true_)).toBe(true)
      }),
    )
  })
})

describe('the arithmetic of intervals', () => {
  it('holds the result of any values inside', () => {
    fc.assert(
      fc.property(holding, holding, (a, b) => {
        expect(holds(sum([a.interval, b.interval]), a.inside + b.inside)).toBe(true)
        expect(holds(difference(a.interval, b.interval), a.inside - b.inside)).toBe(true)
        expect(holds(product(a.interval, b.interval), a.inside * b.inside)).toBe(true)
        expect(holds(scaled(a.interval, -3), a.inside * -3)).toBe(true)
        expect(holds(size(a.interval), Math.abs(a.inside))).toBe(true)
        expect(holds(hull([a.interval, b.interval]), b.inside)).toBe(true)
      }),
    )
  })

  it('divides by anything that cannot be zero, and by nothing else', () => {
    fc.assert(
      fc.property(holding, holding, (a, b) => {
        fc.pre(b.interval.every((end) => end === 0 || Math.abs(end) > 1e-6))
        const result = quotient(a.interval, b.interval)
        if (result === null) expect(b.interval[0] <= 0 && b.interval[1] >= 0).toBe(true)
        else expect(holds(result, a.inside / b.inside)).toBe(true)
      }),
    )
  })
})

describe('meet', () => {
  it('tells intervals apart that share no value, whatever binary arithmetic makes of their ends', () => {
    expect(meet([0.1 + 0.2, 1], [0, 0.3])).toBe(true)
    expect(meet([0.31, 1], [0, 0.3])).toBe(false)
    expect(meet([Number.NEGATIVE_INFINITY, 5], [5, Number.POSITIVE_INFINITY])).toBe(true)
  })
})

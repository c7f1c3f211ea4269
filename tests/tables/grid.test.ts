import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxOf, intervalAt, nearestBound } from '../../src/tables/grid.js'
import { gridOf } from './given-grid.js'

const someBounds = fc
  .uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 12 })
  .map((bounds) => bounds.sort((a, b) => a - b))

describe('bounds', () => {
  it('hold every value between the first and the last in one interval', () => {
    fc.assert(
      fc.property(someBounds, fc.integer({ min: -10, max: 110 }), (bounds, value) => {
        const inside = value >= (bounds[0] ?? 0) && value <= (bounds.at(-1) ?? 0)
        const expected = bounds.slice(0, -1).findLastIndex((bound) => bound <= value)
        expect(intervalAt(bounds, value)).toBe(inside ? expected : -1)
      }),
    )
  })

  it('are found by the distance to them, the earlier of two as near', () => {
    fc.assert(
      fc.property(someBounds, fc.integer({ min: -10, max: 110 }), (bounds, at) => {
        const distances = bounds.map((bound) => Math.abs(bound - at))
        expect(nearestBound(bounds, at)).toBe(distances.indexOf(Math.min(...distances)))
      }),
    )
  })

  it.each([[[]], [[5]]])('%j bound no interval', (bounds) => {
    expect(intervalAt(bounds, 5)).toBe(-1)
  })
})

describe('boxOf', () => {
  it('is from the first to the last bound, or all that a card covers', () => {
    const grid = gridOf([['a', 'b']])
    const card = { title: null, notes: [], region: [0, 0, 9, 9] as const }
    expect(boxOf(grid)).toEqual([50, 100, 250, 120])
    expect(boxOf({ ...grid, card })).toEqual([0, 0, 9, 9])
  })
})

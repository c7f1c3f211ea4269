import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, holdsCentre, overlapOf, unionOf } from '../../src/document/geometry.js'

const place = fc.integer({ min: -500, max: 500 })
const interval = fc.tuple(place, place).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
const box = fc.tuple(interval, interval).map(([[x0, x1], [y0, y1]]): Box => [x0, y0, x1, y1])

describe('boxes', () => {
  it('unite to the smallest box that holds them all, in any order', () => {
    fc.assert(
      fc.property(fc.array(box, { minLength: 1, maxLength: 5 }), (boxes) => {
        const union = unionOf(boxes)
        expect(union).toEqual([
          Math.min(...boxes.map((one) => one[0])),
          Math.min(...boxes.map((one) => one[1])),
          Math.max(...boxes.map((one) => one[2])),
          Math.max(...boxes.map((one) => one[3])),
        ])
        expect(unionOf(boxes.toReversed())).toEqual(union)
      }),
    )
    expect(unionOf([])).toBeNull()
  })

  it.each<[string, Box, number, boolean]>([
    ['a word inside', [40, 40, 60, 50], 0, true],
    ['a wide word whose middle lies inside', [-60, 40, 90, 50], 0, true],
    ['a word that only reaches in', [90, 40, 190, 50], 0, false],
    ['a middle just outside', [92, 40, 112, 50], 0, false],
    ['the same within the slack', [92, 40, 112, 50], 2, true],
  ])('hold or leave out by the middle: %s', (_, inner, slack, held) => {
    expect(holdsCentre([0, 0, 100, 100], inner, slack)).toBe(held)
  })

  it('share a stretch of positive length or stand a gap apart, whichever is named first', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const shared = overlapOf(...a, ...b)
        expect(overlapOf(...b, ...a)).toBe(shared)
        const apart = a[1] < b[0] || b[1] < a[0]
        expect(shared < 0).toBe(apart)
      }),
    )
    expect(overlapOf(0, 10, 6, 20)).toBe(4)
    expect(overlapOf(0, 10, 13, 20)).toBe(-3)
  })
})

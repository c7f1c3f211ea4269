import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clipBox,
  identity,
  type Matrix,
  multiply,
  pageFrame,
  rotationOf,
  transformBox,
} from '../../../src/readers/pdf/page-frame.js'

const number = fc.integer({ min: -500, max: 500 })
const matrix: fc.Arbitrary<Matrix> = fc.tuple(number, number, number, number, number, number)

/** A zero of either sign is the same place; which one a product gives depends on the grouping. */
const unsigned = (given: Matrix) => given.map((n) => n + 0)

describe('transformations', () => {
  it('multiply in any grouping, and the identity changes nothing', () => {
    fc.assert(
      fc.property(matrix, matrix, matrix, (a, b, c) => {
        expect(unsigned(multiply(multiply(a, b), c))).toEqual(unsigned(multiply(a, multiply(b, c))))
        expect(unsigned(multiply(a, identity))).toEqual(unsigned(a))
        expect(unsigned(multiply(identity, a))).toEqual(unsigned(a))
      }),
    )
  })

  it('give a box that holds all corners', () => {
    fc.assert(
      fc.property(matrix, (given) => {
        const [x0, y0, x1, y1] = transformBox(given, 0, 0, 10, 20)
        const [a, b, c, d, e, f] = given
        for (const [x, y] of [
          [e, f],
          [10 * a + e, 10 * b + f],
          [20 * c + e, 20 * d + f],
        ] as const) {
          expect(x >= x0 && x <= x1 && y >= y0 && y <= y1).toBe(true)
        }
      }),
    )
  })
})

describe('the frame of a page', () => {
  it.each([0, 1, 2, 3])('maps the visible box onto the displayed page after %i quarter turns', (turns) => {
    const frame = pageFrame([20, 30, 220, 130], turns)
    const size = turns % 2 === 0 ? [200, 100] : [100, 200]
    expect(transformBox(frame, 20, 30, 220, 130)).toEqual([0, 0, ...size])
  })

  it.each([
    [0, 0],
    [1, 90],
    [2, 180],
    [3, 270],
  ])('turns text along x by %i quarters', (turns, rotation) => {
    const [a, b] = pageFrame([0, 0, 100, 100], turns)
    expect(rotationOf(a, b)).toBe(rotation)
  })

  it('takes turns beyond a whole one, and backwards', () => {
    expect(pageFrame([0, 0, 9, 9], 5)).toEqual(pageFrame([0, 0, 9, 9], 1))
    expect(pageFrame([0, 0, 9, 9], -1)).toEqual(pageFrame([0, 0, 9, 9], 3))
  })
})

describe('clipping a box', () => {
  it.each([
    ['cuts what stands out', [5, 5, 20, 20], [5, 5, 10, 10]],
    ['keeps a line without thickness', [0, 5, 10, 5], [0, 5, 10, 5]],
    ['leaves nothing of what is outside', [11, 0, 20, 10], null],
  ] as const)('%s', (_what, box, left) => {
    expect(clipBox(box, [0, 0, 10, 10])).toEqual(left)
  })
})

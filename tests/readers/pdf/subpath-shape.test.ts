import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Subpath } from '../../../src/readers/pdf/drawn-path.js'
import { boundsOf, enclosedShare, frameSides, sidesOf } from '../../../src/readers/pdf/subpath-shape.js'

const path = (points: readonly number[], rest: Partial<Subpath> = {}): Subpath => ({
  points,
  closed: true,
  straight: true,
  ...rest,
})
const square = [0, 0, 10, 0, 10, 10, 0, 10]

describe('boundsOf', () => {
  it('holds every point and touches the outermost', () => {
    const point = fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 }))
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 9 }), (points) => {
        const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
        const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
        expect(boundsOf(path(points.flat()))).toEqual(box)
      }),
    )
  })

  it.each([[[]], [[1, 2]], [[0, 0, Number.NaN, 5]], [[0, 0, Number.POSITIVE_INFINITY, 5]]])(
    'is none for the points %j',
    (points) => {
      expect(boundsOf(path(points))).toBeNull()
    },
  )
})

it.each<[string, Subpath, number]>([
  ['a closed square', path(square), 4],
  ['an open one', path(square, { closed: false }), 3],
  ['a curve', path(square, { straight: false }), 0],
  ['a square with a corner that is no place', path([0, 0, 10, 0, Number.NaN, 10, 0, 10]), 2],
])('%s has its sides', (_, subpath, count) => {
  expect(sidesOf(subpath)).toHaveLength(count)
})

it.each<[string, number[], number]>([
  ['a square', square, 1],
  ['a square drawn backwards', [0, 0, 0, 10, 10, 10, 10, 0], 1],
  ['a triangle', [0, 0, 10, 0, 10, 10], 0.5],
  ['a line there and back', [0, 0, 10, 10, 0, 0], 0],
])('%s encloses its share of its box', (_, points, share) => {
  expect(enclosedShare(path(points), [0, 0, 10, 10])).toBeCloseTo(share)
})

describe('frameSides', () => {
  it('gives the four sides of a thin frame', () => {
    expect(frameSides([0, 0, 100, 50], [1, 1, 99, 49], 2)).toEqual([
      [0, 0, 100, 1],
      [0, 49, 100, 50],
      [0, 0, 1, 50],
      [99, 0, 100, 50],
    ])
  })

  it.each([
    ['is thick on one side', [1, 1, 90, 49]],
    ['reaches out of the outer box', [-1, 1, 99, 49]],
  ] as const)('gives none where the inner box %s', (_, inner) => {
    expect(frameSides([0, 0, 100, 50], inner, 2)).toBeNull()
  })
})

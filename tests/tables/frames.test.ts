import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edge } from '../../src/tables/edges.js'
import { framesOf } from '../../src/tables/frames.js'

const flat = (at: number, start: number, end: number): Edge => ({ direction: 'horizontal', at, start, end })
const upright = (at: number, start: number, end: number): Edge => ({ direction: 'vertical', at, start, end })
const box = (x: number, y: number): Edge[] => [
  flat(y, x, x + 50),
  flat(y + 20, x, x + 50),
  upright(x, y, y + 20),
  upright(x + 50, y, y + 20),
]

describe('framesOf', () => {
  it.each<[string, Edge[], number[][]]>([
    [
      'boxes apart, top to bottom',
      [...box(0, 100), ...box(100, 0)],
      [
        [100, 0, 150, 20],
        [0, 100, 50, 120],
      ],
    ],
    ['boxes that touch as one', [...box(0, 0), ...box(50, 0)], [[0, 0, 100, 20]]],
    ['boxes that nearly touch as one', [...box(0, 0), ...box(0, 22.5)], [[0, 0, 50, 42.5]]],
    [
      'boxes a little further apart as two',
      [...box(0, 0), ...box(0, 24)],
      [
        [0, 0, 50, 20],
        [0, 24, 50, 44],
      ],
    ],
    ['no lines that meet no other', [flat(10, 0, 100), flat(30, 0, 100), upright(200, 0, 100)], []],
  ])('groups %s', (_, edges, boxes) => {
    expect(framesOf(edges)?.map((frame) => frame.box)).toEqual(boxes)
  })

  it('puts each line into one frame at most, and lines that cross into the same', () => {
    const part = fc.integer({ min: 0, max: 60 })
    const edge = fc
      .tuple(fc.boolean(), part, part, fc.integer({ min: 7, max: 40 }))
      .map(([lies, at, start, length]) => (lies ? flat : upright)(at, start, start + length))
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 10 }), (edges) => {
        const frames = framesOf(edges) ?? []
        const frameOf = (one: Edge) => frames.filter((frame) => frame[one.direction].includes(one))
        for (const one of edges) {
          expect(frameOf(one).length).toBeLessThanOrEqual(1)
          for (const other of edges) {
            const crosses =
              one.direction !== other.direction &&
              one.start <= other.at &&
              one.end >= other.at &&
              other.start <= one.at &&
              other.end >= one.at
            if (crosses) {
              expect(frameOf(one)).toHaveLength(1)
              expect(frameOf(one)).toEqual(frameOf(other))
            }
          }
        }
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Rule } from '../../src/document/model.js'
import { edgesOf } from '../../src/tables/edges.js'
import { across, down } from './printed-page.js'

const page = { width: 600, height: 800 }

describe('edgesOf', () => {
  it('puts a line where the longer of its pieces lie', () => {
    expect(edgesOf([across(10, 0, 90), across(11, 92, 102)], page)).toEqual([
      { direction: 'horizontal', at: 10.1, start: 0, end: 102 },
    ])
  })

  it('cuts lines to the page', () => {
    expect(edgesOf([across(10, -50, 900), down(20, 700, 1200)], page)).toEqual([
      { direction: 'horizontal', at: 10, start: 0, end: 600 },
      { direction: 'vertical', at: 20, start: 700, end: 800 },
    ])
  })

  it('does not chain lines a little apart into one', () => {
    expect(edgesOf([across(10, 0, 90), across(12, 0, 90), across(14, 0, 90)], page)).toHaveLength(2)
  })

  it('passes over lines without a place', () => {
    expect(edgesOf([across(Number.NaN, 0, 90), across(10, 0, Number.NaN)], page)).toEqual([])
  })

  it('is the same in whatever order the pieces are drawn, and for its own edges', () => {
    const piece = fc.tuple(
      fc.constantFrom(10, 40, 70),
      fc.integer({ min: 0, max: 90 }),
      fc.integer({ min: 1, max: 40 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const rules = pieces.map(([at, start, length]): Rule => across(at, start, start + length))
        const edges = edgesOf(rules, page)
        expect(edgesOf([...rules].reverse(), page)).toEqual(edges)
        expect(
          edgesOf(
            edges.map(({ at, start, end }) => across(at, start, end)),
            page,
          ),
        ).toEqual(edges)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divide } from '../../src/tables/divide.js'
import { type Grid, type GridCell, mostPlaces } from '../../src/tables/grid.js'
import { gridOf, textsOf } from './given-grid.js'

const grid = gridOf([
  ['a   b', 'c'],
  ['d', 'e'],
])
const cellAt = ({ cells }: Grid, index: number): GridCell => {
  const cell = cells[index]
  if (!cell) throw new Error(`no cell ${index}`)
  return cell
}

describe('divide', () => {
  it('cuts the named cell, and lets those that the new boundary crosses span it', () => {
    expect(textsOf(divide(grid, new Map([[cellAt(grid, 0), { xs: [75] }]])))).toEqual([
      ['a', 'b', 'c'],
      ['d', '<', 'e'],
    ])
    expect(textsOf(divide(grid, new Map([[cellAt(grid, 1), { ys: [107] }]])))).toEqual([
      ['a b', ''],
      ['^', 'c'],
      ['d', 'e'],
    ])
  })

  it('makes one boundary of those of two cells that nearly agree, and none beside an old one', () => {
    const divisions = new Map([
      [cellAt(grid, 0), { xs: [75, 149] }],
      [cellAt(grid, 2), { xs: [76.5] }],
    ])
    expect(divide(grid, divisions).xs).toEqual([50, 75, 150, 250])
  })

  it('leaves a grid that would have more places than any table as it is', () => {
    const wide = gridOf([['', '']], { width: 10 * mostPlaces })
    const xs = Array.from({ length: mostPlaces }, (_, index) => 100 + index * 8)
    expect(divide(wide, new Map([[cellAt(wide, 0), { xs }]]))).toBe(wide)
    expect(divide(grid, new Map())).toBe(grid)
  })

  it('covers every place once and loses no word, wherever it cuts', () => {
    const across = fc.array(fc.integer({ min: 50, max: 250 }), { maxLength: 4 })
    const down = fc.array(fc.integer({ min: 100, max: 140 }), { maxLength: 4 })
    fc.assert(
      fc.property(across, down, fc.nat(3), fc.nat(3), (xs, ys, first, second) => {
        const divided = divide(
          grid,
          new Map([
            [cellAt(grid, first), { xs }],
            [cellAt(grid, second), { ys }],
          ]),
        )
        const texts = textsOf(divided).flat()
        expect(texts).not.toContain('?')
        const words = texts.flatMap((text) => text.split(' ')).filter((text) => /[a-e]/.test(text))
        expect(words.sort()).toEqual(['a', 'b', 'c', 'd', 'e'])
      }),
    )
  })
})

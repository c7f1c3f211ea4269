import { describe, expect, it } from 'vitest'
import { stackedParts } from '../../src/tables/stacked-parts.js'
import { gridOf, textsOf } from './given-grid.js'

const form = [
  ['name', 'x', '<', '<'],
  ['role', 'y', '<', '<'],
]
const table = [
  ['area', '<', '2023', '2024'],
  ['north', '<', '1', '2'],
]

describe('stackedParts', () => {
  it('parts a table from the form that it stands below', () => {
    const parts = stackedParts(
      gridOf([
        ['name', 'x', '<', '<'],
        ['role', 'y', '<', '<'],
        ['area', '<', '2023', '<'],
        ['north', '<', '1', '<'],
      ]),
    )
    expect(parts.map(textsOf)).toEqual([
      [
        ['name', 'x'],
        ['role', 'y'],
      ],
      [
        ['area', '2023'],
        ['north', '1'],
      ],
    ])
    expect(parts.map(({ xs, ys }) => [xs, ys])).toEqual([
      [
        [50, 150, 450],
        [100, 120, 140],
      ],
      [
        [50, 250, 450],
        [140, 160, 180],
      ],
    ])
  })

  it('leaves a row from side to side with the rows above it', () => {
    const parts = stackedParts(gridOf([...form, ['remark', '<', '<', '<'], ...table]))
    expect(parts.map((part) => textsOf(part).length)).toEqual([3, 2])
  })

  it.each([
    ['a header of one row may be divided in another way', [form[0] ?? [], ...table]],
    ['rows that share a wall', [...form, ['area', '2022', '2023', '2024']]],
  ])('keeps one table: %s', (_, rows) => {
    expect(stackedParts(gridOf(rows))).toHaveLength(1)
  })
})

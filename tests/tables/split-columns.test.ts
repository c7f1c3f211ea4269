import { describe, expect, it } from 'vitest'
import { splitColumns } from '../../src/tables/split-columns.js'
import { gridOf, textsOf } from './given-grid.js'

const split = (...rows: string[][]) => textsOf(splitColumns(gridOf(rows, { width: 200, height: 20 })))

describe('splitColumns', () => {
  it('parts a column in which figures stand side by side, row after row', () => {
    expect(
      split(
        ['Area', 'Boys   Girls'],
        ['North', '1234   1235'],
        ['South', '1236   1237'],
        ['East', '1238   1239'],
      ),
    ).toEqual([
      ['Area', 'Boys', 'Girls'],
      ['North', '1234', '1235'],
      ['South', '1236', '1237'],
      ['East', '1238', '1239'],
    ])
  })

  it('lets a heading over the gap span the new columns', () => {
    const rows = split(
      ['Area', 'All the children'],
      ['North', '1234   1235'],
      ['South', '1236   1237'],
      ['East', '1238   1239'],
    )
    expect(rows[0]).toEqual(['Area', 'All the children', '<'])
    expect(rows[1]).toEqual(['North', '1234', '1235'])
  })

  it('lets one heading at the left of the gap name both columns', () => {
    const rows = split(['Area', '2023'], ['North', 'x   1235'], ['South', 'x   1237'], ['East', 'x   1239'])
    expect(rows[0]).toEqual(['Area', '2023', '<'])
  })

  it.each<[string, string[][]]>([
    [
      'one line side by side',
      [
        ['North', '1234   1235'],
        ['South', '1236'],
      ],
    ],
    [
      'words side by side',
      [
        ['North', 'seen   once'],
        ['South', 'seen   twice'],
        ['East', 'seen   often'],
      ],
    ],
    [
      'gaps at other places',
      [
        ['North', '1   12345678'],
        ['South', '12345678901   2'],
      ],
    ],
  ])('leaves a column with %s', (_, rows) => {
    expect(split(...rows)[0]).toHaveLength(2)
  })

  it('cuts a cell over walls where its words keep to their sides, and the empty ones below it', () => {
    const grid = gridOf(
      [
        ['x', 'Boys   Girls', '<'],
        ['x', '', '<'],
        ['x', '1', '2'],
      ],
      { width: 50 },
    )
    expect(textsOf(splitColumns(grid))).toEqual([
      ['x', 'Boys', 'Girls'],
      ['x', '', ''],
      ['x', '1', '2'],
    ])
  })
})

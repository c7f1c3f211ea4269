import { describe, expect, it } from 'vitest'
import { splitRows } from '../../src/tables/split-rows.js'
import { gridOf, textsOf } from './given-grid.js'

const split = (...rows: string[][]) => textsOf(splitRows(gridOf(rows, { height: 60 })))

describe('splitRows', () => {
  it.each<[string, string[][], string[][]]>([
    [
      'figures with a label on every line',
      [['North\nSouth', '1\n2']],
      [
        ['North', '1'],
        ['South', '2'],
      ],
    ],
    [
      'three figures beside as many lines, one cell staying short',
      [['North\nSouth\nEast', '1\n2\n3', 'all']],
      [
        ['North', '1', 'all'],
        ['South', '2', ''],
        ['East', '3', ''],
      ],
    ],
    [
      'labels that wrap below their figure',
      [['North\nside\nSouth', '1\n\n2', '3\n\n4']],
      [
        ['North side', '1', '3'],
        ['South', '2', '4'],
      ],
    ],
  ])('parts %s', (_, rows, expected) => {
    expect(split(...rows)).toEqual(expected)
  })

  it.each<[string, string[]]>([
    ['a count above its share beside one label', ['North', '12\n(40%)']],
    ['wrapped words', ['North\nside', 'seen\ntwice']],
    ['two figures beside a label of two lines and a cell of one', ['North\nside', '1\n2', 'x']],
    ['a column of figures alone', ['', '1\n2\n3']],
  ])('leaves %s in one row', (_, row) => {
    expect(split(row)).toHaveLength(1)
  })

  it('cuts only the rows that are several', () => {
    expect(split(['Area', 'Visits'], ['North\nSouth', '1\n2'], ['East', '3'])).toEqual([
      ['Area', 'Visits'],
      ['North', '1'],
      ['South', '2'],
      ['East', '3'],
    ])
  })
})

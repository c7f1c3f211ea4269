import { describe, expect, it } from 'vitest'
import { placeWords } from '../../src/tables/place-words.js'
import { gridOf, textsOf } from './given-grid.js'
import { word } from './printed-page.js'

const empty = gridOf([
  ['', '<', ''],
  ['', '', '^'],
])

describe('placeWords', () => {
  it.each([
    [
      'in a cell over two columns',
      145,
      105,
      [
        ['x', '<', ''],
        ['', '', '^'],
      ],
    ],
    [
      'in a cell over two rows',
      300,
      125,
      [
        ['', '<', 'x'],
        ['', '', '^'],
      ],
    ],
    [
      'with most of it in the next column',
      148,
      125,
      [
        ['', '<', ''],
        ['', 'x', '^'],
      ],
    ],
    [
      'left of the grid',
      10,
      105,
      [
        ['', '<', ''],
        ['', '', '^'],
      ],
    ],
    [
      'below the grid',
      145,
      180,
      [
        ['', '<', ''],
        ['', '', '^'],
      ],
    ],
  ])('puts a word where its middle is: %s', (_, x, y, expected) => {
    expect(textsOf(placeWords(empty, [word('x', x, y)]))).toEqual(expected)
  })

  it('puts words in place of those that the cells held', () => {
    const filled = gridOf([['old', 'old']])
    expect(textsOf(placeWords(filled, [word('new', 160, 105)]))).toEqual([['', 'new']])
  })
})

import { describe, expect, it } from 'vitest'
import { boxesKey, coveredBoxes } from '../../src/checks/printed-place.js'
import type { Piece } from '../../src/document/model.js'

const pieces: Piece[] = [
  { start: 0, end: 10, page: 1, box: [1, 2, 3, 4] },
  { start: 10, end: 20, page: 1, box: [1.26, 5.04, 3, 6] },
  { start: 20, end: 30, page: 2, box: [7, 8, 9, 10] },
]

describe('coveredBoxes', () => {
  it.each([
    ['inside of one line', 2, 5, [[1, 2, 3, 4]]],
    ['up to where the next line begins', 2, 10, [[1, 2, 3, 4]]],
    [
      'over two lines, in tenths of a point',
      8,
      12,
      [
        [1, 2, 3, 4],
        [1.3, 5, 3, 6],
      ],
    ],
    ['over the end of a page, on the page where it begins', 18, 24, [[1.3, 5, 3, 6]]],
    ['behind the text', 30, 31, []],
  ])('are those of a stretch %s', (_, start, end, expected) => {
    expect(coveredBoxes(pieces, { start, end })).toEqual(expected)
  })

  it('are none of a text without places', () => {
    expect(coveredBoxes([{ start: 0, end: 9, page: 1, box: null }], { start: 1, end: 3 })).toEqual([])
  })
})

describe('boxesKey', () => {
  it('tells two lines from one that has the same numbers', () => {
    expect(
      boxesKey([
        [1, 2, 3, 4],
        [5, 6, 7, 8],
      ]),
    ).toBe('1,2,3,4;5,6,7,8')
  })
})

import { describe, expect, it } from 'vitest'
import { findRanks } from '../../src/language/ranks.js'

describe('findRanks', () => {
  it.each([
    ['the second-lowest of twelve', [[2, 12]]],
    ['the 3rd highest rate in the region of 11', [[3, 11]]],
    ['in 4th place of all 18', [[4, 18]]],
    ['third out of 19', [[3, 19]]],
    ['12th nationally', [[12, null]]],
    ['was placed joint fifth', [[5, null]]],
    [
      '1st of 10 and 10th of 10',
      [
        [1, 10],
        [10, 10],
      ],
    ],
  ] as [string, (number | null)[][]][])('finds in %j the ranks %j', (text, expected) => {
    expect(findRanks(text).map(({ value, outOf }) => [value, outOf])).toEqual(expected)
  })

  it.each([
    'a third of 19 people',
    'the 21st March',
    'first time entrants',
    'second nationally',
    'the 1st of 10.5%',
    'the 16th birthday',
    'in the second half of 2020',
  ])('finds none in %j', (text) => {
    expect(findRanks(text)).toEqual([])
  })

  it('covers the ordinal and reaches over what it is a rank of', () => {
    const text = 'now 10th out of 10 authorities'
    const [rank] = findRanks(text)
    expect(text.slice(rank?.start, rank?.end)).toBe('10th')
    expect(text.slice(rank?.start, rank?.reach)).toBe('10th out of 10')
  })
})

import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../../making/prose.js'

describe('a place in an order', () => {
  it.each([
    [
      'names the group that was ordered',
      ['Leeds had the 3rd highest reoffending rate among statistical neighbours in 2015/16.'],
      ['reoffending.rate.rank 3 rank FY2015/16 comparator=statistical-neighbours'],
    ],
    [
      'keeps the size of the group',
      ['In 2012/13 Leeds was ranked 10th out of 11 for first-time entrant rates.'],
      ['fte.rate.rank 10 rank FY2012/13 out_of=11'],
    ],
    [
      'needs an order or a group: an ordinal alone is none',
      ['In 2012/13 the 2nd report on the custody rate was noted.'],
      [],
    ],
    ['needs a name', ['Leeds came 3rd out of 11 in the league of football clubs.'], []],
  ])('%s', (_behaviour, parts, lines) => {
    expect(linesOf(...parts)).toEqual(lines)
  })
})

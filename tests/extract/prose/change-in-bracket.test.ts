import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'

describe('a percentage in the bracket of a change', () => {
  it.each([
    [
      'is the same change where the arithmetic says so',
      'Leeds looked after 654 children on 31 March 2015, 13 more than a year before (2.0%).',
      [
        'cla.children 654 count 2015-03-31',
        'cla.children.change 13 count 2015-03-31 increase since 2014-03-31',
        'cla.children.change 2 percent 2015-03-31 increase since 2014-03-31',
      ],
    ],
    [
      'has the base that stands behind it',
      'There were 10,281 referrals in 2015/16, an increase of 411 (4.2%) on 2014/15.',
      [
        'referrals.referrals 10281 count FY2015/16',
        'referrals.referrals.change 411 count FY2015/16 increase since FY2014/15',
        'referrals.referrals.change 4.2 percent FY2015/16 increase since FY2014/15',
      ],
    ],
  ])('%s', (_behaviour, sentence, lines) => {
    expect(linesOf(sentence)).toEqual(lines)
  })

  it('is no change where the numbers do not fit', () => {
    const lines = linesOf('There were 10,281 referrals in 2015/16, an increase of 411 (38.0%) on 2014/15.')
    expect(lines.some((line) => line.includes('.change 38'))).toBe(false)
  })
})

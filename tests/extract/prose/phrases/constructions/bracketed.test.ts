import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../../making/prose.js'

describe('a rate or share in brackets behind a count', () => {
  it.each([
    [
      'takes its name and day from the count',
      ['There were 482 children looked after at 31 March 2013 (104 per 10,000 children).'],
      ['cla.children 482 count 2013-03-31', 'cla.rate 104 per_10000 2013-03-31'],
    ],
    [
      'may be introduced as a rate',
      ['There were 300 children looked after at 31 March 2012 (a rate of 71 per 10,000).'],
      ['cla.children 300 count 2012-03-31', 'cla.rate 71 per_10000 2012-03-31'],
    ],
    [
      'keeps its decimals',
      ['The number of referrals to social care in 2012/13 was 1,204 (a rate of 310.5 per 10,000).'],
      ['referrals.referrals 1204 count FY2012/13', 'referrals.rate 310.5 per_10000 FY2012/13'],
    ],
    [
      'may be a clause instead of a bracket',
      ['In 2012/13 there were 40 first-time entrants, which equates to 512 per 100,000.'],
      ['fte.entrants 40 count FY2012/13', 'fte.rate 512 per_100000 FY2012/13'],
    ],
    [
      'needs a name that has such a rate',
      ['At 31 March 2013 there were 482 children looked after (£3.5m).'],
      ['cla.children 482 count 2013-03-31'],
    ],
  ])('%s', (_behaviour, parts, lines) => {
    expect(linesOf(...parts)).toEqual(lines)
  })
})

import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'

describe('a percentage or rate of another place whose words only compare', () => {
  it('is of what the figure before it is of', () => {
    expect(
      linesOf(
        'In 2015/16 21.3% of referrals were re-referrals within twelve months, where our statistical neighbours report 22.1% and where nationally it is 22.4%.',
      ),
    ).toEqual([
      'referrals.rereferrals 21.3 percent FY2015/16',
      'referrals.rereferrals 22.1 percent FY2015/16 @statistical-neighbours',
      'referrals.rereferrals 22.4 percent FY2015/16 @national',
    ])
  })

  it('is of nothing that stands before what was not understood', () => {
    const lines = linesOf(
      'The first-time entrants rate was 131 per 100,000 in 2015.',
      'Widgets were sold at 6.6% (England 5.2%).',
    )
    expect(lines).toEqual(['fte.rate 131 per_100000 2015'])
  })
})

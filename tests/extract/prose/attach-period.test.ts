import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'

describe('the time of a figure', () => {
  it.each([
    [
      'is the period that a bracket ties to it',
      ['Children looked after: January 2016 (322), February 2016 (330).'],
      ['cla.children 322 count 2016-01', 'cla.children 330 count 2016-02'],
    ],
    [
      'is the one in the same place where as many periods stand first as figures follow',
      ['Custodial sentences in 2014/15 and 2015/16 were 60 and 36.'],
      ['custody.sentences 60 count FY2014/15', 'custody.sentences 36 count FY2015/16'],
    ],
    [
      'is not the one that a comparison behind it gives to the other figure',
      ['The reoffending rate was 38% compared with 42% in 2014/15.'],
      ['reoffending.rate 38 percent ', 'reoffending.rate 42 percent FY2014/15'],
    ],
    [
      'is not said for the first of two levels where only the second is dated',
      ['The number of children looked after fell from 620 to 540 as of March 2016.'],
      ['cla.children 540 count 2016-03'],
    ],
    [
      'is not that of the first of two levels for the second',
      ['The number of children looked after fell from 620 in March 2015 to 540 in the latest data.'],
      ['cla.children 620 count 2015-03'],
    ],
    [
      'is not what a contrast was of, for what follows',
      [
        'In 2015/16 there were 7,840 referrals, whereas 8,615 were made in 2014/15. This is a rate of 460 referrals per 10,000 children.',
      ],
      [
        'referrals.referrals 7840 count FY2015/16',
        'referrals.referrals 8615 count FY2014/15',
        'referrals.rate 460 per_10000 FY2015/16',
      ],
    ],
    [
      'of what happened over the year is not a month that stocks were counted in',
      [
        '# Annual report 2015/16',
        'At the end of March 208 children were looked after. The service received 3,905 referrals over the year.',
      ],
      ['cla.children 208 count 2016-03-31', 'referrals.referrals 3905 count FY2015/16'],
    ],
    [
      'is the last day of a month that is meant by its end, and for what is wanted by it',
      [
        'At the end of January 2016, 208 children were looked after. We want 190 children looked after by June 2018.',
      ],
      ['cla.children 208 count 2016-01-31', 'cla.children 190 count 2018-06-30 target'],
    ],
    [
      'is not the day by which something else is wanted',
      ['By June 2017 we will have opened a new home. There are 208 children looked after.'],
      ['cla.children 208 count 2016-09'],
    ],
    [
      'is no earlier one of a bracket that has closed',
      [
        '# Annual report 2015/16',
        'Placement stability: 9.6% of children looked after had three or more placements in the year (2014/15: 8.8%), and 71% of those in long-term care had been in the same placement for two years.',
      ],
      [
        'cla.three_plus_placements 9.6 percent FY2015/16',
        'cla.three_plus_placements 8.8 percent FY2014/15',
        'cla.same_placement_2_years 71 percent FY2015/16',
      ],
    ],
    [
      'goes on from the sentence before',
      ['The number of custodial sentences in 2012/13 was reviewed. There were 36 custodial sentences.'],
      ['custody.sentences 36 count FY2012/13'],
    ],
    [
      'is that of the heading above where no sentence says one',
      ['# Sentencing in 2014/15', 'The number of custodial sentences was 36.'],
      ['custody.sentences 36 count FY2014/15'],
    ],
    [
      'is not the years of a plan for an actual',
      ['# Our strategy 2015/16 to 2017/18', 'The number of custodial sentences was 36.'],
      ['custody.sentences 36 count '],
    ],
    [
      'is the years of a plan for a target',
      ['# Our strategy 2015/16 to 2017/18', 'The target is 40 first-time entrants.'],
      ['fte.entrants 40 count 2015-04..2018-03 target'],
    ],
  ])('%s', (_behaviour, parts, lines) => {
    expect(linesOf(...parts)).toEqual(lines)
  })
})

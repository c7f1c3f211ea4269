import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'

describe('the time of a number beside other times', () => {
  it.each([
    [
      'in brackets is the one that they name',
      'There were 128 first-time entrants in 2015/16 (117 in 2014/15 and 104 in 2013/14).',
      [
        'fte.entrants 128 count FY2015/16',
        'fte.entrants 117 count FY2014/15',
        'fte.entrants 104 count FY2013/14',
      ],
    ],
    [
      'in brackets is what “the year before” counts back from',
      'The courts passed four custodial sentences in 2015/16 (six the year before).',
      ['custody.sentences 4 count FY2015/16', 'custody.sentences 6 count FY2014/15'],
    ],
    [
      'is not that of the number it is compared with',
      'In 2015/16 we started 1,036 section 47 enquiries, more than the 1,022 of 2014/15, and 39% led to a conference.',
      [
        's47.enquiries 1036 count FY2015/16',
        's47.enquiries 1022 count FY2014/15',
        's47.to_icpc 39 percent FY2015/16',
      ],
    ],
    [
      'is that of its end of a course',
      'First-time entrants fell from 201 to 174 per 100,000 between 2014 and 2015.',
      ['fte.rate 201 per_100000 2014', 'fte.rate 174 per_100000 2015'],
    ],
    [
      'behind a semicolon in brackets is that of the sentence',
      '87% of assessments were completed within 45 working days in 2015/16 (2014/15: 82%; England: 84.5%).',
      [
        'assessments.in_timescale 87 percent FY2015/16',
        'assessments.in_timescale 82 percent FY2014/15',
        'assessments.in_timescale 84.5 percent FY2015/16 @england',
      ],
    ],
    [
      'is nobody’s for a level of before without one',
      'There were 36 custodial sentences in 2015/16, down from 41.',
      ['custody.sentences 36 count FY2015/16'],
    ],
    [
      'is not the time by which something else is wanted',
      'Re-referrals stood at 23.8% in 2015/16, which we plan to bring down to 20% by March 2018. The social worker turnover rate was 15%.',
      [
        'referrals.rereferrals 23.8 percent FY2015/16',
        'referrals.rereferrals 20 percent 2018-03 target',
        'workforce.turnover 15 percent FY2015/16',
      ],
    ],
    [
      'is not that of a clause about another figure',
      'Re-referrals stood at 23.8%, and we want to reach 20% by March 2018.',
      ['referrals.rereferrals 23.8 percent ', 'referrals.rereferrals 20 percent 2018-03 target'],
    ],
    [
      'in brackets before the first figure is its own',
      'The latest reoffending cohort (April 2013 to March 2014) has 118 children in it.',
      ['reoffending.cohort 118 count FY2013/14'],
    ],
    [
      'is that of the level for each change, and never what it changed since',
      'In quarter 3 of 2015/16 there were 6,357 referrals to children’s social care, an 8.3% increase when compared to quarter 2 of 2015/16 (5,869) and 10.8% higher than quarter 3 of 2014/15 (5,735).',
      [
        'referrals.referrals 6357 count FY2015/16-Q3',
        'referrals.referrals.change 8.3 percent FY2015/16-Q3 increase since FY2015/16-Q2',
        'referrals.referrals 5869 count FY2015/16-Q2',
        'referrals.referrals.change 10.8 percent FY2015/16-Q3 increase since FY2014/15-Q3',
        'referrals.referrals 5735 count FY2014/15-Q3',
      ],
    ],
    [
      'in brackets behind the name of an Act is no time of its own',
      'Under the Children and Families Act (2014), 45 children were adopted in 2015/16.',
      ['adoption.adopted_children 45 count FY2015/16'],
    ],
    [
      'is shared with what a “but” adds to it',
      'The council cared for 482 children, but 45 were placed outside the city at 31 March 2016.',
      ['cla.children 482 count 2016-03-31'],
    ],
    [
      'is that of the sentence before where it says “in the year”',
      'The courts passed four custodial sentences during 2014/15. In the year there were 11 remands to youth detention accommodation.',
      [
        'custody.sentences 4 count FY2014/15',
        'remand.instances 11 count FY2014/15 remand_type=youth_detention',
      ],
    ],
  ])('%s', (_behaviour, sentence, lines) => {
    expect(linesOf(sentence)).toEqual(lines)
  })

  it.each([
    ['a month', 'In January 2015 the team moved to a house of its own.'],
    ['a quarter', 'In the first quarter of 2015/16 the team moved to a house of its own.'],
    ['a calendar year', 'The team moved to a house of its own in 2013.'],
  ])('is not %s that the sentence before names in passing', (_time, before) => {
    const [line] = linesOf(`${before} The council looked after 482 children.`)
    expect(line).toBe(linesOf('The council looked after 482 children.')[0])
  })

  it('is that of the sentence before where it is a day of counts or a year of reports', () => {
    expect(
      linesOf(
        'At 31 March 2016 the council looked after 482 children. 61 children had a child protection plan.',
      ),
    ).toContain('cp.children 61 count 2016-03-31')
    expect(
      linesOf('There were 11 custodial sentences in 2014/15. There were 45 first-time entrants.'),
    ).toContain('fte.entrants 45 count FY2014/15')
  })

  it('is not the year of the plan that it stands in', () => {
    const sentence = 'There were 11 remands to youth detention accommodation.'
    expect(linesOf('# Youth Justice Plan 2016/17', sentence)).toEqual([
      'remand.instances 11 count  remand_type=youth_detention',
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { linesFrom, linesOf } from '../../making/prose.js'

describe('the role of a figure', () => {
  it.each([
    [
      'is that of a label right before it',
      ['Performance: 48 first-time entrants in 2015/16; target: 40.'],
      ['fte.entrants 48 count FY2015/16', 'fte.entrants 40 count FY2015/16 target'],
    ],
    [
      'is told by words shortly before it and not by those behind',
      ['In 2015/16 there were 48 first-time entrants against a target of 40.'],
      ['fte.entrants 48 count FY2015/16', 'fte.entrants 40 count FY2015/16 target'],
    ],
    [
      'is no forecast of the level that one is set against',
      [
        'The average time between a placement order and a match is projected to be 236 days for 2016/17, a decline from the 222 days achieved in 2014/15.',
      ],
      ['adoption.order_to_match 236 days FY2016/17 forecast', 'adoption.order_to_match 222 days FY2014/15'],
    ],
    [
      'does not go on behind the bracket that says it',
      ['In 2015/16 the reoffending rate (which has a target) was 38%.'],
      ['reoffending.rate 38 percent FY2015/16'],
    ],
    [
      'is a forecast however far before it the predicting word stands',
      ['We expect that in 2015/16, as in all years before, the number of first-time entrants is 40.'],
      ['fte.entrants 40 count FY2015/16 forecast'],
    ],
    [
      'is a forecast where its time begins after the paper',
      ['In 2018/19 there are to be 40 first-time entrants.'],
      ['fte.entrants 40 count FY2018/19 forecast'],
    ],
    [
      'is an actual in the year that goes on as the paper is written',
      ['In 2016/17 there are 40 first-time entrants.'],
      ['fte.entrants 40 count FY2016/17'],
    ],
    [
      'is what introduces the list says, for entries of a time that is not over',
      [
        '# Forecast for 2016/17:',
        '- The number of first-time entrants is 40.',
        '- In 2014/15 there were 48 first-time entrants.',
      ],
      ['fte.entrants 40 count FY2016/17 forecast', 'fte.entrants 48 count FY2014/15'],
    ],
    [
      'is a target by the day by which something is to be so',
      ['# Care leavers', '95% of care leavers in suitable accommodation by March 2018'],
      ['care_leavers.suitable_accommodation 95 percent 2018-03-31 target'],
    ],
    [
      'is a target where an entry begins with what is to be done',
      ['# Our priorities', '- Cut the reoffending rate to 30% by March 2018.'],
      ['reoffending.rate 30 percent 2018-03 target'],
    ],
    [
      'is a target where somebody wants it',
      ['The reoffending rate was 38% in 2015/16 and we want it to be 30%.'],
      ['reoffending.rate 38 percent FY2015/16', 'reoffending.rate 30 percent FY2015/16 target'],
    ],
    [
      'is a forecast of what is estimated by a day',
      ['It is estimated that there will be 140,000 children aged 0-17 by 2021.'],
      ['population.children 140000 count 2021 forecast'],
    ],
    [
      'is none of a budget',
      ['The pooled budget of the youth justice service was £1.42 million in 2016/17.'],
      ['yjs.budget 1.42 gbp_million FY2016/17'],
    ],
    [
      'is not that of a word that a bracket sets before the next number',
      ['The average caseload in 2015/16 was 17.3 (target 16).'],
      ['workforce.caseload 17.3 ratio FY2015/16', 'workforce.caseload 16 ratio FY2015/16 target'],
    ],
  ])('%s', (_behaviour, parts, lines) => {
    expect(linesOf(...parts)).toEqual(lines)
  })
})

describe('the role of a figure of a paper without a day', () => {
  const roleIn = (sentence: string) =>
    linesFrom({ meetingDate: null }, '# Annual report 2015/16', sentence).map((line) =>
      line.replace(/ percent| count/, ''),
    )

  it('is an actual where the sentence tells what was, be it later than what the paper reports on', () => {
    expect(roleIn('At the end of April 2016 the number of children looked after was 208.')).toEqual([
      'cla.children 208 2016-04-30',
    ])
  })

  it('is what is still to come where only another clause tells what was', () => {
    expect(
      roleIn(
        'In 2015/16 there were 48 first-time entrants and in 2018/19 there are to be 40 first-time entrants.',
      ),
    ).toEqual(['fte.entrants 48 FY2015/16', 'fte.entrants 40 FY2018/19 forecast'])
  })
})

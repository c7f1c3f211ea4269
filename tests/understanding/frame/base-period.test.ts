import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'

describe('a period that a figure is compared with', () => {
  it.each([
    [
      'does not date the figure before it',
      ['The reoffending rate was 38%, higher than in 2014/15.'],
      ['reoffending.rate 38 percent '],
    ],
    [
      'is not the time of the level that a peak fell to',
      ['The number of children looked after fell from a peak of 620 to 540 as of March 2016.'],
      ['cla.children 540 count 2016-03'],
    ],
    [
      'dates only the level that another is half of',
      [
        '# Annual report 2015/16',
        'Custody was used as a sentence six times, a rate of 0.22 per 1,000, half the 2014/15 figure of 0.44.',
      ],
      ['custody.rate 0.22 per_1000 FY2015/16', 'custody.rate 0.44 per_1000 FY2014/15'],
    ],
    [
      'is none where something halved in it',
      ['Custodial sentences fell by half in 2014/15 to 36.'],
      ['custody.sentences 36 count FY2014/15'],
    ],
    [
      'dates a figure of its own behind it',
      ['The reoffending rate was 38% in 2015/16 compared with 2014/15 when it was 42%.'],
      ['reoffending.rate 38 percent FY2015/16', 'reoffending.rate 42 percent FY2014/15'],
    ],
    [
      'is none where terms are "from" a year',
      [
        'Of all pupils, persistent absence was 10% during the Autumn and Spring terms from academic year 2015/16.',
      ],
      ['education.persistent_absence 10 percent AY2015/16 cohort=all_pupils'],
    ],
    [
      'is the base of a change',
      ['The reoffending rate rose by 4% in 2015/16 compared with 2014/15.'],
      ['reoffending.rate.change 4 percent FY2015/16 increase since FY2014/15'],
    ],
    [
      'makes one of the period joined to it',
      ['The reoffending rate was 38%, higher than in 2013/14 and 2014/15.'],
      ['reoffending.rate 38 percent '],
    ],
    [
      'is a time in which something was the same',
      ['There were four custodial sentences, the same number as in 2014/15.'],
      ['custody.sentences 4 count '],
    ],
    [
      'does not date what a semicolon parts from it',
      [
        'In 2015/16 22 children were adopted, more than in 2014/15; a further 15 left care through special guardianship orders.',
      ],
      ['adoption.adopted_children 22 count FY2015/16', 'cla.leavers 15 count FY2015/16 reason=sgo'],
    ],
  ])('%s', (_behaviour, parts, lines) => {
    expect(linesOf(...parts)).toEqual(lines)
  })
})

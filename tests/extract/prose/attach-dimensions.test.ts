import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'

describe('the members of a figure', () => {
  it.each([
    [
      'are those of its label',
      ['Reoffending rate in 2015/16: boys: 42%, girls: 31%.'],
      ['reoffending.rate 42 percent FY2015/16 sex=male', 'reoffending.rate 31 percent FY2015/16 sex=female'],
    ],
    [
      'are those behind it in its own phrase',
      ['In 2015/16 the reoffending rate was 42% for boys and 31% for girls.'],
      ['reoffending.rate 42 percent FY2015/16 sex=male', 'reoffending.rate 31 percent FY2015/16 sex=female'],
    ],
    [
      'are those of the phrase of its name',
      ['The reoffending rate of girls in 2015/16 was 31%.'],
      ['reoffending.rate 31 percent FY2015/16 sex=female'],
    ],
    [
      'are those of the noun that it counts',
      ['In 2015/16, 48 boys were first-time entrants.'],
      ['fte.entrants 48 count FY2015/16 sex=male'],
    ],
    [
      'are each number’s own where the numbers share their name',
      ['The reoffending rate in 2015/16 for girls was 31% and for boys 42%.'],
      ['reoffending.rate 31 percent FY2015/16 sex=female', 'reoffending.rate 42 percent FY2015/16 sex=male'],
    ],
    [
      'are not those of whom something is not known, of nobody says what',
      ['In 2015/16, 1.9% of 16 and 17 year olds were NEET or their activity was not known.'],
      ['education.neet 1.9 percent FY2015/16 age_band=16-17'],
    ],
    [
      'are not those whom a rate is set against, nor those whom its metric counts anyway',
      [
        'There were 6 custodial sentences in 2015/16, a rate of 0.14 per 1,000 children aged 10 to 17.',
        'At 31 March 2016 the number of children looked after by the council was 285.',
      ],
      [
        'custody.sentences 6 count FY2015/16',
        'custody.rate 0.14 per_1000 FY2015/16',
        'cla.children 285 count 2016-03-31',
      ],
    ],
    [
      'are several, one of each dimension',
      ['The reoffending rate of girls aged 10-14 in 2015/16 was 31%.'],
      ['reoffending.rate 31 percent FY2015/16 age_band=10-14 sex=female'],
    ],
    [
      'stand behind the share that follows a number in brackets',
      ['In 2015/16, of the 235 children who left care, 82 (34.9%) went home and 41 (17.4%) were adopted.'],
      [
        'cla.leavers 235 count FY2015/16',
        'cla.leavers 82 count FY2015/16 reason=reunification',
        'cla.leavers_share 34.9 percent FY2015/16 reason=reunification',
        'cla.leavers 41 count FY2015/16 reason=adoption',
        'cla.leavers_share 17.4 percent FY2015/16 reason=adoption',
      ],
    ],
    [
      'are none that stand in another clause',
      ['In 2015/16 the reoffending rate was 31%; boys were seen more often.'],
      ['reoffending.rate 31 percent FY2015/16'],
    ],
    [
      'are none of the population that a rate is taken of',
      ['The custody rate was 0.21 for every 1,000 children aged 10 to 17 in 2015/16.'],
      ['custody.rate 0.21 per_1000 FY2015/16'],
    ],
    [
      'are those of whom the sentence opens with, for all its figures',
      [
        '# Care leavers',
        'Of the 19 to 21 year olds, 56% of care leavers were in education, employment or training in 2015/16 and 93% were in suitable accommodation.',
      ],
      [
        'care_leavers.ete 56 percent FY2015/16 age_band=19-21',
        'care_leavers.suitable_accommodation 93 percent FY2015/16 age_band=19-21',
      ],
    ],
    [
      'are none of those who are left out',
      [
        '# Children in need',
        'At 31 March 2016 there were 1,415 children in need, excluding those on plans or in care.',
      ],
      ['cin.children 1415 count 2016-03-31'],
    ],
    [
      'are none of those whom a bracket counts with others',
      [
        'At 31 March 2016, 41 children live in residential children’s homes (including residential special schools that are dual registered).',
      ],
      ['cla.placed 41 count 2016-03-31 placement=residential'],
    ],
  ])('%s', (_behaviour, parts, lines) => {
    expect(linesOf(...parts)).toEqual(lines)
  })
})

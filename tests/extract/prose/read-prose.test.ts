import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'

describe('figures of running text', () => {
  it.each([
    [
      'of no time stand where they are counts that simply hold',
      ['The council runs seven children’s homes.'],
      ['childrens_homes.homes 7 count  sector=local_authority'],
    ],
    [
      'of no time are none where they are asides',
      ['A charity works with 13 unaccompanied asylum-seeking children.'],
      [],
    ],
    [
      'of no time are none where another is only compared with them',
      ['The number of children looked after fell from 620 to 540 as of March 2016.'],
      ['cla.children 540 count 2016-03'],
    ],
    [
      'keep the time of the number that they repeat',
      [
        'At 6 March 2016, 427 children were looked after. This is a reduction from 448 at 31 March 2015.',
        'Of the 427 children:',
      ],
      [
        'cla.children 427 count 2016-03-06',
        'cla.children 448 count 2015-03-31',
        'cla.children 427 count 2016-03-06',
      ],
    ],
    [
      'take the time of what introduces them with a comma, too',
      [
        'At 31 March 2016, 648 children were looked after, up from 620 in 2015. Of this number,',
        '- 53 live with parents',
        '- eight are unaccompanied asylum-seeking children',
      ],
      [
        'cla.children 648 count 2016-03-31',
        'cla.children 620 count 2015',
        'cla.placed 53 count 2016-03-31 placement=parents',
        'cla.uasc 8 count 2016-03-31',
      ],
    ],
  ])('%s', (_behaviour, parts, lines) => {
    expect(linesOf(...parts)).toEqual(lines)
  })
})

describe('sentences that were open cases before', () => {
  it.each([
    [
      'a count of some of a group is none where a place narrows it',
      ['At 31 March 2016 there were 12 children looked after in bed and breakfast accommodation.'],
      [],
    ],
    [
      'a figure of what the sentence before was about is not stated again by a number that refers back',
      ['In 2012/13, 140 children were looked after. All 140 children had a plan.'],
      ['cla.children 140 count FY2012/13'],
    ],
    [
      'an entry of a list takes the metric from the words that introduce the list',
      ['The average reoffending rate for each gender in 2015/16 is:', '- Males = 42.5%', '- Females = 31.0%'],
      [
        'reoffending.rate 42.5 percent FY2015/16 sex=male',
        'reoffending.rate 31 percent FY2015/16 sex=female',
      ],
    ],
    [
      'an entry of a list counts bare numbers',
      ['# Custodial sentences', '- 2011/12 – 60', '- 2012/13 – 48'],
      ['custody.sentences 60 count FY2011/12', 'custody.sentences 48 count FY2012/13'],
    ],
  ])('%s', (_behaviour, parts, lines) => {
    expect(linesOf(...parts)).toEqual(lines)
  })
})

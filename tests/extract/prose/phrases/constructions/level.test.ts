import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../../making/prose.js'

describe('a level, said with the name of what it measures', () => {
  it.each([
    [
      'takes the name that the number counts',
      ['At 31 March 2013 there were 482 children looked after in Leeds.'],
      ['cla.children 482 count 2013-03-31'],
    ],
    [
      'takes the name that stands right behind the number',
      ['In 2014/15 the service had 157 approved fostering households.'],
      ['fostering.households 157 count FY2014/15'],
    ],
    [
      'takes the subject that a verb ties to the number',
      ['The number of custodial sentences in 2012/13 was 36.'],
      ['custody.sentences 36 count FY2012/13'],
    ],
    [
      'lets the unit choose the rate of a name',
      ['The reoffending rate in 2015/16 was 37.9%.'],
      ['reoffending.rate 37.9 percent FY2015/16'],
    ],
    [
      'keeps a sum of money in the scale it is printed in',
      ['In June 2013 remand cost the council £1.2m.'],
      ['remand.cost 1.2 gbp_million 2013-06'],
    ],
    [
      'reads a number in words of people',
      ['In 2012/13 twelve children were remanded.'],
      ['remand.children 12 count FY2012/13'],
    ],
    [
      'says that a rounded figure is approximate',
      ['In 2012/13 there were around 40 custodial sentences.'],
      ['custody.sentences 40 count FY2012/13 approx'],
    ],
    [
      'tells a target',
      ['The target for 2016/17 is 40 first-time entrants.'],
      ['fte.entrants 40 count FY2016/17 target'],
    ],
    [
      'leaves a number alone that counts meetings',
      ['We hold 5 meetings a year about children looked after.'],
      [],
    ],
    [
      'leaves a number alone that counts how often',
      ['The panel met 12 times in 2012/13 to discuss first-time entrants.'],
      [],
    ],
    ['leaves a number alone whose noun nobody knows', ['Leeds planted 900 trees in 2012/13.'], []],
    [
      'leaves money alone under a name that is never money',
      ['The grant for children looked after was £4.5m in 2012/13, subject to approval.'],
      [],
    ],
    [
      'leaves dates, times and numbers of rooms alone',
      ['The panel met at 6pm on 12 March 2013 in room 4 to discuss children looked after.'],
      [],
    ],
  ])('%s', (_behaviour, parts, lines) => {
    expect(linesOf(...parts)).toEqual(lines)
  })
})

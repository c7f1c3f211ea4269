import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'

describe('the two levels of "from A to B"', () => {
  it.each([
    [
      'are those of the time named and of the month before the paper, since then',
      ['Since March 2015 the number of children looked after has fallen from 566 to 500.'],
      ['cla.children 566 count 2015-03', 'cla.children 500 count 2016-08'],
    ],
    [
      'are of the first and the last year of a span',
      ['Between 2012/13 and 2015/16 the number of custodial sentences fell from 60 to 36.'],
      ['custody.sentences 60 count FY2012/13', 'custody.sentences 36 count FY2015/16'],
    ],
    [
      'are so where the span itself is said by "from" and "to"',
      ['From 2012/13 to 2015/16 the number of custodial sentences fell from 60 to 36.'],
      ['custody.sentences 60 count FY2012/13', 'custody.sentences 36 count FY2015/16'],
    ],
    [
      'date the change that they make with the time of the second',
      [
        'The number of custodial sentences fell over the last 3 years by 40%, going down from 60 in 2012/13 to 36 in 2014/15.',
      ],
      [
        'custody.sentences.change 40 percent FY2014/15 decrease',
        'custody.sentences 60 count FY2012/13',
        'custody.sentences 36 count FY2014/15',
      ],
    ],
    [
      'leave the whole span to a single level',
      ['Between 2012/13 and 2015/16 the number of custodial sentences was 36.'],
      ['custody.sentences 36 count 2012-04..2016-03'],
    ],
    [
      'date the change in front of the bracket that compares them',
      ['There was a 20% reduction in first-time entrants (48 in 2015/16 compared with 60 in 2012/13).'],
      [
        'fte.entrants.change 20 percent FY2015/16 decrease',
        'fte.entrants 48 count FY2015/16',
        'fte.entrants 60 count FY2012/13',
      ],
    ],
  ])('%s', (_behaviour, parts, lines) => {
    expect(linesOf(...parts)).toEqual(lines)
  })
})

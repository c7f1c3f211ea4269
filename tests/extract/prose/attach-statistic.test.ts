import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'

describe('a figure that is no plain level', () => {
  it.each([
    [
      'is a mean behind "an average of"',
      ['In 2012/13 there was an average of 36 custodial sentences.'],
      ['custody.sentences 36 count FY2012/13 statistic=mean'],
    ],
    [
      'is a mean before "on average"',
      ['In 2012/13 there were 36 custodial sentences on average.'],
      ['custody.sentences 36 count FY2012/13 statistic=mean'],
    ],
    [
      'is a peak',
      ['In 2012/13 the number of custodial sentences reached a peak of 36.'],
      ['custody.sentences 36 count FY2012/13 statistic=max'],
    ],
    [
      'is a low',
      ['In 2012/13 the number of custodial sentences reached a low of 36.'],
      ['custody.sentences 36 count FY2012/13 statistic=min'],
    ],
    [
      'is an end of a range',
      ['In 2012/13 there were between 30 and 36 custodial sentences.'],
      [
        'custody.sentences 30 count FY2012/13 statistic=range_low ge',
        'custody.sentences 36 count FY2012/13 statistic=range_high le',
      ],
    ],
    [
      'is not told by the mean that its metric is anyway',
      ['In 2012/13 the cost per night of remand was on average £320.'],
      ['remand.cost_per_night 320 gbp FY2012/13 approx'],
    ],
    [
      'is none of a length of time that is taken over cases anyway',
      ['In 2012/13 the average time from entering care to moving in with adopters was 398 days.'],
      ['adoption.entry_to_placement 398 days FY2012/13'],
    ],
  ])('%s', (_behaviour, parts, lines) => {
    expect(linesOf(...parts)).toEqual(lines)
  })
})

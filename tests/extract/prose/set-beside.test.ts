import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'

describe('a number that a sentence sets beside another place or time', () => {
  it.each([
    [
      'is of the size of what was said before, not of what was said last',
      [
        'In 2015/16 we had 3,412 referrals (615 per 10,000).',
        'That is still higher than our statistical neighbours (598) and well above the South West (489).',
      ],
      [
        'referrals.referrals 3412 count FY2015/16',
        'referrals.rate 615 per_10000 FY2015/16',
        'referrals.rate 598 per_10000 FY2015/16 @statistical-neighbours',
        'referrals.rate 489 per_10000 FY2015/16 @south-west',
      ],
    ],
    [
      'goes on about the rate of its own sentence rather than the count of the one before',
      [
        'Sixty-one children became first time entrants in 2015/16.',
        'The rate, 238 per 100,000, compares with 157 for the West Midlands and 146 nationally.',
      ],
      [
        'fte.entrants 61 count FY2015/16',
        'fte.rate 238 per_100000 FY2015/16',
        'fte.rate 157 per_100000 FY2015/16 @west-midlands',
        'fte.rate 146 per_100000 FY2015/16 @national',
      ],
    ],
    [
      'is the rate again in a bracket that names only a time',
      ['At 31 March 2015, 508 children were looked after, a rate of 96 per 10,000 (94 at 31 March 2014).'],
      [
        'cla.children 508 count 2015-03-31',
        'cla.rate 96 per_10000 2015-03-31',
        'cla.rate 94 per_10000 2014-03-31',
      ],
    ],
    [
      'is a share of what is compared, and none where nobody says of when',
      [
        'The binary reoffending rate was 31.5% in 2014/15, 2.5 percentage points better than the previous cohort (34.0%) and slightly better than England and Wales (32.1%).',
      ],
      [
        'reoffending.rate 31.5 percent FY2014/15',
        'reoffending.rate.change 2.5 percentage_points FY2014/15 increase',
        'reoffending.rate 32.1 percent FY2014/15 @england-and-wales',
      ],
    ],
  ])('%s', (_behaviour, sentences, lines) => {
    expect(linesOf(sentences.join(' '))).toEqual(lines)
  })
})

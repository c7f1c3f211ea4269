import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'

describe('the area of a figure', () => {
  it.each([
    [
      'is each place that a clause speaks of',
      ['At 31 March 2016 Leeds had 482 children looked after and England had 70,440.'],
      ['cla.children 482 count 2016-03-31', 'cla.children 70440 count 2016-03-31 @england'],
    ],
    [
      'is the one right behind it',
      ['The reoffending rate in 2015/16 was 38% in Leeds and 36% nationally.'],
      ['reoffending.rate 38 percent FY2015/16', 'reoffending.rate 36 percent FY2015/16 @national'],
    ],
    [
      'is the one in the same place before "respectively"',
      ['The reoffending rates of England and Leeds in 2015/16 were 36% and 38% respectively.'],
      ['reoffending.rate 36 percent FY2015/16 @england', 'reoffending.rate 38 percent FY2015/16'],
    ],
    [
      'is the one behind it that it is said to be for, with another number after that',
      [
        'The rate of first time entrants in 2015/16 was 184 per 100,000, against 232 for the region, 246 for our YOT family and 222 for England.',
      ],
      [
        'fte.rate 184 per_100000 FY2015/16',
        'fte.rate 232 per_100000 FY2015/16 @yorkshire-and-the-humber',
        'fte.rate 246 per_100000 FY2015/16 @yjs-family',
        'fte.rate 222 per_100000 FY2015/16 @england',
      ],
    ],
    [
      'is, of a change, that of what changed',
      ['England had 33,745 fostering households on 31 March 2016, 4% fewer than a year before.'],
      [
        'fostering.households 33745 count 2016-03-31 @england',
        'fostering.households.change 4 percent 2016-03-31 @england decrease since 2015-03-31',
      ],
    ],
    [
      'is not one that names the figure behind it',
      ['In 2015/16 the reoffending rate was 38% (England: 36%).'],
      ['reoffending.rate 38 percent FY2015/16', 'reoffending.rate 36 percent FY2015/16 @england'],
    ],
    [
      'is the subject of the sentence',
      ['The reoffending rate in Bradford was 41% in 2015/16.'],
      ['reoffending.rate 41 percent FY2015/16 @bradford'],
    ],
    [
      'is the paper’s after a statement about another',
      ['This compares well with the national average, and in 2015/16 the reoffending rate was 38%.'],
      ['reoffending.rate 38 percent FY2015/16'],
    ],
    [
      'is that of the number before where it stands right behind that one',
      [
        'Care proceedings took 41 weeks in 2015/16, compared with 46 weeks nationally and 52 weeks in 2014/15.',
      ],
      [
        'proceedings.duration 41 weeks FY2015/16',
        'proceedings.duration 46 weeks FY2015/16 @national',
        'proceedings.duration 52 weeks FY2014/15',
      ],
    ],
  ])('%s', (_behaviour, parts, lines) => {
    expect(linesOf(...parts)).toEqual(lines)
  })
})

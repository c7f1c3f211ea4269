import { expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'

it.each([
  [
    'counts the last 12 months from the financial year that they are set against',
    ['Over the last 12 months the number of custodial sentences fell by 20% from the 2014/15 baseline.'],
    ['custody.sentences.change 20 percent FY2015/16 decrease since FY2014/15'],
  ],
  [
    'counts "a year ago" from the time of the level and not of what it is first set against',
    [
      'On 31 March 2016 there were 402 children looked after, 23 more than at the end of December and 41 more than a year ago.',
    ],
    [
      'cla.children 402 count 2016-03-31',
      'cla.children.change 23 count 2016-03-31 increase since 2015-12',
      'cla.children.change 41 count 2016-03-31 increase since 2015-03-31',
    ],
  ],
  [
    'dates by "the year before" the number in front of it',
    ['The reoffending rate was 38% in 2015/16, up from 36% the year before.'],
    ['reoffending.rate 38 percent FY2015/16', 'reoffending.rate 36 percent FY2014/15'],
  ],
  [
    'dates all of a sentence by the year before that opens it',
    [
      'There were 48 first-time entrants in 2015/16. The previous year there were 55 first-time entrants and 302 nights on remand.',
    ],
    [
      'fte.entrants 48 count FY2015/16',
      'fte.entrants 55 count FY2014/15',
      'remand.nights 302 days FY2014/15',
    ],
  ],
])('%s', (_behaviour, parts, lines) => {
  expect(linesOf(...parts)).toEqual(lines)
})

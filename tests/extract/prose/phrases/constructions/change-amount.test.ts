import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../../making/prose.js'

describe('the amount of a change', () => {
  it.each([
    [
      'has the direction of the verb before it',
      ['The number of children looked after rose by 38% in 2012/13.'],
      ['cla.children.change 38 percent FY2012/13 increase'],
    ],
    [
      'has the period it is counted from',
      ['In 2012/13 the number of custodial sentences increased by 6 from 2011/12.'],
      ['custody.sentences.change 6 count FY2012/13 increase since FY2011/12'],
    ],
    [
      'may be a number of percentage points',
      ['The reoffending rate decreased by 4.2 percentage points in 2015/16.'],
      ['reoffending.rate.change 4.2 percentage_points FY2015/16 decrease'],
    ],
    [
      'may be money',
      ['The remand cost fell by £120k in 2012/13.'],
      ['remand.cost.change 120 gbp_thousand FY2012/13 decrease'],
    ],
    [
      'is read from "fewer" behind it',
      ['In 2012/13 there were 35% fewer custodial sentences.'],
      ['custody.sentences.change 35 percent FY2012/13 decrease'],
    ],
    [
      'stands beside the level it led to',
      ['In 2012/13 the number of custodial sentences fell by 25% to 36.'],
      ['custody.sentences.change 25 percent FY2012/13 decrease', 'custody.sentences 36 count FY2012/13'],
    ],
    ['gives no figure of an unknown thing', ['The price of paint rose by 38% in 2012/13.'], []],
  ])('%s', (_behaviour, parts, lines) => {
    expect(linesOf(...parts)).toEqual(lines)
  })
})

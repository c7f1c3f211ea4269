import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../../making/prose.js'

describe('the level before a change', () => {
  it.each([
    [
      'has the day that stands behind it',
      ['At 31 March 2013 there were 450 children looked after, a reduction from 482 at 31 March 2012.'],
      ['cla.children 450 count 2013-03-31', 'cla.children 482 count 2012-03-31'],
    ],
    [
      'follows "up from"',
      ['In 2012/13 there were 60 custodial sentences, up from 40 in 2011/12.'],
      ['custody.sentences 60 count FY2012/13', 'custody.sentences 40 count FY2011/12'],
    ],
    [
      'follows "compared with"',
      ['The reoffending rate was 38% in 2015/16 compared with 42% in 2014/15.'],
      ['reoffending.rate 38 percent FY2015/16', 'reoffending.rate 42 percent FY2014/15'],
    ],
    [
      'is not taken from a sentence about nothing known',
      ['The hall had 60 chairs in 2012/13, up from 40 in 2011/12.'],
      [],
    ],
  ])('%s', (_behaviour, parts, lines) => {
    expect(linesOf(...parts)).toEqual(lines)
  })
})

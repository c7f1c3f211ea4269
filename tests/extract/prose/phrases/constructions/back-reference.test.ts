import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../../making/prose.js'

describe('a figure of what the sentence before was about', () => {
  it.each([
    [
      'takes the name from there, and the period from itself',
      ['The reoffending rate was 38% in 2015/16. In 2014/15 it was 42%.'],
      ['reoffending.rate 38 percent FY2015/16', 'reoffending.rate 42 percent FY2014/15'],
    ],
    [
      'takes a count as well',
      ['At 31 March 2013 there were 482 children looked after. This was 450 at 31 March 2012.'],
      ['cla.children 482 count 2013-03-31', 'cla.children 450 count 2012-03-31'],
    ],
    [
      'needs words that point back',
      ['In 2012/13 there were 36 custodial sentences. The chair thanked 14 officers.'],
      ['custody.sentences 36 count FY2012/13'],
    ],
  ])('%s', (_behaviour, parts, lines) => {
    expect(linesOf(...parts)).toEqual(lines)
  })
})

import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../making/prose.js'

describe('the name of a figure', () => {
  it.each([
    [
      'is for each of two numbers the one that it counts',
      ['In 2015/16 there were 40 first-time entrants and 36 custodial sentences.'],
      ['fte.entrants 40 count FY2015/16', 'custody.sentences 36 count FY2015/16'],
    ],
    [
      'is shared by two numbers before it',
      ['In 2015/16 there were 9 or 10 custodial sentences.'],
      ['custody.sentences 9 count FY2015/16', 'custody.sentences 10 count FY2015/16'],
    ],
    [
      'is one that can have its unit, although another is nearer',
      ['In 2015/16 the reoffending rate was 38% and 36 custodial sentences were imposed.'],
      ['reoffending.rate 38 percent FY2015/16', 'custody.sentences 36 count FY2015/16'],
    ],
    [
      'is a subject that a clause in between parts from it',
      ['In 2015/16 the number of custodial sentences, which had been a worry, was 36.'],
      ['custody.sentences 36 count FY2015/16'],
    ],
    [
      'is behind a count and its share in brackets for both',
      ['In 2015/16, 72 (21.7%) of them re-offended.'],
      ['reoffending.reoffenders 72 count FY2015/16', 'reoffending.rate 21.7 percent FY2015/16'],
    ],
    [
      'is none for a percentage of something else',
      ['In 2015/16 half (50%) of the social workers left and custodial sentences were 36.'],
      ['custody.sentences 36 count FY2015/16'],
    ],
    [
      'is none for a number that counts things of time and place',
      ['In 2015/16 custodial sentences were discussed at 12 meetings.'],
      [],
    ],
  ])('%s', (_behaviour, parts, lines) => {
    expect(linesOf(...parts)).toEqual(lines)
  })
})

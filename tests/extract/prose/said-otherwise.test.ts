import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'

describe('a sentence that would give one figure two values', () => {
  it.each([
    [
      'gives the first, whatever else is counted beside it',
      'There were 486 missing episodes in 2015/16 involving 118 children.',
      ['missing.episodes 486 count FY2015/16'],
    ],
    [
      'gives both where they are of different members',
      'Of the 41 first-time entrants in 2015/16, 33 were male and 8 female.',
      [
        'fte.entrants 41 count FY2015/16',
        'fte.entrants 33 count FY2015/16 sex=male',
        'fte.entrants 8 count FY2015/16 sex=female',
      ],
    ],
    [
      'gives both where each has the time beside it, as an author may have it wrong',
      'In January 2016 there were 140 strategy discussions, which is less than in January 2016 (200).',
      ['strategy_discussions.held 140 count 2016-01', 'strategy_discussions.held 200 count 2016-01'],
    ],
    [
      'gives both where they are alternatives',
      'In 2015/16 there were 9 or 10 custodial sentences.',
      ['custody.sentences 9 count FY2015/16', 'custody.sentences 10 count FY2015/16'],
    ],
  ])('%s', (_behaviour, sentence, lines) => {
    expect(linesOf(sentence)).toEqual(lines)
  })
})

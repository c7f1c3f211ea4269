import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../making/prose.js'

describe('the bounds of a traffic light', () => {
  it.each([
    [
      'take metric and period from the heading, and the unit from their own line',
      ['# Custody rate 2012/13', 'Green < 0.47 Amber < 0.90 Red > 0.90 (per 1,000)'],
      [
        'custody.rate 0.47 per_1000 FY2012/13 rag=green threshold lt',
        'custody.rate 0.9 per_1000 FY2012/13 rag=amber threshold lt',
        'custody.rate 0.9 per_1000 FY2012/13 rag=red threshold gt',
      ],
    ],
    [
      'may be said in words',
      ['# Reoffending rate 2015/16', 'Green: below 35% Amber: below 40% Red: above 40%'],
      [
        'reoffending.rate 35 percent FY2015/16 rag=green threshold lt',
        'reoffending.rate 40 percent FY2015/16 rag=amber threshold lt',
        'reoffending.rate 40 percent FY2015/16 rag=red threshold gt',
      ],
    ],
    [
      'mean nothing under a heading that names no metric',
      ['# Meetings', 'Green < 0.47 Amber < 0.90 Red > 0.90 (per 1,000)'],
      [],
    ],
  ])('%s', (_behaviour, parts, lines) => {
    expect(linesOf(...parts)).toEqual(lines)
  })
})

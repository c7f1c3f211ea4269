import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'
import { tableOf } from './table-of.js'

describe('a label that only says “Family”', () => {
  it('is the family of services that one is compared with, among places', () => {
    expect(
      linesOf(
        '# First-time entrants',
        tableOf(
          [
            ['', '2014/15'],
            ['Leeds', '778'],
            ['Family', '531'],
            ['England', '402'],
          ],
          { caption: 'First time entrants per 100,000 of 10-17 population' },
        ),
      ),
    ).toEqual([
      'fte.rate 778 per_100000 FY2014/15',
      'fte.rate 531 per_100000 FY2014/15 @yjs-family',
      'fte.rate 402 per_100000 FY2014/15 @england',
    ])
  })

  it('is none where no places stand beside it', () => {
    const lines = linesOf(
      '# First-time entrants',
      tableOf([
        ['First time entrants by who they live with', '2014/15'],
        ['Family', '31'],
        ['Friends', '4'],
      ]),
    )
    expect(lines.some((line) => line.includes('@yjs-family'))).toBe(false)
  })
})

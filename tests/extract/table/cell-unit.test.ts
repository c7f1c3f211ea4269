import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'
import { tableOf } from './table-of.js'

const changesOf = (...changes: readonly [string, string]) =>
  linesOf(
    '# Youth justice',
    tableOf([
      ['Indicator', '2013/14', '2014/15', '% change'],
      ['First-time entrants per 100,000', '412', '355', changes[0]],
      ['Custody rate per 1,000', '0.43', '0.36', changes[1]],
    ]),
  ).filter((line) => line.includes('.change'))

describe('the unit of a difference in a column of per cent', () => {
  it('is that of its row where it alone goes without the sign', () => {
    expect(changesOf('-13.8%', '-0.07')).toEqual([
      'fte.rate.change 13.8 percent FY2014/15 decrease since FY2013/14',
      'custody.rate.change 0.07 per_1000 FY2014/15 decrease since FY2013/14',
    ])
  })

  it('is per cent where no figure has the sign', () => {
    expect(changesOf('-13.8', '-16.3')[1]).toBe(
      'custody.rate.change 16.3 percent FY2014/15 decrease since FY2013/14',
    )
  })
})

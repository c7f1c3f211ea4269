import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'
import { tableOf } from './table-of.js'

const lines = (...rows: string[][]) =>
  linesOf('# Youth justice indicators', tableOf([['Custody rate per 1,000', 'Leeds', 'England'], ...rows]))

describe('a row of differences below levels', () => {
  it.each([['change from selected baseline'], ['Difference'], ['change compared to Apr 13 - Mar 14']])(
    '“%s” is of the metric and the time of the levels above it',
    (label) => {
      expect(lines(['Apr 14 - Mar 15', '0.21', '0.31'], [label, '-0.11', '-0.09'])).toEqual([
        'custody.rate 0.21 per_1000 FY2014/15',
        'custody.rate 0.31 per_1000 FY2014/15 @england',
        'custody.rate.change 0.11 per_1000 FY2014/15 decrease',
        'custody.rate.change 0.09 per_1000 FY2014/15 @england decrease',
      ])
    },
  )

  it('takes the latest time of several', () => {
    expect(
      lines(
        ['Apr 14 - Mar 15', '0.21', '0.31'],
        ['Apr 13 - Mar 14', '0.32', '0.40'],
        ['Change', '-0.11', '-0.09'],
      ).slice(4),
    ).toEqual([
      'custody.rate.change 0.11 per_1000 FY2014/15 decrease since FY2013/14',
      'custody.rate.change 0.09 per_1000 FY2014/15 @england decrease since FY2013/14',
    ])
  })
})

it.each([
  ['Change in year', ['fte.entrants.change 3 count FY2013/14 decrease']],
  ['Reduction in youth crime', []],
  ['Direction of change', []],
])('a table under “%s” holds differences only where that says so', (corner, expected) => {
  expect(
    linesOf(
      '# Youth justice',
      tableOf([
        [corner, '2013/14'],
        ['First-time entrants', '-3'],
      ]),
    ),
  ).toEqual(expected)
})

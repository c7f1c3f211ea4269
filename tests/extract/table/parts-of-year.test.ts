import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'
import { tableOf } from './table-of.js'

const heads = ['', 'Q1', 'Q2', 'Q3', 'Q4', '2013/14']
const dated = (head: readonly string[], row: readonly string[]) =>
  linesOf('# Youth justice', tableOf([head, row])).map((line) => line.split(' ').slice(1, 4).join(' '))

describe('quarters that do not name their year', () => {
  it('are of the year behind them that they add up to', () => {
    expect(dated(heads, ['Custodial sentences', '3', '2', '4', '1', '10'])).toEqual([
      '3 count FY2013/14-Q1',
      '2 count FY2013/14-Q2',
      '4 count FY2013/14-Q3',
      '1 count FY2013/14-Q4',
      '10 count FY2013/14',
    ])
  })

  it.each<[string, readonly string[], readonly string[]]>([
    [
      'a year that they do not add up to, which may be the one before',
      heads,
      ['Custodial sentences', '3', '2', '4', '1', '12'],
    ],
    [
      'a year of which they are not all',
      ['', 'Q1', 'Q2', 'Q3', '2013/14'],
      ['Custodial sentences', '3', '2', '4', '9'],
    ],
    [
      'a year in front of them',
      ['', '2013/14', 'Q1', 'Q2', 'Q3', 'Q4'],
      ['Custodial sentences', '10', '3', '2', '4', '1'],
    ],
  ])('are not of %s', (_, head, row) => {
    expect(dated(head, row).filter((line) => line.includes('FY2013/14-Q'))).toEqual([])
  })
})

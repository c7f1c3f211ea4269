import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'
import { tableOf } from './table-of.js'

describe('a line that calls itself the whole of the times before it', () => {
  const quarters = [
    ['Cohort', 'Number in cohort', 'Binary rate (%)'],
    ['Apr – Jun 2014', '28', '39.3'],
    ['Jul – Sep 2014', '26', '38.5'],
    ['Oct – Dec 2014', '31', '35.5'],
    ['Jan – Mar 2015', '24', '37.5'],
  ]
  const inTable = (...rows: string[][]) =>
    linesOf('# Reoffending', tableOf(rows, { caption: 'Proven reoffending by cohort' }))

  it('is of all of them together', () => {
    expect(inTable(...quarters, ['Year', '109', '37.6']).slice(-2)).toEqual([
      'reoffending.cohort 109 count FY2014/15',
      'reoffending.rate 37.6 percent FY2014/15',
    ])
  })

  it('is of no time where they leave a gap', () => {
    const [head = [], first = [], , third = [], fourth = []] = quarters
    const lines = inTable(head, first, third, fourth, ['Year', '83', '37.3'])
    expect(lines.some((line) => line.includes('83 count FY2014/15'))).toBe(false)
  })

  it('is of the year of its row under quarters of several years', () => {
    const lines = linesOf(
      '# Youth justice',
      tableOf(
        [
          ['', 'Q1', 'Q2', 'Q3', 'Q4', 'Total'],
          ['2014-15', '21', '27', '31', '26', '105'],
          ['2015-16', '20', '26', '22', '24', '92'],
        ],
        { caption: 'First-time entrants by quarter' },
      ),
    )
    expect(lines).toContain('fte.entrants 105 count FY2014/15')
    expect(lines).toContain('fte.entrants 92 count FY2015/16')
  })
})

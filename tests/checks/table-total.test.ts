import { describe, expect, it } from 'vitest'
import { tableOf } from '../extract/table/table-of.js'
import { checkedPaper, findingLines, findingsIn } from '../making/checked.js'

const savings = (total: string) =>
  tableOf([
    ['Plan', 'Amount £m 24/25', 'Amount £m 25/26'],
    ['Fewer agency workers over the year', '1.0', '10.9'],
    ['Change of school transport', '0.4', '1.6'],
    ['Smaller offices', '1.2', '1.6'],
    ['TOTAL', '2.58', total],
  ])

describe('checkTableTotals', () => {
  it('finds a total that its rounded parts cannot come to, although no row is a metric of the catalogue', () => {
    expect(findingLines(savings('13.63'))).toEqual(['error table-total 13.63 14.1'])
    expect(findingLines(savings('14.15'))).toEqual([])
  })

  it('knows the sum as far as its parts do: one decimal each gives a tenth and a half', () => {
    const [finding] = findingsIn(checkedPaper([savings('13.63')]))
    expect(finding?.interval).toEqual([13.95, 14.25])
    expect(finding?.message).toContain('10.9 + 1.6 + 1.6')
    expect(finding?.source.quote).toBe('TOTAL 2.58 13.63')
  })

  it('adds counts up exactly, over rows and along columns, and names the cell in which both sums cross', () => {
    const staff = (cell: string) =>
      tableOf([
        ['Team', 'North', 'South', 'Total'],
        ['Permanent', '11', cell, '23'],
        ['Seconded', '4', '5', '9'],
        ['Agency', '2', '3', '5'],
        ['Total', '17', '20', '37'],
      ])
    expect(findingLines(staff('12'))).toEqual([])
    const findings = findingsIn(checkedPaper([staff('21')]))
    expect(findings.map(({ check, published, computed }) => [check, published, computed])).toEqual([
      ['table-total', 23, 32],
      ['table-total', 20, 29],
    ])
    expect(findings.filter(({ cause }) => cause === null)).toHaveLength(1)
    expect(findings[0]?.explanation).toContain('21 (Permanent, South)')
  })

  it.each([
    [
      'percentages',
      [
        ['', 'Share %'],
        ['Boys', '60%'],
        ['Girls', '40%'],
        ['Total', '95%'],
      ],
    ],
    [
      'averages',
      [
        ['', 'Average weeks'],
        ['Boys', '20'],
        ['Girls', '30'],
        ['Total', '25'],
      ],
    ],
    [
      'a suppressed cell',
      [
        ['', 'Number'],
        ['Boys', '20'],
        ['Girls', '*'],
        ['Total', '25'],
      ],
    ],
    [
      'a figure that is called a total but stands beside others',
      [
        ['', 'Number'],
        ['Referrals', '20'],
        ['Visits', '30'],
        ['Total number of children', '400'],
      ],
    ],
  ])('says nothing of %s', (_, rows) => {
    expect(findingLines(tableOf(rows))).toEqual([])
  })

  it('warns only, where leaving some lines out makes a sole column right', () => {
    const lines = (total: string) =>
      findingLines(
        tableOf([
          ['', 'Number'],
          ['In care', '20'],
          ['Foster homes', '15'],
          ['At home', '4'],
          ['Total', total],
        ]),
      )
    expect(lines('24')).toEqual(['warning table-total 24 39'])
    expect(lines('38')).toEqual(['error table-total 38 39'])
  })

  it('takes a line "of which" for another reading, and whole numbers of thousands for rounded ones', () => {
    expect(
      findingLines(
        tableOf([
          ['', 'Number'],
          ['In care', '20'],
          ['of which in residential homes', '5'],
          ['At home', '4'],
          ['Total', '24'],
        ]),
      ),
    ).toEqual(['warning table-total 24 29'])
    expect(
      findingLines(
        tableOf([
          ['', 'Calls (thousands)'],
          ['Adults', '26'],
          ['Children', '18'],
          ['Schools', '16'],
          ['Total', '61'],
        ]),
      ),
    ).toEqual([])
  })
})

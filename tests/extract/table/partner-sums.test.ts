import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'
import { tableOf } from './table-of.js'

const heading = '# Youth Justice Plan 2015/16'
const down = [
  ['Agency', 'Staff', 'Delegated funds', 'Total'],
  ['Police', '54,015', '', '54,015'],
  ['Probation', '29,776', '5,000', '34,776'],
  ['Health', '32,185', '31,502', '63,687'],
  ['Local Authority', '', '609,347', '609,347'],
]

describe('a table of partner agencies and sums', () => {
  it('is of what each of them contributes, though nothing says pounds or contributions', () => {
    const lines = linesOf(heading, tableOf(down, { caption: 'Funding 2015/16' }))
    expect(lines).toContain('yjs.budget_contributions 34776 gbp FY2015/16 budget_line=probation')
    expect(lines).toContain('yjs.budget_contributions 32185 gbp FY2015/16 budget_line=health category=staff')
  })

  it('may have the agencies across', () => {
    const across = down[0]?.map((_, column) => down.map((row) => row[column] ?? '')) ?? []
    const lines = linesOf(heading, tableOf(across, { caption: 'Funding 2015/16' }))
    expect(lines).toContain('yjs.budget_contributions 34776 gbp FY2015/16 budget_line=probation')
  })

  it('knows agencies by their longer names, and money by its columns', () => {
    const rows = [
      ['Agency', 'Staffing costs (£)', 'Payments in kind - revenue (£)', 'Total (£)'],
      ['Local authority*', '', '322,600', '322,600'],
      ['Police Service (PCC)', '86,100', '', '86,100'],
      ['National Probation Service', '21,900', '5,000', '26,900'],
      ['Health Service', '35,000', '', '35,000'],
    ]
    expect(linesOf(heading, tableOf(rows, { caption: 'Funding 2015/16' }))).toContain(
      'yjs.budget_contributions 26900 gbp FY2015/16 budget_line=national_probation_service',
    )
  })

  it('is of the year that a note says its sums are from', () => {
    const note = 'The figures below are correct as at 1 April 2015.'
    const lines = linesOf('# Youth Justice Plan', note, tableOf(down, { caption: 'Contributions (£)' }))
    expect(lines).toContain('yjs.budget_contributions 34776 gbp FY2015/16 budget_line=probation')
  })

  it.each([
    [
      'contacts by who made them',
      down.map(([a, ...others]) => [
        a ?? '',
        ...others.map((text) => text.replace(/Staff|Delegated funds/, '2015/16')),
      ]),
      'By source',
    ],
    ['numbers of pages', down.map((row) => row.map((text) => text.replace(/,\d{3}/, ''))), 'Funding 2015/16'],
    ['another sum by its caption', down, 'Expenditure 2015/16'],
  ])('is none where it is of %s', (_what, rows, caption) => {
    const lines = linesOf(heading, tableOf(rows, { caption }))
    expect(lines.some((line) => line.startsWith('yjs.budget_contributions'))).toBe(false)
  })

  const spent = [
    ['EXPENDITURE', 'Youth Justice Grant', 'Local Authority', 'Police', 'Health', 'Total'],
    ['Salaries', '350,225', '51,779', '97,382', '', '499,386'],
    ['Equipment', '', '', '', '35,499', '35,499'],
    ['Total expenditure', '350,225', '51,779', '97,382', '35,499', '534,885'],
  ]

  it('is of what each line cost, in all, where its corner says that it was spent', () => {
    const lines = linesOf(heading, tableOf(spent, { caption: 'Year 2015/16' }))
    expect(lines).toContain('yjs.budget_expenditure 35499 gbp FY2015/16 budget_line=equipment')
    expect(lines).toContain('yjs.budget_expenditure 534885 gbp FY2015/16')
    expect(lines.filter((line) => / (?:97382|51779) /.test(line))).toEqual([])
  })

  it('is of a year each where the agencies stand over thousands, however few', () => {
    const rows = [
      ['Year', 'SGC', 'Police', 'Health CCG', 'YJB#', 'PCC', 'Total'],
      ['2013/14', '£335k', '*£139k', '£41k', '£254k', '£29k', '£798k'],
      ['2014/15', '£317k', '*£95k', '£35k', '£254k', '£34k', '£735k'],
    ]
    const lines = linesOf(heading, tableOf(rows, { caption: 'Youth Offending Service funding' }))
    expect(lines).toContain('yjs.budget_contributions 139 gbp_thousand FY2013/14 budget_line=police')
    expect(lines).toContain('yjs.budget_contributions 735 gbp_thousand FY2014/15')
  })

  it('has the council’s own name as a line, and no line that names another sum', () => {
    const rows = [
      ...down,
      ['Leeds City Council', '10,000', '', '10,000'],
      ['All youth justice expenditure', '', '', '99,000'],
    ]
    const lines = linesOf(
      heading,
      tableOf(rows, { caption: 'Contributions to the youth justice service 2015/16' }),
    )
    expect(lines).toContain('yjs.budget_contributions 10000 gbp FY2015/16 budget_line=leeds_city_council')
    expect(lines.filter((line) => /^yjs.budget_contributions 99000/.test(line))).toEqual([])
  })

  it('counts no staff in pounds, and takes no price for a sum', () => {
    const rows = [
      ['Agency', 'Contribution', 'Number of staff', 'Cost per referral'],
      ['Police', '£383k', '2', '£50'],
      ['Health', '£83k', '1', '£10'],
      ['Probation', '£40k', '3', '£5'],
    ]
    const lines = linesOf(heading, tableOf(rows, { caption: 'Youth justice service income by agency' }))
    expect(lines.filter((line) => / (?:2|1|3|50|10|5) gbp/.test(line))).toEqual([])
  })

  it('has no other place as a line', () => {
    const rows = [
      ['Council', 'Budget 2015/16'],
      ['Leeds', '2,000,000'],
      ['Bradford', '1,000,000'],
      ['Kirklees', '1,500,000'],
    ]
    const lines = linesOf(heading, tableOf(rows, { caption: 'Youth justice service budget (£)' }))
    expect(lines.filter((line) => /=bradford/.test(line))).toEqual([])
  })

  it('ends where another list begins beside it', () => {
    const rows = down.map((row, index) => [
      ...row,
      ['Youth offending team budget', 'Salaries', 'Equipment', 'Overheads', 'Activity'][index] ?? '',
      ['', '65,100', '1,500', '51,430', '3,600'][index] ?? '',
    ])
    const table = { ...tableOf(rows, { caption: 'Partner contributions 2015/16' }), innerStubs: [4] }
    expect(
      linesOf(heading, table).filter((line) => /^yjs.budget_contributions (?:65100|51430|3600)/.test(line)),
    ).toEqual([])
  })

  it('is none where nobody speaks of youth justice', () => {
    expect(linesOf('# Community safety', tableOf(down, { caption: 'Funding 2015/16' }))).toEqual([])
  })
})

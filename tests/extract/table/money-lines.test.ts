import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'
import { tableOf } from './table-of.js'

describe('a table of sums of money by line', () => {
  const rows = [
    ['', 'Budget', 'Forecast', 'Variance'],
    ['Social work teams', '13,420', '13,965', '545'],
    ['Legal costs', '1,240', '1,495', '255'],
    ['Total', '14,660', '15,460', '800'],
  ]

  it('takes whatever its rows are called for the lines of the money', () => {
    const table = tableOf(rows, { caption: 'Children’s services, forecast outturn 2015/16, £000' })
    const lines = linesOf('# Children’s services budget', table)
    expect(lines).toContain('budget.spend 13965 gbp_thousand FY2015/16 service=social_work_teams forecast')
    expect(lines).toContain('budget.deficit 255 gbp_thousand FY2015/16 service=legal_costs forecast')
    expect(lines.some((line) => line.startsWith('budget.spend 15460'))).toBe(true)
  })

  it('is none where nothing says that the money is that of children’s services', () => {
    const table = tableOf(rows, { caption: 'Forecast outturn 2015/16, £000' })
    expect(linesOf('# Highways and planning', table)).toEqual([])
  })

  it('is of the lines of children’s services alone where the table is that of a whole council', () => {
    const table = tableOf(
      [
        ['', 'Budget', 'Forecast', 'Variance', 'Variance %'],
        ['Adult social care and health', '78,905', '80,120', '1,215', '1.5%'],
        ['Children’s services', '52,460', '58,935', '6,475', '12.3%'],
        ['Corporate services', '9,677', '9,921', '244', '2.5%'],
        ['Total', '141,042', '148,976', '7,934', '5.6%'],
      ],
      { caption: 'Forecast outturn by directorate 2015/16, £000' },
    )
    const lines = linesOf('# Revenue budget', table)
    expect(lines.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'budget.total 52460',
      'budget.spend 58935',
      'budget.deficit 6475',
      'budget.deficit_share 12.3',
    ])
  })

  it('is of the sum that its caption names, by kind where the columns are kinds of it', () => {
    const table = tableOf(
      [
        ['Agency', 'Staffing costs (£)', 'Payments in kind (£)', 'Total (£)'],
        ['Police', '–', '74,200', '74,200'],
        ['Probation', '31,600', '5,000', '36,600'],
        ['Total', '31,600', '79,200', '110,800'],
      ],
      { caption: 'Partner contributions to the youth justice budget 2015/16' },
    )
    expect(linesOf('# Resources', table)).toEqual([
      'yjs.budget_contributions 74200 gbp FY2015/16 budget_line=police category=payments_in_kind forecast',
      'yjs.budget_contributions 74200 gbp FY2015/16 budget_line=police forecast',
      'yjs.budget_contributions 31600 gbp FY2015/16 budget_line=probation category=staffing_costs forecast',
      'yjs.budget_contributions 5000 gbp FY2015/16 budget_line=probation category=payments_in_kind forecast',
      'yjs.budget_contributions 36600 gbp FY2015/16 budget_line=probation forecast',
      'yjs.budget_contributions 31600 gbp FY2015/16 category=staffing_costs forecast',
      'yjs.budget_contributions 79200 gbp FY2015/16 category=payments_in_kind forecast',
      'yjs.budget_contributions 110800 gbp FY2015/16 forecast',
    ])
  })

  it.each([
    ['The year before ended with an overspend of £6.1m on 2013/14 budgets.', 'FY2016/17'],
    ['The table shows 2013/14, in which £6.1m was overspent.', 'FY2013/14'],
  ])('is not of a time that the text before it says other sums of: %s', (before, year) => {
    const lines = linesOf(
      '# Children’s services budget monitoring',
      before,
      tableOf(rows, { unitText: '£000' }),
    )
    expect(new Set(lines.filter((line) => / 14660 /.test(line)).map((line) => line.split(' ')[3]))).toEqual(
      new Set([year]),
    )
  })

  it('reads the scale of a column for no word of its sum', () => {
    const inMillions = [
      ['', 'Budget £m', 'Forecast £m', 'Over/(under)spend £m'],
      ['Legal costs', '1.2', '1.4', '0.2'],
      ['Fostering', '6.0', '5.8', '(0.2)'],
    ]
    const lines = linesOf('# Children’s services budget 2015/16', tableOf(inMillions))
    expect(lines.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'budget.total 1.2 gbp_million',
      'budget.spend 1.4 gbp_million',
      'budget.deficit 0.2 gbp_million',
      'budget.total 6 gbp_million',
      'budget.spend 5.8 gbp_million',
      'budget.deficit -0.2 gbp_million',
    ])
  })

  it('is of the sum that its caption names where its columns are times, in the unit right above it', () => {
    const table = tableOf(
      [
        ['Proposal', '2016/17', '2017/18'],
        ['Recruiting foster carers to replace agency placements', '450', '900'],
        ['Fewer agency social workers', '380', '520'],
        ['Total savings', '830', '1,420'],
      ],
      { caption: 'Savings included in the plan', unitText: '£000' },
    )
    expect(linesOf('# Children and Families Department', table)).toContain(
      'budget.savings 900 gbp_thousand FY2017/18 budget_line=recruiting_foster_carers_to_replace_agency_placements forecast',
    )
    expect(linesOf('# Highways and planning', table)).toEqual([])
    const both = { ...table, caption: 'Budget and savings' }
    expect(linesOf('# Children and Families Department', both).join()).not.toContain('budget.savings 900')
  })

  it('is spent from the beginning of the year up to the day that its column says', () => {
    const table = tableOf(
      [
        ['Service', 'Latest budget', 'Spend to 30 Sept', 'Forecast outturn'],
        ['Social work teams', '11,720', '6,245', '12,390'],
        ['Leaving care', '2,655', '1,498', '2,960'],
      ],
      { caption: 'Children’s Services revenue position at 30 September 2015 (£000)' },
    )
    expect(linesOf('# Revenue budget monitoring, children’s services', table)).toContain(
      'budget.spend 6245 gbp_thousand 2015-04..2015-09 service=social_work_teams',
    )
  })
})

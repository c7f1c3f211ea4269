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
    expect(lines).toContain(
      'budget.spend 13965 gbp_thousand FY2015/16 budget_line=social_work_teams forecast',
    )
    expect(lines).toContain('budget.deficit 255 gbp_thousand FY2015/16 budget_line=legal_costs forecast')
    expect(lines.some((line) => line.startsWith('budget.spend 15460'))).toBe(true)
  })

  it('is none where nothing says that the money is that of children’s services', () => {
    const table = tableOf(rows, { caption: 'Forecast outturn 2015/16, £000' })
    expect(linesOf('# Highways and planning', table)).toEqual([])
  })
})

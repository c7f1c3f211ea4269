import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'
import { tableOf } from './table-of.js'

describe('a number alone in brackets', () => {
  it('is below zero where its metric is an excess that may be', () => {
    const table = tableOf(
      [
        ['', 'Budget', 'Forecast', 'Variance'],
        ['Fostering', '7,215', '7,060', '(155)'],
        ['Social work teams', '11,720', '12,390', '670'],
      ],
      { caption: 'Children’s services, forecast outturn 2015/16, £000' },
    )
    const lines = linesOf('# Children’s services budget', table)
    expect(lines).toContain('budget.deficit -155 gbp_thousand FY2015/16 service=fostering forecast')
    expect(lines).toContain('budget.deficit 670 gbp_thousand FY2015/16 service=social_work_teams forecast')
  })

  it('is what it says where its metric counts', () => {
    const table = tableOf([
      ['', '31 March 2015'],
      ['Children looked after', '(654)'],
    ])
    expect(linesOf(table)).toEqual(['cla.children 654 count 2015-03-31'])
  })
})

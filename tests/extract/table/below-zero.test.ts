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

  it('is no figure where its metric is a cost, which cannot be', () => {
    const table = tableOf([
      ['Budget £000', '2013/14', '2014/15'],
      ['Remand cost', '(1,204)', '311'],
    ])
    expect(linesOf('# Youth justice', table)).toEqual(['remand.cost 311 gbp_thousand FY2014/15'])
  })

  it('or a minus before a count is no level of it', () => {
    const table = tableOf([
      ['', '2013/14', '2014/15'],
      ['First-time entrants', '-3', '52'],
    ])
    expect(linesOf('# Youth justice', table)).toEqual(['fte.entrants 52 count FY2014/15'])
  })

  it('is what it says where its metric counts', () => {
    const table = tableOf([
      ['', '31 March 2015'],
      ['Children looked after', '(654)'],
    ])
    expect(linesOf(table)).toEqual(['cla.children 654 count 2015-03-31'])
  })
})

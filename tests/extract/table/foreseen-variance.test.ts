import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'
import { tableOf } from './table-of.js'

const table = (forecast: string) =>
  tableOf([
    ['Service', 'Budget £000', `${forecast} £000`, 'Variance Q2 £000', 'Variance Q1 £000'],
    ['Fostering', '5,860', '6,592', '732', '540'],
    ['Adoption', '4,115', '4,260', '145', '90'],
  ])
const deficits = (forecast: string) =>
  linesOf('# Children’s services 2016/17', table(forecast)).filter((line) =>
    line.startsWith('budget.deficit'),
  )

describe('the variance from a forecast', () => {
  it('is of the year that is foreseen, as the latest column has it', () => {
    expect(deficits('Forecast')).toEqual([
      'budget.deficit 732 gbp_thousand FY2016/17 service=fostering forecast',
      'budget.deficit 145 gbp_thousand FY2016/17 service=adoption forecast',
    ])
  })

  it('is of its quarter where nothing is foreseen', () => {
    expect(deficits('Spend').filter((line) => line.includes('FY2016/17 '))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'
import { tableOf } from './table-of.js'

describe('the role of a cell', () => {
  it('is that of a forecast for the variance from one, and none for the variance of what was spent', () => {
    const rows = (middle: string) => [
      ['', 'Budget £000', `${middle} £000`, 'Variance £000'],
      ['Fostering', '5,860', '6,592', '732'],
      ['Adoption', '4,115', '4,260', '145'],
    ]
    const deficits = (middle: string) =>
      linesOf('# Children’s services 2015/16', tableOf(rows(middle))).filter((line) =>
        line.startsWith('budget.deficit'),
      )
    expect(deficits('Forecast').every((line) => line.endsWith('forecast'))).toBe(true)
    expect(deficits('Forecast')).toHaveLength(2)
    expect(deficits('Spend').some((line) => line.endsWith('forecast'))).toBe(false)
  })

  it('is that of an actual for people of a time that is over, under a caption that projects them', () => {
    const table = tableOf(
      [
        ['', '2011', '2021'],
        ['0-4', '46,670', '49,760'],
        ['5-9', '45,570', '47,920'],
      ],
      { caption: 'Projected population aged 0-9' },
    )
    const lines = linesOf('# Children and young people', table)
    expect(lines.filter((line) => / 2011\b/.test(line) && line.includes('forecast'))).toEqual([])
    expect(lines.filter((line) => / 2021\b/.test(line) && !line.includes('forecast'))).toEqual([])
    expect(lines).toHaveLength(4)
  })

  it('is that of an actual where people are estimated', () => {
    const table = tableOf(
      [
        ['', '2015'],
        ['0-4', '46,670'],
        ['5-9', '45,570'],
        ['10-14', '41,520'],
      ],
      { caption: 'Population aged 0-14, mid-year estimate' },
    )
    expect(linesOf('# Children', table).some((line) => line.includes('forecast'))).toBe(false)
  })

  it('is none of what stands under a sum that was budgeted', () => {
    const table = tableOf(
      [
        ['2015 to 2016: Budget £63,663', 'Total number of nights', 'Costs'],
        ['Young offender institution', '792', '£149,688'],
        ['Secure training centre', '253', '£138,138'],
      ],
      { caption: 'Remands to youth detention accommodation' },
    )
    const lines = linesOf('# Remand', table)
    expect(lines).toHaveLength(4)
    expect(lines.filter((line) => line.includes('forecast'))).toEqual([])
  })

  it('is a target of children that a budget allows for, and none of the budget itself', () => {
    const children = tableOf([
      ['', 'Budget 2016/17', '31 March 2016'],
      ['All children looked after', '569', '579'],
    ])
    expect(linesOf('# Children in care', children)).toEqual([
      'cla.children 569 count FY2016/17 target',
      'cla.children 579 count 2016-03-31',
    ])
    const money = tableOf([
      ['Service', 'Budget £000', 'Forecast £000'],
      ['Fostering', '5,860', '6,592'],
      ['Adoption', '4,115', '4,260'],
    ])
    expect(linesOf('# Children’s services 2016/17', money).slice(0, 2)).toEqual([
      'budget.total 5860 gbp_thousand FY2016/17 service=fostering',
      'budget.spend 6592 gbp_thousand FY2016/17 service=fostering forecast',
    ])
  })
})

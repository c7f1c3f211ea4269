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
})

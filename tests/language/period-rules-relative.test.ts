import { describe, expect, it } from 'vitest'
import { findPeriods } from '../../src/language/periods.js'

const idsIn = (text: string, asOf: string): string[] =>
  findPeriods(text, { asOf }).map(({ period }) => period.id)

describe('periods that the day of the paper resolves', () => {
  it.each([
    ['the 12 months prior to the inspection', '2023-03..2024-02'],
    ['the last two quarters', '2023-09..2024-02'],
    ['the past 4 weeks', '2024-02-23..2024-03-21'],
    ['last academic year', 'AY2022/23'],
    ['this school year', 'AY2023/24'],
    ['last calendar year', '2023'],
    ['next financial year', 'FY2024/25'],
    ['so far this year', 'FY2023/24-YTD'],
    ['this year to date', 'FY2023/24-YTD'],
    ['this quarter', 'FY2023/24-Q4'],
    ['the preceding quarter', 'FY2023/24-Q3'],
    ['twelve months ago', '2023-03'],
  ])('%j in March 2024 is %s', (text, id) => {
    expect(idsIn(text, '2024-03-21')).toEqual([id])
  })

  it.each([
    ['last year', '2024-03-31', 'FY2022/23'],
    ['last year', '2024-04-01', 'FY2023/24'],
    ['this quarter', '2024-04-01', 'FY2024/25-Q1'],
    ['the last month', '2024-01-05', '2023-12'],
    ['this academic year', '2024-08-31', 'AY2023/24'],
    ['this academic year', '2024-09-01', 'AY2024/25'],
  ])('%j on %s is %s', (text, asOf, id) => {
    expect(idsIn(text, asOf)).toEqual([id])
  })
})

describe('months without a year', () => {
  it.each([
    ['this March', '2024-03'],
    ['last March', '2023-03'],
    ['next March', '2025-03'],
    ['last January', '2024-01'],
    ['next January', '2025-01'],
    ['in January last year', '2023-01'],
    ['in October last year', '2023-10'],
    ['by the end of March', '2024-03'],
    ['by February', '2025-02'],
    ['(February)', '2024-02'],
  ])('%j in March 2024 is %s', (text, id) => {
    expect(idsIn(text, '2024-03-21')).toEqual([id])
  })

  it.each(['they march on', 'we may visit', 'April spoke', 'last year’s plan', 'last yearly review'])(
    'there is none in %j',
    (text) => {
      expect(idsIn(text, '2024-03-21')).toEqual([])
    },
  )
})

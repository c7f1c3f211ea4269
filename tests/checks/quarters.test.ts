import { expect, it } from 'vitest'
import { tableOf } from '../extract/table/table-of.js'
import { findingLines } from '../making/checked.js'

const boats = (label: string, year: string) =>
  tableOf([
    ['Boats', 'Q1', 'Q2', 'Q3', 'Q4', '2015/16'],
    [label, '212', '240', '198', '221', year],
  ])

it.each([
  ['a year that two digits that changed places part from its quarters', '817', ['error quarters 817 871']],
  ['no year that is the sum of its quarters', '871', []],
  ['no year of boats that are counted once', '402', []],
  ['no stock at the end of each quarter', '221', []],
])('finds %s', (_, year, expected) => {
  expect(findingLines(boats('Trips', year))).toEqual(expected)
})

import { expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'
import { tableOf } from './table-of.js'

const lines = (...rows: string[][]) => linesOf('Meeting of 12 September 2016', tableOf(rows))

it.each([
  [
    'a target without a time is of the time beside it',
    [
      ['', '2013/14', 'Target'],
      ['First-time entrants', '52', '55'],
    ],
    ['fte.entrants 52 count FY2013/14', 'fte.entrants 55 count FY2013/14 target'],
  ],
  [
    'a target with a time is of its own',
    [
      ['', '2013/14', 'Target 2014/15'],
      ['First-time entrants', '52', '50'],
    ],
    ['fte.entrants 52 count FY2013/14', 'fte.entrants 50 count FY2014/15 target'],
  ],
  [
    'a target beside a quarter is not of that quarter',
    [
      ['', 'Q1 2016/17', 'Target'],
      ['First-time entrants', '12', '55'],
    ],
    ['fte.entrants 12 count FY2016/17-Q1', 'fte.entrants 55 count  target'],
  ],
  [
    'a target of another length is not of the time beside it',
    [
      ['', '2013/14', 'Three-year target'],
      ['First-time entrants', '52', '55'],
    ],
    ['fte.entrants 52 count FY2013/14'],
  ],
  [
    'what happens over a time is not of the day of the meeting',
    [
      ['', 'Number'],
      ['First-time entrants', '52'],
    ],
    ['fte.entrants 52 count '],
  ],
])('%s', (_, rows, expected) => {
  expect(lines(...rows)).toEqual(expected)
})

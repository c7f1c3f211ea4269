import { describe, expect, it } from 'vitest'
import { linesOf, type Part } from '../../making/prose.js'
import { tableOf } from './table-of.js'

const shares = (...cells: string[]) =>
  tableOf(
    [
      ['Year', 'White', 'Black', 'Mixed'],
      ['2014/15', ...cells],
    ],
    { caption: 'Reoffending rate' },
  )
const bySex = (caption: string | null) =>
  tableOf(
    [
      ['Year', 'Boys', 'Girls'],
      ['2014/15', '6', '3'],
    ],
    { caption },
  )

describe('the metric of a cell', () => {
  it.each<[string, Part[], string[]]>([
    [
      'is that of its column before that of the caption',
      [
        tableOf(
          [
            ['Year', 'Boys', 'Custodial sentences'],
            ['2014/15', '6', '3'],
          ],
          { caption: 'First-time entrants' },
        ),
      ],
      ['fte.entrants 6 count FY2014/15 sex=male', 'custody.sentences 3 count FY2014/15'],
    ],
    [
      'is that of the caption before that of the heading',
      ['# Custodial sentences', bySex('First-time entrants')],
      ['fte.entrants 6 count FY2014/15 sex=male', 'fte.entrants 3 count FY2014/15 sex=female'],
    ],
    [
      'is that of the heading where nothing nearer names one',
      ['# Custodial sentences', bySex(null)],
      ['custody.sentences 6 count FY2014/15 sex=male', 'custody.sentences 3 count FY2014/15 sex=female'],
    ],
    [
      'is that of the total row that it breaks down',
      [
        tableOf([
          ['Measure', '2014/15'],
          ['First-time entrants', '40'],
          ['Boys', '30'],
          ['Girls', '10'],
        ]),
      ],
      [
        'fte.entrants 40 count FY2014/15',
        'fte.entrants 30 count FY2014/15 sex=male',
        'fte.entrants 10 count FY2014/15 sex=female',
      ],
    ],
    [
      'is a rate for percentages that make no whole',
      [shares('40%', '30%', '35%')],
      [
        'reoffending.rate 40 percent FY2014/15 ethnicity=white',
        'reoffending.rate 30 percent FY2014/15 ethnicity=black',
        'reoffending.rate 35 percent FY2014/15 ethnicity=mixed',
      ],
    ],
    ['is no rate for a row of shares that make a hundred', [shares('60%', '30%', '10%')], []],
  ])('%s', (_rule, parts, lines) => {
    expect(linesOf(...parts)).toEqual(lines)
  })
})

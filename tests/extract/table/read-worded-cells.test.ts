import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'
import { tableOf } from './table-of.js'

const scorecard = (
  cell: string,
  indicator = 'First time entrants to the youth justice system',
  column = 'Performance',
) =>
  linesOf(
    '# Youth justice plan: performance',
    tableOf(
      [
        ['Key indicator', column],
        [indicator, cell],
        ['Compliance', 'Good'],
      ],
      {},
    ),
  )

describe('cells that say their figures in words', () => {
  it('are read as sentences under their row’s label', () => {
    expect(
      scorecard('There were 33 first time entrants in 2014/15. The rate per 100,000 was 259 in 2014/15.'),
    ).toEqual(['fte.entrants 33 count FY2014/15', 'fte.rate 259 per_100000 FY2014/15'])
  })

  it('go on about the time that they open with', () => {
    expect(
      scorecard('Apr 12 - Mar 13: 51.6% (65 young people in the cohort)', 'Reoffending, binary rate'),
    ).toContain('reoffending.cohort 65 count FY2012/13')
  })

  it.each(['33. Evaluation of social worker services', 'See page 12 of the plan', 'Green'])(
    'are none where their number numbers something: %s',
    (cell) => {
      expect(scorecard(cell, 'Number of social workers')).toEqual([])
    },
  )
})

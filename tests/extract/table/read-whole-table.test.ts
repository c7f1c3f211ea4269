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

  const table = (rows: string[][]) => linesOf('# Youth justice plan: performance', tableOf(rows, {}))

  it('are of the time and the area of their column, where they say none themselves', () => {
    expect(
      table([
        ['Measure', '2013/14', '2014/15'],
        ['Custody', 'There were 5 custodial sentences', 'There were 3 custodial sentences'],
      ]),
    ).toEqual(['custody.sentences 5 count FY2013/14', 'custody.sentences 3 count FY2014/15'])
  })

  it('say nothing of all where their labels are members of a breakdown', () => {
    expect(
      table([
        ['2014/15', 'Males', 'Females'],
        ['Custody', 'There were 5 custodial sentences', 'There were 3 custodial sentences'],
      ]),
    ).toEqual([])
  })

  it('go on about nothing that another cell says', () => {
    const lines = table([
      ['Measure', '2014/15'],
      ['First-time entrants', 'There were 20 girls who were first-time entrants'],
      ['Baseline', 'Baseline 60, target 45, actual 52'],
    ])
    expect(lines).toEqual(['fte.entrants 20 count FY2014/15 sex=female'])
  })

  it('say the same figure once, or it is none', () => {
    const said = (count: number) => [`Team ${count}`, `There were ${count} first-time entrants in 2014/15`]
    expect(table([['Team', 'Comments'], said(12), said(15)])).toEqual([])
  })

  it('say nothing where what stands over their table is of another service', () => {
    const adults = tableOf(
      [
        ['Measure', '2014/15'],
        ['Referrals', 'There were 310 referrals of adults and 120 children looked after'],
      ],
      { caption: 'Adult social care' },
    )
    expect(linesOf('# Adult social care', adults)).toEqual([])
  })
})

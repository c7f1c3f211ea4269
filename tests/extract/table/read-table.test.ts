import { describe, expect, it } from 'vitest'
import { linesOf, recordsOf } from '../../making/prose.js'
import { tableOf } from './table-of.js'

describe('the figures of a table', () => {
  it.each([
    [
      'years down the side, measures across',
      tableOf([
        ['Year', 'First-time entrants', 'Custodial sentences'],
        ['2011/12', '60', '14'],
        ['2012/13', '48', '9'],
      ]),
      [
        'fte.entrants 60 count FY2011/12',
        'custody.sentences 14 count FY2011/12',
        'fte.entrants 48 count FY2012/13',
        'custody.sentences 9 count FY2012/13',
      ],
    ],
    [
      'short years down the side, which are no ages',
      tableOf([
        ['Year', 'Children looked after'],
        ['22/23', '539'],
        ['24/25', '412'],
      ]),
      ['cla.children 539 count FY2022/23 forecast', 'cla.children 412 count FY2024/25 forecast'],
    ],
    [
      'a column of changes whose header runs over two rows',
      tableOf(
        [
          ['Area', '2012/13', 'Change from'],
          ['', '', 'previous year'],
          ['Leeds', '42', '-1'],
        ],
        { headerRows: 2, caption: 'Rate of children looked after per 10,000' },
      ),
      ['cla.rate 42 per_10000 FY2012/13', 'cla.rate.change 1 per_10000 FY2015/16 decrease'],
    ],
    [
      'measures down the side, years across: each row in its own unit',
      tableOf([
        ['Measure', '2011/12', '2012/13'],
        ['First-time entrants', '60', '48'],
        ['Reoffending rate', '38.1%', '36%'],
      ]),
      [
        'fte.entrants 60 count FY2011/12',
        'fte.entrants 48 count FY2012/13',
        'reoffending.rate 38.1 percent FY2011/12',
        'reoffending.rate 36 percent FY2012/13',
      ],
    ],
    [
      'areas down the side, the unit in the caption',
      tableOf(
        [
          ['Area', '2011/12', '2012/13'],
          ['Leeds', '512', '480'],
          ['England', '600', '550'],
        ],
        { caption: 'First-time entrants per 100,000' },
      ),
      [
        'fte.rate 512 per_100000 FY2011/12',
        'fte.rate 480 per_100000 FY2012/13',
        'fte.rate 600 per_100000 FY2011/12 @england',
        'fte.rate 550 per_100000 FY2012/13 @england',
      ],
    ],
    [
      'the unit in a note of the table',
      tableOf(
        [
          ['Measure', '2011/12', '2012/13'],
          ['Remand cost', '1.2', '1.4'],
        ],
        { unitText: '£ million' },
      ),
      ['remand.cost 1.2 gbp_million FY2011/12', 'remand.cost 1.4 gbp_million FY2012/13'],
    ],
    [
      'years under a target and an actual column',
      tableOf([
        ['Measure', 'Target 2012/13', 'Actual 2012/13'],
        ['First-time entrants', '50', '48'],
        ['Reoffending rate', '35%', '38%'],
      ]),
      [
        'fte.entrants 50 count FY2012/13 target',
        'fte.entrants 48 count FY2012/13',
        'reoffending.rate 35 percent FY2012/13 target',
        'reoffending.rate 38 percent FY2012/13',
      ],
    ],
    [
      'two rows of headers: the target and the actual of each year',
      tableOf(
        [
          ['Measure', '2011/12', '2011/12', '2012/13', '2012/13'],
          ['Measure', 'Target', 'Actual', 'Target', 'Actual'],
          ['Custodial sentences', '15', '14', '12', '9'],
        ],
        { headerRows: 2 },
      ),
      [
        'custody.sentences 15 count FY2011/12 target',
        'custody.sentences 14 count FY2011/12',
        'custody.sentences 12 count FY2012/13 target',
        'custody.sentences 9 count FY2012/13',
      ],
    ],
    [
      'members of a dimension, and their total without any',
      tableOf([
        ['Sex', 'First-time entrants 2012/13'],
        ['Males', '40'],
        ['Females', '8'],
        ['Total', '48'],
      ]),
      [
        'fte.entrants 40 count FY2012/13 sex=male',
        'fte.entrants 8 count FY2012/13 sex=female',
        'fte.entrants 48 count FY2012/13',
      ],
    ],
    [
      'ages, which are bare numbers',
      tableOf(
        [
          ['Age', 'First-time entrants'],
          ['10-13', '9'],
          ['14', '12'],
          ['15', '20'],
          ['Total', '41'],
        ],
        { caption: 'First-time entrants 2012/13' },
      ),
      [
        'fte.entrants 9 count FY2012/13 age_band=10-13',
        'fte.entrants 12 count FY2012/13 age_band=14',
        'fte.entrants 20 count FY2012/13 age_band=15',
        'fte.entrants 41 count FY2012/13',
      ],
    ],
    [
      'a count and its percentage in one cell',
      tableOf(
        [
          ['Group', 'Re-offended'],
          ['Males', '9 (64.3%)'],
          ['Females', '2 (20.0%)'],
        ],
        { caption: 'Reoffending in 2015/16' },
      ),
      [
        'reoffending.reoffenders 9 count FY2015/16 sex=male',
        'reoffending.rate 64.3 percent FY2015/16 sex=male',
        'reoffending.reoffenders 2 count FY2015/16 sex=female',
        'reoffending.rate 20 percent FY2015/16 sex=female',
      ],
    ],
    [
      'nothing of a row that nobody knows',
      tableOf([
        ['Measure', '2011/12', '2012/13'],
        ['First-time entrants', '60', '48'],
        ['Biscuits eaten', '14', '9'],
      ]),
      ['fte.entrants 60 count FY2011/12', 'fte.entrants 48 count FY2012/13'],
    ],
    [
      'nothing of cells that hold no figure',
      tableOf([
        ['Year', 'First-time entrants'],
        ['2011/12', 'n/a'],
        ['2012/13', '-'],
        ['2013/14', '*'],
        ['2014/15', 'see page 4'],
      ]),
      [],
    ],
    [
      'nothing of a table that names no metric',
      tableOf([
        ['Officer', '2011/12', '2012/13'],
        ['Ms Archer', '4', '7'],
      ]),
      [],
    ],
  ])('%s', (_layout, table, lines) => {
    expect(linesOf(table)).toEqual(lines)
  })

  it('splits a cell by the members that its header lists', () => {
    const table = tableOf([
      ['Year', 'Young people who re-offended (M/F)'],
      ['2014/15', '95 (86/9)'],
    ])
    expect(linesOf(table)).toEqual(
      expect.arrayContaining([
        'reoffending.reoffenders 86 count FY2014/15 sex=male',
        'reoffending.reoffenders 9 count FY2014/15 sex=female',
      ]),
    )
  })

  it('takes the metric from the heading above and the period from the sentence before', () => {
    const table = tableOf([
      ['Sex', 'Number'],
      ['Males', '40'],
    ])
    expect(linesOf('# First-time entrants', 'The table is for 2012/13.', table)).toEqual([
      'fte.entrants 40 count FY2012/13 sex=male',
    ])
  })

  it('says where in the table a figure was read', () => {
    const table = tableOf(
      [
        ['Year', 'First-time entrants'],
        ['2012/13', '48'],
      ],
      { caption: 'Table 1: first-time entrants' },
    )
    const [record] = recordsOf([table])
    expect(record?.source).toMatchObject({
      method: 'table',
      table: {
        index: 0,
        caption: 'Table 1: first-time entrants',
        row: ['2012/13'],
        column: ['First-time entrants'],
      },
      origins: { metric: 'column-header', period: 'row-header', area: 'paper' },
    })
  })
})

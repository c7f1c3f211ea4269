import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'
import { tableOf } from './table-of.js'

describe('a table that is understood as a whole', () => {
  it('takes the rows of a breakdown for members of what its caption counts', () => {
    const table = tableOf(
      [
        ['Type of placement', '2014/15'],
        ['Kinship carers', '83'],
        ['Residential care', '51'],
        ['Independent fostering agency', '7'],
        ['Total', '141'],
      ],
      { caption: 'Children looked after by placement' },
    )
    const lines = linesOf('# Children in care', table)
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^cla\.placed 83 .*kinship/),
        expect.stringMatching(/^cla\.placed 7 .*ifa/),
      ]),
    )
    expect(lines.some((line) => line.startsWith('cla.children 141'))).toBe(true)
  })

  it.each([
    ['is what the caption counts', 'Children entering care in 2014/15', ['cla.entrants 166 count FY2014/15']],
    [
      'is nothing of ours where the caption counts others',
      'Admissions due to alcohol specific conditions (2014/15)',
      [],
    ],
  ])('a column that is called no more than a count %s', (_behaviour, caption, lines) => {
    const table = tableOf(
      [
        ['Area', 'Count'],
        ['Leeds', '166'],
      ],
      { caption },
    )
    expect(linesOf('# Children looked after', 'Foster carers and children in care.', table)).toEqual(lines)
  })

  it.each([
    ['means no service where none is named', 'Revenue budget', []],
    [
      'is the children’s services’ where those are named over it',
      'Children’s services: revenue budget',
      ['budget.total 1429.5 gbp_million FY2014/15'],
    ],
  ])('a row of money %s', (_behaviour, heading, lines) => {
    const table = tableOf([
      ['£m', '2014/15'],
      ['Net budget', '1,429.5'],
    ])
    expect(linesOf(`# ${heading}`, table)).toEqual(lines)
  })

  it('gives a part of a row the subject of the row above', () => {
    const table = tableOf([
      ['Assessments', '2014/15'],
      ['Assessments completed', '3,520'],
      ['Of which within 45 working days, %', '84.7'],
    ])
    expect(linesOf('# Assessments', table)).toEqual([
      'assessments.completed 3520 count FY2014/15',
      'assessments.in_timescale 84.7 percent FY2014/15',
    ])
  })

  it('gives columns of members the subject of the named column to their left', () => {
    const table = tableOf([
      ['Year', 'First-time entrants', 'Boys', 'Girls'],
      ['2014/15', '40', '30', '10'],
    ])
    expect(linesOf(table)).toEqual([
      'fte.entrants 40 count FY2014/15',
      'fte.entrants 30 count FY2014/15 sex=male',
      'fte.entrants 10 count FY2014/15 sex=female',
    ])
  })

  it('records neither of two values that one key would have', () => {
    const table = tableOf([
      ['Measure', '2014/15', '2014/15'],
      ['First-time entrants', '40', '41'],
    ])
    expect(linesOf(table)).toEqual([])
  })

  it('leaves a row alone whose label says more than is known', () => {
    const table = tableOf([
      ['Measure', '2014/15'],
      ['First-time entrants who juggle', '40'],
    ])
    expect(linesOf(table)).toEqual([])
  })
})

it('counts nothing in a table whose corner says thousands of pounds', () => {
  const table = tableOf([
    ['Budget line £000', '2013/14'],
    ['Custodial sentences', '12'],
    ['Remand cost', '311'],
  ])
  expect(linesOf('# Youth justice', table)).toEqual(['remand.cost 311 gbp_thousand FY2013/14'])
})

describe('labels that are members', () => {
  it('takes rows for members of what heads them, though they name something else as well', () => {
    const table = tableOf(
      [
        ['Type of placement', 'Average number of children', 'Average price a week (£)'],
        ['Foster carers', '240', '348'],
        ['Children’s homes', '26', '4,410'],
        ['Supported accommodation', '88', '1,180'],
      ],
      { caption: 'Placements and prices 2014/15' },
    )
    const lines = linesOf('# Children in care', table)
    expect(lines.some((line) => line.startsWith('childrens_homes.homes'))).toBe(false)
  })

  it('takes one member that all columns say for a member of each', () => {
    const table = tableOf(
      [
        ['', 'Aged 10-15, 2013/14', 'Aged 10-15, 2014/15'],
        ['Children looked after', '12', '15'],
      ],
      {},
    )
    expect(linesOf('# Children in care', table)).toEqual([
      'cla.children 12 count FY2013/14 age_band=10-15',
      'cla.children 15 count FY2014/15 age_band=10-15',
    ])
  })
})

describe('a metric that counts nothing without a member', () => {
  const placed = [
    ['', 'Fostering', 'Residential', 'All'],
    ['10-15', '36', '25', '61'],
    ['16-17', '15', '7', '22'],
  ]

  it('gives way in a total to what is broken down, of the same part of the field', () => {
    const lines = linesOf(
      '# Children looked after',
      tableOf(placed, { caption: 'Children looked after by placement and age, 31 March 2016' }),
    )
    expect(lines).toContain('cla.placed 36 count 2016-03-31 age_band=10-15 placement=foster_care')
    expect(lines).toContain('cla.children 61 count 2016-03-31 age_band=10-15')
    expect(lines.filter((line) => line.startsWith('cla.placed') && !line.includes('placement='))).toEqual([])
  })

  it('has none of the members that its name brings with it in a total of them', () => {
    const lines = linesOf(
      '# Children looked after',
      tableOf(placed, { caption: 'Children in foster placements, 31 March 2016' }),
    )
    expect(lines.filter((line) => line.includes(' 61 '))).toEqual([])
  })
})

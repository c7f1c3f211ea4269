import { describe, expect, it } from 'vitest'
import { tableOf } from '../extract/table/table-of.js'
import { findingLines } from '../making/checked.js'

describe('checkTableRelations', () => {
  const visits = (change: string, share: string) =>
    tableOf([
      ['Team', '2014', '2015', 'Change', 'Late', '% late'],
      ['North', '40', '52', '12', '13', '25%'],
      ['South', '33', '30', '-3', '6', '20%'],
      ['East', '90', '81', change, '27', '33%'],
      ['West', '12', '15', '3', '3', share],
    ])

  it('learns from the other rows what a change and a percentage are made of', () => {
    expect(findingLines(visits('-9', '20%'))).toEqual([])
    expect(findingLines(visits('9', '20%'))).toEqual(['error column-relation 9 -9'])
    expect(findingLines(visits('-9', '2%'))).toEqual(['error column-relation 2 20'])
  })

  it('takes a fall that is recorded by its size for one, beside rises that are', () => {
    const placements = tableOf(
      [
        ['Where children in care lived', '31/03/15', '31/03/16', 'Change'],
        ['Own foster carers', '183', '171', '-12'],
        ['Independent fostering agencies', '287', '305', '+18'],
        ['Kinship carers', '119', '128', '+9'],
        ['Children’s homes', '61', '70', '+9'],
      ],
      { caption: 'Children in care by placement' },
    )
    expect(findingLines('# Children in care', placements)).toEqual([])
  })

  it('takes percentages of the total for what they are', () => {
    const groups = (share: string) =>
      tableOf([
        ['Group', 'Number', '%'],
        ['Boys 10-14', '52', '26.0'],
        ['Boys 15-17', '71', '35.5'],
        ['Girls 10-14', '19', '9.5'],
        ['Girls 15-17', '58', share],
        ['Total', '200', '100'],
      ])
    expect(findingLines(groups('29.0'))).toEqual([])
    expect(findingLines(groups('33.0'))).toContain('error column-relation 33 29')
  })

  it('says nothing of averages, which are no shares of averages', () => {
    const cohorts = (last: string) =>
      tableOf([
        ['Area', 'Offences a child', 'Offences a reoffender', '% reoffending'],
        ['North', '2.00', '4.00', '50.0'],
        ['South', '1.50', '3.75', '40.0'],
        ['East', '1.20', '4.00', '30.0'],
        [last, '1.60', '4.76', '37.5'],
      ])
    expect(findingLines(cohorts('West'))).toEqual(['error column-relation 37.5 33.61'])
    expect(findingLines(cohorts('Average of the family'))).toEqual([])
  })

  it('says nothing where no two columns explain the others', () => {
    expect(
      findingLines(
        tableOf([
          ['Team', '2014', '2015', 'Change'],
          ['North', '40', '52', '7'],
          ['South', '33', '30', '9'],
          ['East', '90', '81', '1'],
        ]),
      ),
    ).toEqual([])
  })
})

describe('checkCellShares', () => {
  it('finds the row that cells with a percentage are shares of, and the cell that is not', () => {
    const table = (cell: string) =>
      tableOf([
        ['', '2013/14', '2014/15', '2015/16', '2016/17'],
        ['All visits', '40', '50', '60', '70'],
        ['Late (number and %)', '10 (25.0%)', '15 (30.0%)', cell, '7 (10.0%)'],
      ])
    expect(findingLines(table('12 (20.0%)'))).toEqual([])
    expect(findingLines(table('12 (24.0%)'))).toEqual(['error cell-share 24 20'])
  })
})

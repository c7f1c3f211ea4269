import { describe, expect, it } from 'vitest'
import { tableOf } from '../../extract/table/table-of.js'
import { linesOf } from '../../making/prose.js'

describe('the time of a table that states none', () => {
  const homes = tableOf([
    ['Placement', 'Children looked after'],
    ['Foster care', '312'],
    ['Residential', '41'],
  ])
  it.each([
    [
      'is the day that a note under its heading gives for the figures below',
      [
        '# Where children live',
        '(NB the figures below are correct as at 10.7.16)',
        'There are two kinds of homes.',
        homes,
      ],
      [
        'cla.children 312 count 2016-07-10 placement=foster_care',
        'cla.children 41 count 2016-07-10 placement=residential',
      ],
    ],
    [
      'is for money the financial year in which the paper was written',
      [
        tableOf(
          [
            ['Activity', 'Amount'],
            ['Administration of Management Board', '£7,000'],
            ['Development of Restorative Practice Strategy', '£15,000'],
          ],
          { caption: 'Use of the youth justice grant' },
        ),
      ],
      [
        'yjs.budget_allocations 7000 gbp FY2016/17 budget_line=administration_of_management_board',
        'yjs.budget_allocations 15000 gbp FY2016/17 budget_line=development_of_restorative_practice_strategy',
      ],
    ],
  ])('%s', (_behaviour, parts, lines) => {
    expect(linesOf(...parts)).toEqual(lines)
  })
})

it('is the day that a heading over its years says', () => {
  const table = {
    ...tableOf(
      [
        ['Children in care', 'Number on 31 March', 'Number on 31 March'],
        ['', '2014', '2015'],
        ['Foster care', '312', '318'],
      ],
      { headerRows: 2 },
    ),
    columnPaths: [['Children in care'], ['Number on 31 March', '2014'], ['Number on 31 March', '2015']],
  }
  expect(linesOf('# Children looked after', table)).toEqual([
    'cla.children 312 count 2014-03-31 placement=foster_care',
    'cla.children 318 count 2015-03-31 placement=foster_care',
  ])
})

it('is the year of what happens over it, whatever day its heading says', () => {
  const table = {
    ...tableOf([
      ['Position at 31 March', '2014', '2015'],
      ['Children entering care', '200', '210'],
    ]),
    columnPaths: [['Measure'], ['Position at 31 March', '2014'], ['Position at 31 March', '2015']],
  }
  const times = linesOf('# Children looked after', table).map((line) => line.split(' ')[3])
  expect(times).toEqual(['2014', '2015'])
})

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
        'cla.placed 312 count 2016-07-10 placement=foster_care',
        'cla.placed 41 count 2016-07-10 placement=residential',
      ],
    ],
    [
      'is for money the financial year in which the paper was written',
      [
        tableOf([
          ['Contributions to the budget of the youth offending service', 'Amount'],
          ['Police', '£63,500'],
        ]),
      ],
      ['yjs.budget_contributions 63500 gbp FY2016/17 budget_line=police'],
    ],
  ])('%s', (_behaviour, parts, lines) => {
    expect(linesOf(...parts)).toEqual(lines)
  })
})

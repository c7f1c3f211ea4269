import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'

describe('the reading that is chosen', () => {
  it.each([
    [
      'a figure that is no plain level is not told by the average of an area',
      ['In 2015/16 the reoffending rate was 38%, above the national average of 36%.'],
      ['reoffending.rate 38 percent FY2015/16', 'reoffending.rate 36 percent FY2015/16 @national'],
    ],
    [
      'a level, said with the name of what it measures gives the area that is named between two figures to the second',
      ['The reoffending rate in 2015/16 was 38%, above the national average of 36%.'],
      ['reoffending.rate 38 percent FY2015/16', 'reoffending.rate 36 percent FY2015/16 @national'],
    ],
    [
      'a share of those just counted has their members and their time',
      [
        'At 31 March 2016, 40 children are placed in foster care, of whom 30% live outside the local authority area.',
      ],
      [
        'cla.placed 40 count 2016-03-31 placement=foster_care',
        'cla.placed_out_of_area 30 percent 2016-03-31 placement=foster_care',
      ],
    ],
    [
      'a share of those just counted may be around so much',
      [
        'At 31 March 2016, 40 children are placed in foster care, of whom about 30% live outside the local authority area.',
      ],
      [
        'cla.placed 40 count 2016-03-31 placement=foster_care',
        'cla.placed_out_of_area 30 percent 2016-03-31 placement=foster_care approx',
      ],
    ],
    [
      'a share of those just counted may stand in brackets behind its count',
      [
        'At 31 March 2016, 40 children are placed in foster care, of whom 12 (30%) live outside the local authority area.',
      ],
      [
        'cla.placed 40 count 2016-03-31 placement=foster_care',
        'cla.placed_out_of_area 30 percent 2016-03-31 placement=foster_care',
      ],
    ],
    [
      'a place in an order counts from the lowest as from the highest',
      ['In 2012/13 the custody rate was the 4th lowest of the core cities.'],
      ['custody.rate.rank 4 rank FY2012/13 comparator=core-cities'],
    ],
  ])('%s', (_behaviour, parts, lines) => {
    expect(linesOf(...parts)).toEqual(lines)
  })
})

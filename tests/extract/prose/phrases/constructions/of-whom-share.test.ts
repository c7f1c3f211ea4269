import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../../making/prose.js'

describe('a share of those just counted', () => {
  it.each([
    [
      'has their members and their time',
      [
        'At 31 March 2016, 40 children are placed in foster care, of whom 30% live outside the local authority area.',
      ],
      [
        'cla.placed 40 count 2016-03-31 placement=foster_care',
        'cla.placed_out_of_area 30 percent 2016-03-31 placement=foster_care',
      ],
    ],
    [
      'may be around so much',
      [
        'At 31 March 2016, 40 children are placed in foster care, of whom about 30% live outside the local authority area.',
      ],
      [
        'cla.placed 40 count 2016-03-31 placement=foster_care',
        'cla.placed_out_of_area 30 percent 2016-03-31 placement=foster_care approx',
      ],
    ],
    [
      'may stand in brackets behind its count',
      [
        'At 31 March 2016, 40 children are placed in foster care, of whom 12 (30%) live outside the local authority area.',
      ],
      [
        'cla.placed 40 count 2016-03-31 placement=foster_care',
        'cla.placed_out_of_area 30 percent 2016-03-31 placement=foster_care',
      ],
    ],
    [
      'is no figure of the whole where those are no member of it',
      [
        'At 31 March 2016, 482 children were looked after, of whom 30% live outside the local authority area.',
      ],
      ['cla.children 482 count 2016-03-31'],
    ],
    [
      'is no figure where its metric cannot carry their members',
      ['At 31 March 2016, 40 children are placed in foster care, of whom 30% re-offended.'],
      ['cla.placed 40 count 2016-03-31 placement=foster_care'],
    ],
  ])('%s', (_behaviour, parts, lines) => {
    expect(linesOf(...parts)).toEqual(lines)
  })
})

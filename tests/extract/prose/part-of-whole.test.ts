import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'

describe('a part of a whole', () => {
  it.each([
    [
      'is none of what the whole is called by, where it is told apart by what nobody understands',
      'In August 2016, 87 of the 145 children placed with foster carers have remained in the same placement for more than two years.',
      [],
    ],
    [
      'is so too with its noun before the whole',
      'In August 2016, 101 child protection plans out of 222 had one or more of these features.',
      ['cp.children 222 count 2016-08'],
    ],
    [
      'is nothing where nothing says what the part is',
      'In 2012/13, 12 of the 48 custodial sentences were short.',
      ['custody.sentences 48 count FY2012/13'],
    ],
    [
      'is so too where its share says what it is a share of',
      'At 31 March 2016 we place many children far away, with 162 children, comprising 68.2% of children looked after, living out of area.',
      [],
    ],
    [
      'is so too in the bracket of its share',
      'At 31 March 2016, 42.5% (277) – of the looked after population is placed far from home.',
      [],
    ],
    [
      'is so too where something is done for them',
      'In 2015/16 the council provided work experience placements for 20 care leavers.',
      [],
    ],
    [
      'is so too with an age that its metric has no member for',
      'In 2015/16, 15 children who were adopted were over the age of five.',
      [],
    ],
    [
      'has the members that are said of it',
      'At 31 March 2016, 87 of the 145 children in care were boys.',
      ['cla.children 87 count 2016-03-31 sex=male', 'cla.children 145 count 2016-03-31'],
    ],
  ])('%s', (_, sentence, lines) => {
    expect(linesOf(sentence)).toEqual(lines)
  })
})

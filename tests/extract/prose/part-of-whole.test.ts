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
      'has the members that are said of it',
      'At 31 March 2016, 87 of the 145 children in care were boys.',
      ['cla.children 87 count 2016-03-31 sex=male', 'cla.children 145 count 2016-03-31'],
    ],
  ])('%s', (_, sentence, lines) => {
    expect(linesOf(sentence)).toEqual(lines)
  })
})

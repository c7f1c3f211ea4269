import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'

describe('a time that opens a clause', () => {
  it.each([
    [
      'is of the number of its own clause, not of the one before',
      'At 31 March 2014 we looked after 510 children, and at 31 March 2013 there were 498.',
      ['cla.children 510 count 2014-03-31', 'cla.children 498 count 2013-03-31'],
    ],
    [
      'after a semicolon looks back from the clause before',
      'At 31 March 2015 there were 47 unaccompanied asylum seeking children; a year ago there were 38.',
      ['cla.uasc 47 count 2015-03-31', 'cla.uasc 38 count 2014-03-31'],
    ],
    [
      'is joined by "while" as well',
      'In March 2014 there were 510 children looked after, while in March 2013 there were 498.',
      ['cla.children 510 count 2014-03', 'cla.children 498 count 2013-03'],
    ],
    [
      'is none where a comma closes the time behind its own number',
      'There were 510 children looked after in March 2014 and 498 in March 2013.',
      ['cla.children 510 count 2014-03', 'cla.children 498 count 2013-03'],
    ],
  ])('%s', (_behaviour, sentence, lines) => {
    expect(linesOf('# Children in care', sentence)).toEqual(lines)
  })

  it.each([
    ['In 2013/14 we accepted 3,104 referrals (2012/13: 3,266).', '3266 count FY2012/13'],
    ['In 2013/14 we accepted 31 referrals (2012/13: 45).', '45 count FY2012/13'],
  ])('a colon behind a year introduces a figure: %s', (sentence, earlier) => {
    expect(linesOf('# Children’s social care', sentence)).toContain(`referrals.referrals ${earlier}`)
  })
})

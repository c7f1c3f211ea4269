import { describe, expect, it } from 'vitest'
import { findPeriods } from '../../../src/language/periods.js'
import { averagedOver } from '../../../src/understanding/frame/averaged-over.js'

describe('averagedOver', () => {
  it.each([
    ['Between 2012 and 2015 children waited on average 548 days', '2012-04..2015-03'],
    ['It took 548 days between 2012 and 2015', '2012-04..2015-03'],
    ['for the three-year average 2010 to 2013 it was 134 days', '2010-04..2013-03'],
    ['In 2012 and in 2015 it took 548 days', null],
    ['Between 1990 and 2015 it took 548 days', null],
    ['Between May 2012 and May 2015 it took 548 days', null],
  ])('of %j is %s', (text, id) => {
    const sentence = { text, start: 0, end: text.length, periods: findPeriods(text), quantities: [] }
    expect(averagedOver(sentence)?.id ?? null).toBe(id)
  })
})

import { describe, expect, it } from 'vitest'
import { findQuantities } from '../../src/language/quantities.js'

/** The numbers of a text, each as: end of a range, qualifier, value, unit. */
const read = (text: string): string[] =>
  findQuantities(text).map(({ rangeEnd, qualifier, value, unit }) =>
    [rangeEnd ?? '', qualifier ?? '', value, unit ?? ''].join(' ').trim(),
  )

describe('linkRanges', () => {
  it.each([
    ['between 130 and about 150', ['low ge 130', 'high le 150']],
    ['ranging from 12 to 15', ['low ge 12', 'high le 15']],
    ['varied from 60% - 55%', ['low ge 60 percent', 'high le 55 percent']],
    ['about 10 to 12', ['low approx 10', 'high approx 12']],
    ['£2-3m', ['low  2 gbp_million', 'high  3 gbp_million']],
    ['4 to 6 weeks', ['low  4 weeks', 'high  6 weeks']],
  ])('links the ends of %j', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    ['a change', 'rose from 12 to 15'],
    ['a change by a step', 'a further 12 to 15'],
    ['numbers that fall', '15-12'],
    ['numbers that fall, in words', 'moved 15 to 12'],
    ['two counts', 'about 12 and 15'],
    ['a rank', 'the 3rd highest - 15'],
  ])('links nothing in %s', (_, text) => {
    expect(findQuantities(text).map(({ rangeEnd }) => rangeEnd)).toEqual([null, null])
  })

  it('lets the first level of a course share the rate or percentage that is printed once', () => {
    expect(read('fell from 201 to 174 per 100,000')).toEqual(['201 per_100000', '174 per_100000'])
    expect(read('rose from 58 to 62%')).toEqual(['58 percent', '62 percent'])
    expect(read('fell from 201 children to 174 per 100,000')).toEqual(['201', '174 per_100000'])
  })

  it('makes no number the end of two ranges', () => {
    expect(findQuantities('10 to 12 to 14').map(({ rangeEnd }) => rangeEnd)).toEqual(['low', 'high', null])
  })

  it('lets the lower end count what is named after the upper', () => {
    expect(findQuantities('10-12 young people').map(({ noun }) => noun)).toEqual(['people', 'people'])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { QuantityMention } from '../../src/language/mention.js'
import { findQuantities } from '../../src/language/quantities.js'

const valuesIn = (text: string): number[] => findQuantities(text).map(({ value }) => value)

function onlyIn(text: string): QuantityMention {
  const [mention, ...others] = findQuantities(text)
  if (mention === undefined || others.length > 0) throw new Error(`not one quantity in ${text}`)
  return mention
}

describe('findQuantities', () => {
  it.each([
    ['a grant of 1,145,371 in all', 1145371, null, null],
    ['a net change of −21 places', -21, null, null],
    ['it was -21 overall', -21, null, null],
    ['37.9% of them', 37.9, 'percent', 1],
    ['In 2023/24 412 children were', 412, null, null],
    ['37.9 % of them', 37.9, 'percent', 1],
    ['37.9 per cent of them', 37.9, 'percent', 1],
    ['37 percent of them', 37, 'percent', null],
    ['up 7 percentage points', 7, 'percentage_points', null],
    ['up 1.6pp', 1.6, 'percentage_points', 1],
    ['£1,290 a place', 1290, 'gbp', null],
    ['£273 317 in all', 273317, 'gbp', null],
    ['£2.9m deficit', 2.9, 'gbp_million', 1],
    ['£2.9 million deficit', 2.9, 'gbp_million', 1],
    ['£664k saved', 664, 'gbp_thousand', null],
    ['£1.2bn a year', 1200, 'gbp_million', 1],
    ['-£3m', -3, 'gbp_million', null],
    ['0.16 per 1,000', 0.16, 'per_1000', 2],
    ['0.47 per 1000', 0.47, 'per_1000', 2],
    ['0.3 per 1,000 0 to 17 year olds', 0.3, 'per_1000', 1],
    ['0.3 per 1,000 0 to 0', 0.3, 'per_1000', 1],
    ['28 per 10,000 children', 28, 'per_10000', null],
    ['460 per 100,000 of the population', 460, 'per_100000', null],
    ['104/10,000', 104, 'per_10000', null],
    ['57 per 10k', 57, 'per_10000', null],
    ['127 crimes per 1,000 population', 127, 'per_1000', null],
    ['thirty-six young people', 36, null, null],
    ['one hundred and five contacts', 105, null, null],
    ['177 nights', 177, 'days', null],
    ['three weeks', 3, 'weeks', null],
    ['a reduction of 44.95 FTE', 44.95, 'fte', 2],
    ['12 FTE', 12, null, null],
    ['1.2 million residents', 1200000, null, 1],
  ])('reads %j as %d %s', (text, value, unit, decimals) => {
    expect(onlyIn(text)).toMatchObject({ value, unit, decimals })
  })

  it.each([
    ['95 (86/9)', [95, 86, 9]],
    ['9 (64.3%)', [9, 64.3]],
    ['36 ( 37.9%) of the 95', [36, 37.9, 95]],
    ['198 219 -21 539', [198, 219, -21, 539]],
    ['from 408 to 229', [408, 229]],
    ['about 5, 17-year-olds', [5]],
    ['three to custody and one to bail', [3, 1]],
  ])('reads every number of %j', (text, values) => {
    expect(valuesIn(text)).toEqual(values)
  })

  it.each([
    'one of the reasons, no one, one another, a one-off',
    'first time entrants in the second half',
    'in 2013/14, aged 16 or 17',
    'five or more offences, 5+ of them, 20+ in all',
    'section 47, Table 3, page 12',
    'SO14 2AB, call 023 8000 0000',
    'two thirds',
    'COVID-19 and 24/7',
  ])('finds no quantity in %j', (text) => {
    expect(valuesIn(text)).toEqual([])
  })

  it.each([
    ['over 54%', 'gt'],
    ['more than 20 children', 'gt'],
    ['in excess of 20', 'gt'],
    ['> 0.90', 'gt'],
    ['just under 48%', 'lt'],
    ['fewer than 5 children', 'lt'],
    ['below 355', 'lt'],
    ['<35%', 'lt'],
    ['at least 20', 'ge'],
    ['no fewer than 20', 'ge'],
    ['≥ 20', 'ge'],
    ['up to 20', 'le'],
    ['no more than 20', 'le'],
    ['approximately 25%', 'approx'],
    ['just around 30', 'approx'],
    ['c. 40', 'approx'],
    ['nearly 80%', 'approx'],
    ['will be at 90% and above', 'ge'],
    ['generally 12', 'approx'],
    ['at 31 children', null],
  ])('reads the qualifier of %j', (text, qualifier) => {
    expect(onlyIn(text).qualifier).toBe(qualifier)
  })

  it.each([
    ['between 130 and 150 young people', [130, 150]],
    ['caseloads of 10-12', [10, 12]],
    ['generally 10 -12 young people', [10, 12]],
    ['16 to 18 places', [16, 18]],
    ['10–12%', [10, 12]],
  ])('reads both ends of the range %j', (text, values) => {
    const mentions = findQuantities(text)
    expect(mentions.map(({ value }) => value)).toEqual(values)
    expect(mentions.map(({ rangeEnd }) => rangeEnd)).toEqual(['low', 'high'])
    expect(new Set(mentions.map(({ unit }) => unit)).size).toBe(1)
  })

  it('takes a change from one figure to another for no range', () => {
    expect(findQuantities('rose from 12 to 15').map(({ rangeEnd }) => rangeEnd)).toEqual([null, null])
  })

  it.each([
    ['ranked 10th out of 10', 10, 10],
    ['the 3rd highest of 10', 3, 10],
    ['ranked fifth', 5, null],
    ['5th of 18 authorities', 5, 18],
  ])('reads %j as a rank', (text, value, outOf) => {
    expect(onlyIn(text)).toMatchObject({ value, outOf, unit: 'rank', form: 'ordinal' })
  })

  it.each([
    ['36 young people', 'people'],
    ['three clinical posts', 'post'],
    ['two children’s homes', 'home'],
    ['204 children are placed', 'children'],
    ['12 of them', null],
  ])('names what %j counts', (text, noun) => {
    expect(onlyIn(text).noun).toBe(noun)
  })

  it('covers what a reader would underline, and reaches over the base of a rate', () => {
    const { text, start, end, reach } = onlyIn('at 28 per 10,000 children')
    expect([text, start, end, reach]).toEqual(['28', 3, 5, 25])
  })

  it('takes a bare year for a quantity only where nothing else stands in the text', () => {
    expect(valuesIn('2016')).toEqual([2016])
    expect(valuesIn('The plan of 2016 says so')).toEqual([])
  })

  it('leaves out spans that the caller has taken', () => {
    expect(findQuantities('12 of 40', [{ start: 0, end: 2 }]).map(({ value }) => value)).toEqual([40])
  })

  it('finds a printed count again with its value', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999 }),
        fc.constantFrom('children', 'contacts'),
        (count, noun) => {
          const printed = count.toLocaleString('en-GB')
          expect(valuesIn(`There were ${printed} ${noun} here.`)).toEqual([count])
        },
      ),
    )
  })

  it('finds a printed percentage again with its value and decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 2 }), (whole, decimals) => {
        const printed = (whole / 1000).toFixed(decimals)
        expect(onlyIn(`about ${printed}% of these`)).toMatchObject({
          value: Number(printed),
          unit: 'percent',
          decimals,
        })
      }),
    )
  })

  it('gives spans in the text and in order, whatever the text', () => {
    const words = fc.constantFrom(
      '12',
      '3.4%',
      '£2m',
      'per',
      '1,000',
      'children',
      'over',
      'between',
      'and',
      '-',
      'one',
      'to',
      '(',
      ')',
      '2013/14',
      'third',
      'of',
      '.',
      '%',
      '£',
      '/',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), fc.constantFrom(' ', ''), (parts, joint) => {
        const text = parts.join(joint)
        let last = 0
        for (const { start, end, reach, text: printed } of findQuantities(text)) {
          expect(text.slice(start, end)).toBe(printed)
          expect(start).toBeGreaterThanOrEqual(last)
          expect(reach).toBeGreaterThanOrEqual(end)
          expect(reach).toBeLessThanOrEqual(text.length)
          last = end
        }
      }),
    )
  })
})

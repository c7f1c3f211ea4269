import { describe, expect, it } from 'vitest'
import { figureOfRecord, intervalOf, lastDigitWorth, placeOf, stepOf } from '../../src/checks/figure.js'
import { recordWith } from '../making/record.js'

describe('stepOf', () => {
  it.each([
    ['a count', 250, 'count', 0, 0],
    ['a rank', 3, 'rank', 0, 0],
    ['a whole percentage', 25, 'percent', 0, 1],
    ['a percentage of one decimal', 25.5, 'percent', 1, 0.1],
    ['pounds that end in three noughts', 34_000, 'gbp', 0, 1000],
    ['pounds to the pound', 34_100, 'gbp', 0, 1],
    ['no pounds at all', 0, 'gbp', 0, 1],
    ['millions of one decimal', 2_900_000, 'gbp_million', 1, 100_000],
  ] as const)('of %s (%d %s, %d decimals) is %d', (_, value, unit, decimals, step) => {
    expect(stepOf(value, unit, decimals)).toBeCloseTo(step, 9)
  })
})

describe('figureOfRecord', () => {
  it('counts money in pounds, without binary noise', () => {
    const million = recordWith({ value: 1.1, unit: 'gbp_million', decimals: 1 })
    expect(figureOfRecord(million)).toMatchObject({ value: 1_100_000, step: 100_000 })
  })

  it('takes the decimals from the text where the record does not tell them', () => {
    const printed = recordWith({ value: 12.25, unit: 'percent', decimals: null, text: '12.25%' })
    expect(figureOfRecord(printed).step).toBeCloseTo(0.01, 9)
  })

  it.each([
    ['just under 48%', 'lt', 'approx'],
    ['nearly 48%', 'gt', 'approx'],
    ['under 48%', 'lt', 'lt'],
    ['just under 48%', null, null],
  ] as const)('reads "%s" with the qualifier %s as %s', (quote, qualifier, expected) => {
    const record = recordWith({ value: 48, unit: 'percent', text: '48%', qualifier, source: { quote } })
    expect(figureOfRecord(record).qualifier).toBe(expected)
  })
})

describe('lastDigitWorth', () => {
  it.each([
    [25, 0, 1],
    [250, 0, 10],
    [40_000, 1000, 10_000],
    [2.5, 0.1, 0.1],
    [3, 0.01, 1],
    [2.5, 0.01, 0.1],
    [0, 0.1, 0.1],
  ])('of %d printed in steps of %d is %d', (value, step, expected) => {
    expect(lastDigitWorth(value, step)).toBeCloseTo(expected, 9)
  })
})

describe('placeOf', () => {
  const inTable = (index: number, quote: string) =>
    placeOf({ ...figureOfRecord(recordWith({ source: { quote } })), table: { index, row: [], column: [] } })
  const inSentence = (page: number, quote: string) =>
    placeOf(figureOfRecord(recordWith({ source: { page, quote } })))

  it('is the table, whatever its row says, and else the sentence on its page', () => {
    expect(inTable(1, 'a row')).toBe(inTable(1, 'another row'))
    expect(inTable(1, 'a row')).not.toBe(inTable(2, 'a row'))
    expect(inSentence(4, 'Said.')).toBe(inSentence(4, 'Said.'))
    expect(inSentence(4, 'Said.')).not.toBe(inSentence(5, 'Said.'))
  })
})

describe('intervalOf', () => {
  const count = (value: number, step: number) => ({
    ...figureOfRecord(recordWith({ value, unit: 'count', decimals: null })),
    step,
  })

  it('is of whole people where counts are rounded to fives or tens', () => {
    expect(intervalOf(count(15, 5), 'rounded')).toEqual([13, 17])
    expect(intervalOf(count(15, 5), 'wide')).toEqual([13, 19])
    expect(intervalOf(count(20, 10), 'rounded')).toEqual([15, 25])
    expect(intervalOf(count(20, 10), 'wide')).toEqual([15, 29])
    expect(intervalOf(count(15, 0), 'wide')).toEqual([15, 15])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellQuantities } from '../../../src/extract/table/cell-quantities.js'

describe('cellQuantities', () => {
  it.each([
    ['48', 48, null],
    ['1,204', 1204, null],
    ['38.1%', 38.1, 'percent'],
    ['£1.4m', 1.4, 'gbp_million'],
    ['-3', -3, null],
    ['12 days', 12, 'days'],
    ['9 (Green)', 9, null],
    ['14 est.', 14, null],
  ])('%j is one figure', (text, value, unit) => {
    expect(cellQuantities(text)).toMatchObject({ main: { value, unit }, share: null, split: [] })
  })

  it.each([
    ['9 (64.3%)', 9, 64.3],
    ['120 (5%)', 120, 5],
  ])('%j is a count with its share', (text, value, share) => {
    expect(cellQuantities(text)).toMatchObject({ main: { value }, share: { value: share, unit: 'percent' } })
  })

  it.each([
    ['95 (86/9)', 95, [86, 9]],
    ['95 (86 / 9)', 95, [86, 9]],
    ['20 (12/5/3)', 20, [12, 5, 3]],
  ])('%j is a whole with its split', (text, value, split) => {
    const found = cellQuantities(text)
    expect(found?.main.value).toBe(value)
    expect(found?.split.map((part) => part.value)).toEqual(split)
    expect(found?.share).toBeNull()
  })

  it.each([
    '',
    '-',
    '*',
    'n/a',
    'Leeds',
    'twelve',
    '10-12',
    'see table 4 below',
    '12 of 30 visits',
    '40 and 60',
  ])('%j holds no figure', (text) => {
    expect(cellQuantities(text)).toBeNull()
  })

  it('reads any whole number back from the middle of its cell', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (value) => {
        expect(cellQuantities(` ${value.toLocaleString('en-GB')} `)?.main.value).toBe(value)
      }),
    )
  })
})

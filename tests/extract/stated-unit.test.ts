import { describe, expect, it } from 'vitest'
import { speaksOfRate, statedUnit } from '../../src/extract/stated-unit.js'

describe('statedUnit', () => {
  it.each([
    ['Rate per 100,000', 'per_100000'],
    ['per 100k', 'per_100000'],
    ['CLA per 10,000 children', 'per_10000'],
    ['/ 10,000', 'per_10000'],
    ['per 1,000', 'per_1000'],
    ['per 1000 population', 'per_1000'],
    ['£m', 'gbp_million'],
    ['£ million', 'gbp_million'],
    ['Budget (£m)', 'gbp_million'],
    ['£000s', 'gbp_thousand'],
    ["£'000", 'gbp_thousand'],
    ['£k', 'gbp_thousand'],
    ['Cost (£)', 'gbp'],
    ['Change (percentage points)', 'percentage_points'],
    ['%', 'percent'],
    ['Per cent of cohort', 'percent'],
    ['Proportion of children', 'percent'],
    ['Number', null],
    ['Number and %', null],
    ['No. (%)', null],
    ['2012/13', null],
    ['', null],
  ])('%j states %s', (text, unit) => {
    expect(statedUnit(text)).toBe(unit)
  })
})

describe('speaksOfRate', () => {
  it.each([
    ['CLA rate', true],
    ['Rates', true],
    ['Rated good', false],
    ['Corporate parents', false],
  ])('%j: %s', (text, speaks) => {
    expect(speaksOfRate(text)).toBe(speaks)
  })
})

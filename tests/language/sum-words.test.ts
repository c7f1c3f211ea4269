import { describe, expect, it } from 'vitest'
import {
  accountLine,
  isCalledTotal,
  isQuarter,
  isTotalAlone,
  isWholeTime,
  namedWhole,
  saidRounding,
} from '../../src/language/sum-words.js'

describe('words of sums', () => {
  it.each([
    ['Open on 1 April', 'opening'],
    ['At the start', 'opening'],
    ['Started in the year', 'inflow'],
    ['Came into care', 'inflow'],
    ['Ceased', 'outflow'],
    ['Left care', 'outflow'],
    ['Open on 31 March', 'closing'],
    ['At the end of the year', 'closing'],
    ['Boys', null],
  ])('places “%s” in an account as %s', (label, expected) => {
    expect(accountLine(label)).toBe(expected)
  })

  it.each([
    ['Total', true, true],
    ['Grand total (£m)', true, true],
    ['All', true, true],
    ['Total estimated expenditure', true, false],
    ['All referrals', true, false],
    ['Children', false, false],
  ])('takes “%s” for a total: %s, and for nothing else: %s', (label, called, alone) => {
    expect([isCalledTotal(label), isTotalAlone(label)]).toEqual([called, alone])
  })

  it('names what a line is all of', () => {
    expect(namedWhole('All referrals')).toBe('referrals')
    expect(namedWhole('Some referrals')).toBeNull()
  })

  it('tells quarters from their year', () => {
    expect(['Q1', '2015/16 Q3', '3rd quarter', '2015/16'].map(isQuarter)).toEqual([true, true, true, false])
    expect(['Year', '2015/16', 'Total', 'Q1', 'Boys'].map(isWholeTime)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
  })

  it('reads what counts are rounded to', () => {
    expect(saidRounding('Figures are rounded to the nearest 10.')).toBe(10)
    expect(saidRounding('Rounded to the nearest hundred')).toBe(100)
    expect(saidRounding('Figures are exact.')).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { codeOf, withoutEnumerator } from '../../src/language/label-numbers.js'

describe('what a label is counted by', () => {
  it.each([
    ['C. All expenditure', 'All expenditure'],
    ['(b) Boys', 'Boys'],
    ['ii) Girls', 'Girls'],
    ['1.2) % of children', '% of children'],
    ['A. Young', 'Young'],
    ['16 to 17', '16 to 17'],
    ['U. 18', 'U. 18'],
    ['Boys', 'Boys'],
  ])('is no part of “%s”', (label, rest) => {
    expect(withoutEnumerator(label)).toBe(rest)
  })

  it.each([
    ['CS12 Children in care', { letters: 'CS', number: '12', rest: 'Children in care' }],
    ['NI 59 - Assessments', { letters: 'NI', number: '59', rest: 'Assessments' }],
    ['KPI 4.1: % of visits', { letters: 'KPI', number: '4.1', rest: '% of visits' }],
    ['Children in care 12', null],
    ['CS12', null],
  ])('may be a code: “%s”', (label, code) => {
    expect(codeOf(label)).toEqual(code)
  })
})

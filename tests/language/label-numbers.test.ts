import { describe, expect, it } from 'vitest'
import { codeOf, isReferenceHead, withoutEnumerators } from '../../src/language/label-numbers.js'

describe('what a label is counted by', () => {
  it.each([
    [
      ['A. Young', 'B. Old', 'C. All'],
      ['Young', 'Old', 'All'],
    ],
    [
      ['(b) Boys', '(c) Girls'],
      ['Boys', 'Girls'],
    ],
    [
      ['i) Boys', 'ii) Girls', 'iii) All'],
      ['Boys', 'Girls', 'All'],
    ],
    [['M. aged 10-14', 'M. aged 15-17', 'F. aged 10-14'], null],
    [['F: White', 'M: White'], null],
    [['A. Young', 'Old'], null],
  ])('is no part of labels that it counts in order: %j', (labels, rest) => {
    expect(withoutEnumerators(labels)).toEqual(rest ?? labels)
  })

  it.each([
    ['CS12 Children in care', { letters: 'CS', number: '12', rest: 'Children in care' }],
    ['NI 59 - Assessments', { letters: 'NI', number: '59', rest: 'Assessments' }],
    ['KPI 4.1: % of visits', { letters: 'KPI', number: '4.1', rest: '% of visits' }],
    ['Children in care 12', null],
    ['CS12', null],
    ['Q1 Actual', null],
    ['KS2 attainment', null],
    ['S47 enquiries', null],
    ['CIC 3 or more placements', null],
  ])('may be a code: “%s”', (label, code) => {
    expect(codeOf(label)).toEqual(code)
  })
})

describe('isReferenceHead', () => {
  it.each(['Ref', 'Row ref.', 'Line no.', 'Reference number', 'Service code', 'No.', '#'])(
    'takes "%s" for what rows are referred to by',
    (head) => expect(isReferenceHead(head)).toBe(true),
  )

  it.each(['Age', 'Year', 'Number', 'Refused', 'Number of children', ''])(
    'does not take "%s" for it',
    (head) => expect(isReferenceHead(head)).toBe(false),
  )
})

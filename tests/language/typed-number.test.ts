import { describe, expect, it } from 'vitest'
import { digitsOf, isPrintedWith, typedNumber } from '../../src/language/typed-number.js'

describe('typedNumber', () => {
  it.each([
    ['41', '41', []],
    ['5.0', '5.0', []],
    ['1,234', '1234', []],
    ['1 234', '1234', []],
    ['67 %', '67', ['%']],
    ['35.9%', '35.9', ['%']],
    ['67 per cent', '67', ['%']],
    ['£186,000', '186000', ['£']],
    ['£1.2m', '1.2', ['£', 'million']],
    ['£1.2 million', '1.2', ['£', 'million']],
    ['£664k', '664', ['£', 'thousand']],
    ['-19.2%', '19.2', ['%']],
    ['<5', '5', []],
  ])('of %j is %s with %j', (text, digits, signs) => {
    expect(typedNumber(text)).toEqual({ digits, signs })
  })

  it.each(['p1-120', '5d2f7b1c0a9e-p1', 'abc', '', '£', '12 children', '3a'])('is none of %j', (text) => {
    expect(typedNumber(text)).toBeNull()
  })
})

describe('digitsOf', () => {
  it.each([
    ['£1,145.50', '1145.50'],
    ['41%', '41'],
    ['2.9m', '2.9'],
    ['1\u00a0234', '1234'],
    ['Three', '3'],
    ['twenty-one', '21'],
    ['Nobody', 'nobody'],
  ])('of %j are %j', (text, digits) => {
    expect(digitsOf(text)).toBe(digits)
  })
})

describe('isPrintedWith', () => {
  it.each([
    ['67%', 'rose to 67% of them', true],
    ['67%', 'rose to 67 per cent', true],
    ['67%', 'the 67 children', false],
    ['67%', 'up 167% and 67', false],
    ['5%', '0.5% and 1.5%', false],
    ['£1.2m', 'a grant of £1.2 million', true],
    ['£1.2m', 'a grant of £1.2', false],
    ['£1234', 'spent £1,234 on it', true],
    ['41', 'all 41 of them', true],
  ])('%j in %j: %s', (typed, text, expected) => {
    const number = typedNumber(typed)
    expect(number && isPrintedWith(number, text)).toBe(expected)
  })
})

import { describe, expect, it } from 'vitest'
import { closedNumber, isSpacedNumber, partsThousandsOtherwise } from '../../src/language/spaced-thousands.js'

describe('thousands that a space parts', () => {
  it.each([
    ['1 204', '1204'],
    ['12\u00a0204', '12204'],
    ['1\u202f204\u202f318', '1204318'],
    ['£1 204', '£1204'],
  ])('%j is one number: %s', (text, closed) => {
    expect(isSpacedNumber(text)).toBe(true)
    expect(closedNumber(text)).toBe(closed)
  })

  it.each(['1204', '1 20', '12 2045', '1 204 of 5', '1,204'])('%j is none of them', (text) => {
    expect(isSpacedNumber(text)).toBe(false)
  })

  it.each([
    ['1,204', true],
    ['1204', true],
    ['2021/22', false],
    ['204', false],
    ['1 204', false],
  ])('%j parts them otherwise: %s', (text, otherwise) => {
    expect(partsThousandsOtherwise(text)).toBe(otherwise)
  })
})

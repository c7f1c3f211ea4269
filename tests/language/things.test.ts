import { describe, expect, it } from 'vitest'
import { isThing, numbersChildren } from '../../src/language/things.js'

describe('a noun behind a number', () => {
  it.each([
    ['place', true],
    ['occasion', true],
    ['household', true],
    ['adopter', true],
    ['child', false],
    ['carer', false],
  ])('“%s” names a thing: %s', (noun, thing) => {
    expect(isThing(noun)).toBe(thing)
  })
})

describe('numbersChildren', () => {
  it.each([
    ['Number of children', true],
    ['Average number of children', true],
    ['No. of young people placed', true],
    ['Number of children’s homes', false],
    ['Number of homes', false],
    ['Children', true],
    ['Children in care', false],
    ['Children’s homes', false],
  ])('%j: %s', (label, expected) => {
    expect(numbersChildren(label)).toBe(expected)
  })
})

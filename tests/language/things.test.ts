import { describe, expect, it } from 'vitest'
import { isThing } from '../../src/language/things.js'

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

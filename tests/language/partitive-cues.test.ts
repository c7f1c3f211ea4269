import { describe, expect, it } from 'vitest'
import { partitiveCues } from '../../src/language/partitive-cues.js'

describe('partitiveCues', () => {
  it.each([
    [' of the 145 children', true],
    [' (2%) of our children', true],
    [' child protection plans out of 222', true],
    [' children were placed', false],
    [' per cent of target', false],
  ])('take %j for the whole of a part: %s', (after, expected) => {
    expect(partitiveCues.whole.test(after)).toBe(expected)
  })
})

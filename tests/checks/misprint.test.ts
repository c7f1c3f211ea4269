import { describe, expect, it } from 'vitest'
import { isMisprint, mayBeMisprint } from '../../src/checks/misprint.js'

describe('isMisprint', () => {
  it.each([
    [6214, 6124, 0, true],
    [27, 17, 0, true],
    [43.3, 34.3, 1, true],
    [83.6, 86.3, 1, true],
    [121, 159, 0, false],
    [1871, 871, 0, true],
    [871, 871, 0, false],
    [7, 8, 0, false],
  ])('of %d for %d with %d decimals is %s', (printed, meant, decimals, expected) => {
    expect(isMisprint(printed, meant, decimals)).toBe(expected)
  })
})

describe('mayBeMisprint', () => {
  it.each([
    [80.8, 1100, false],
    [50, 4.2, false],
    [27.3, 13.68, true],
    [4.36, 43.6, true],
    [0, 12, false],
  ])('of %d for %d is %s', (printed, computed, expected) => {
    expect(mayBeMisprint(printed, computed, 1)).toBe(expected)
  })
})

import { describe, expect, it } from 'vitest'
import { isFamily, speaksOfBenchmarks } from '../../src/language/benchmarks.js'

describe('a note on what figures are compared with', () => {
  it.each([
    'Benchmarks: DfE statistics 2021/22',
    'Statistical neighbours: mean of ten',
    'National figures are for 2020',
  ])('%s', (note) => {
    expect(speaksOfBenchmarks(note)).toBe(true)
  })

  it('is no other note', () => {
    expect(speaksOfBenchmarks('Percentages may not add up because of rounding')).toBe(false)
  })
})

describe('a label of the family that a service is compared with', () => {
  it.each(['Family', 'Family average', 'Our family'])('%s', (label) => {
    expect(isFamily(label)).toBe(true)
  })

  it.each(['Family and friends', 'Family support', 'Families First'])('is not %s', (label) => {
    expect(isFamily(label)).toBe(false)
  })
})

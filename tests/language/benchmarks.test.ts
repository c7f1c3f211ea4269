import { describe, expect, it } from 'vitest'
import { speaksOfBenchmarks } from '../../src/language/benchmarks.js'

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

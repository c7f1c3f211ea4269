import { describe, expect, it } from 'vitest'
import { findAttendanceBands } from '../../src/language/attendance-bands.js'

describe('findAttendanceBands', () => {
  it.each([
    ['attendance of more than 95 per cent', ['above_95_percent']],
    ['pupils who attended less than 50%', ['below_50_percent']],
    [' Over 90%', ['above_90_percent']],
    ['attending above 90%; attending below 90%', ['above_90_percent', 'below_90_percent']],
  ])('finds in %j the bands %j', (text, members) => {
    const bands = findAttendanceBands(text)
    expect(bands.map(({ member }) => member)).toEqual(members)
    for (const { start, end, text: printed } of bands) {
      expect(text.slice(start, end)).toBe(printed)
      expect(printed).toBe(printed.trim())
    }
  })

  it.each([
    'spending was below 90%',
    'attendance fell. Spending was below 90%',
    'attendance below 90 pupils',
    'attendance was 90%',
  ])('finds none in %j', (text) => {
    expect(findAttendanceBands(text)).toEqual([])
  })
})

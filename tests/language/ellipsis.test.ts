import { describe, expect, it } from 'vitest'
import { isCountAlone, speaksOfPart } from '../../src/language/ellipsis.js'

describe('a label that is a part of the one above', () => {
  it.each(['of which in time', 'including 12 girls', '– authorised in 45 days', '- girls'])('%s', (label) => {
    expect(speaksOfPart(label)).toBe(true)
  })

  it.each(['Assessments in time', '-5', 'Under-fives', '–'])('is not %s', (label) => {
    expect(speaksOfPart(label)).toBe(false)
  })
})

describe('a label that only counts', () => {
  it.each(['Actual number', 'Number', 'No.', 'Total count'])('%s', (label) => {
    expect(isCountAlone(label)).toBe(true)
  })

  it.each(['Number of children', 'Rate', 'Actual'])('is not %s', (label) => {
    expect(isCountAlone(label)).toBe(false)
  })
})

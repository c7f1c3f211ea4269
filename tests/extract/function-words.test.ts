import { describe, expect, it } from 'vitest'
import { wordsBeyond } from '../../src/extract/function-words.js'

describe('wordsBeyond', () => {
  it.each([
    ['nothing but words of grammar', 'Total number of the children in the year', ''],
    ['nothing but digits and signs', '2012/13 (%) – 45', ''],
    ['what a label is about', 'Number of lamp posts', 'lamp posts'],
    ['whole words only', 'Totality and yearling', 'Totality yearling'],
  ])('leaves of %s: “%s”', (_title, label, rest) => {
    expect(wordsBeyond(label, [])).toBe(rest)
  })

  it('leaves out what is understood, in any order', () => {
    const label = 'Lamp posts in Leeds, painted'
    const spans = [
      { start: 14, end: 19 },
      { start: 0, end: 10 },
    ]
    expect(wordsBeyond(label, spans)).toBe('painted')
    expect(wordsBeyond(label, [...spans].reverse())).toBe('painted')
  })
})

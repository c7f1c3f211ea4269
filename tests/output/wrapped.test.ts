import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { colourStyle } from '../../src/output/colour-style.js'
import { wrapped } from '../../src/output/wrapped.js'

describe('wrapped', () => {
  const items = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { maxLength: 20 })

  it('keeps all items in order, and breaks no line that has room for one more', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 40 }), (words, width) => {
        const lines = wrapped(words, width, ' ')
        expect(lines.flatMap((line) => line.split(' '))).toEqual(words)
        for (const [index, line] of lines.entries()) {
          expect(line.length <= width || !line.includes(' ')).toBe(true)
          const next = lines[index + 1]?.split(' ')[0]
          if (next !== undefined) expect(line.length + 1 + next.length).toBeGreaterThan(width)
        }
      }),
    )
  })

  it('breaks coloured items where it breaks plain ones', () => {
    const words = ['rain', 'snow', 'hail', 'wind']
    const lines = wrapped(words.map(colourStyle.warning), 10)
    expect(lines).toHaveLength(wrapped(words, 10).length)
    expect(wrapped(words, 10)).toEqual(['rain  snow', 'hail  wind'])
  })
})

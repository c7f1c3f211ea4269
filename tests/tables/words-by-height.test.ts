import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WordsByHeight } from '../../src/tables/words-by-height.js'
import { word } from './printed-page.js'

const heights = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 20 })
const bound = fc.integer({ min: -5, max: 60 })

describe('WordsByHeight', () => {
  it('gives the words whose middle lies between two heights, both included, without those taken', () => {
    fc.assert(
      fc.property(heights, heights, bound, bound, (free, gone, top, foot) => {
        const words = free.map((y) => word('a', 0, y - 5))
        const taken = gone.map((y) => word('b', 0, y - 5))
        const byHeight = new WordsByHeight([...taken, ...words])
        byHeight.take(taken)
        const found = byHeight.between(top, foot)
        expect(new Set(found)).toEqual(
          new Set(words.filter((_, i) => (free[i] ?? 0) >= top && (free[i] ?? 0) <= foot)),
        )
      }),
    )
  })

  it('leaves out words without a place', () => {
    const lost = word('a', 0, Number.NaN)
    expect(new WordsByHeight([lost, word('b', 0, 10)]).between(-1000, 1000).map(({ text }) => text)).toEqual([
      'b',
    ])
  })
})

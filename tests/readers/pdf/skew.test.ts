import { describe, expect, it } from 'vitest'
import { glyphArrays } from '../../../src/readers/pdf/glyph.js'
import { transformBox } from '../../../src/readers/pdf/page-frame.js'
import { boxAsPrinted, skewOf, straightened } from '../../../src/readers/pdf/skew.js'
import { setText } from './glyphs.js'

const leaning = (radians: number, letters = 30) =>
  setText('a'.repeat(letters), { style: { leaning: radians } })

describe('skewOf', () => {
  it.each([
    ['a straight page', leaning(0), 0],
    ['a page that leans by a degree', leaning(0.0175), 0.0175],
    ['a page that leans back', leaning(-0.02), -0.02],
    ['a hair, as careless programs set it', leaning(0.001), 0],
    ['a page turned on purpose', leaning(0.2), 0],
    ['a straight page with a leaning stamp', [...leaning(0), ...leaning(0.03, 10)], 0],
    ['a leaning page with a straight number', [...leaning(0.03), ...leaning(0, 3)], 0.03],
    ['a word that leans', leaning(0.03, 8), 0],
  ])('of %s', (_, glyphs, skew) => {
    expect(skewOf(glyphArrays(glyphs))).toBe(skew)
  })
})

describe('straightened', () => {
  it('turns the page back about its middle, which stays where it is', () => {
    const frame = straightened([1, 0, 0, 1, 0, 0], 0.02, 600, 800)
    const [x, y] = transformBox(frame, 300, 400, 300, 400)
    expect([x, y].map((place) => Math.round(place * 1e6) / 1e6)).toEqual([300, 400])
    const [, left] = transformBox(frame, 100, 400 - 200 * Math.tan(0.02), 100, 400 - 200 * Math.tan(0.02))
    const [, right] = transformBox(frame, 500, 400 + 200 * Math.tan(0.02), 500, 400 + 200 * Math.tan(0.02))
    expect(right - left).toBeCloseTo(0, 6)
  })
})

it('boxes of a straightened page stand where they are printed', () => {
  const printed = [100, 380, 100, 380] as const
  const there = transformBox(straightened([1, 0, 0, 1, 0, 0], 0.03, 600, 800), ...printed)
  boxAsPrinted(there, 0.03, 600, 800).forEach((place, index) => {
    expect(place).toBeCloseTo(printed[index] ?? 0, 6)
  })
})

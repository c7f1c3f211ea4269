import { describe, expect, it } from 'vitest'
import { type Glyph, glyphArrays } from '../../../src/readers/pdf/glyph.js'
import { letterSpacing } from '../../../src/readers/pdf/letter-spacing.js'
import { setText } from './glyphs.js'

const apart = (glyphs: readonly Glyph[]) => glyphs.map((glyph, object) => ({ ...glyph, object }))

const spacingOf = (glyphs: readonly Glyph[], before?: number) =>
  letterSpacing(glyphArrays(glyphs), [0, glyphs.length], before)

describe('letterSpacing', () => {
  it.each<[string, Glyph[], number]>([
    ['usual text', setText('children'), 0],
    ['text with a hair between its letters', setText('children', { gap: 0.4 }), 0],
    ['spaced letters of one object', setText('children', { gap: 9 }), 9],
    ['letters of one object too far apart', setText('children', { gap: 11 }), 0],
    ['spaced letters of an object each', apart(setText('children', { gap: 7 })), 7],
    ['letters of an object each, too far apart', apart(setText('children', { gap: 9 })), 0],
    ['spaced figures of an object each', apart(setText('2023', { gap: 3 })), 3],
    ['single figures in a row of cells', apart(setText('2023', { gap: 5 })), 0],
    ['too few letters to tell', setText('of', { gap: 5 }), 0],
    ['nothing', [], 0],
  ])('of %s', (_, glyphs, gap) => {
    expect(spacingOf(glyphs)).toBeCloseTo(gap)
  })

  it('does not count the gaps beside printed spaces', () => {
    expect(spacingOf(setText('a b c d e', { gap: 5 }))).toBe(0)
    expect(spacingOf(setText('children in', { gap: 5 }))).toBe(5)
  })

  it('is none where some letters touch', () => {
    const mixed = ['chil', 'dren', 'come'].flatMap((part, i) => setText(part, { at: 30 * i }))
    expect(spacingOf(mixed)).toBe(0)
  })

  it('goes with the run before where the gaps are the same', () => {
    expect(spacingOf(setText('of', { gap: 5 }), 5.3)).toBe(5.3)
    expect(spacingOf(setText('of', { gap: 5 }), 8)).toBe(0)
  })
})

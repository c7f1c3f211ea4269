import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Glyph, glyphArrays } from '../../../src/readers/pdf/glyph.js'
import { wordsFromGlyphs } from '../../../src/readers/pdf/words-from-glyphs.js'
import { setText } from './glyphs.js'

const textsOf = (glyphs: readonly Glyph[]) => wordsFromGlyphs(glyphArrays(glyphs)).map((word) => word.text)

describe('words from glyphs', () => {
  it.each<[string, Glyph[], string[]]>([
    ['a printed space', setText('in care'), ['in', 'care']],
    ['a gap without a space', [...setText('in'), ...setText('care', { at: 12 })], ['in', 'care']],
    ['another line', [...setText('in'), ...setText('care', { base: 112 })], ['in', 'care']],
    ['a jump backwards', [...setText('care', { at: 50 }), ...setText('in')], ['care', 'in']],
    [
      'another direction',
      [...setText('in'), ...setText('care', { at: 10, style: { rotation: 90 } })],
      ['in', 'care'],
    ],
  ])('are parted by %s', (_what, glyphs, words) => {
    expect(textsOf(glyphs)).toEqual(words)
  })

  it.each<[string, Glyph[], string[]]>([
    [
      'a change of weight',
      [...setText('12'), ...setText('.5%', { at: 10, style: { bold: true } })],
      ['12.5%'],
    ],
    ['another text object', [...setText('Amou'), ...setText('nt', { at: 20.3, object: 2 })], ['Amount']],
    ['kerning', [...setText('T'), ...setText('otal', { at: 4.2 })], ['Total']],
    ['a subscript', [...setText('CO'), ...setText('2', { at: 10, base: 102, style: { size: 6 } })], ['CO2']],
    ['small capitals', [...setText('T'), ...setText('OTAL', { at: 5, style: { size: 8 } })], ['TOTAL']],
  ])('are not parted by %s', (_what, glyphs, words) => {
    expect(textsOf(glyphs)).toEqual(words)
  })

  it.each<[string, Glyph[], [string, boolean][]]>([
    [
      'after its word',
      [...setText('schools'), ...setText('6', { at: 35, base: 96, style: { size: 6 } })],
      [
        ['schools', false],
        ['6', true],
      ],
    ],
    [
      'before its note',
      [...setText('1', { base: 96, style: { size: 6 } }), ...setText('Source', { at: 5 })],
      [
        ['1', true],
        ['Source', false],
      ],
    ],
    [
      'between a word and its full stop',
      [
        ...setText('care'),
        ...setText('12', { at: 20, base: 96, style: { size: 6 } }),
        ...setText('.', { at: 30 }),
      ],
      [
        ['care', false],
        ['12', true],
        ['.', false],
      ],
    ],
    [
      'written as a superscript sign',
      setText('care³'),
      [
        ['care', false],
        ['³', true],
      ],
    ],
    [
      'only when it is no ending of an ordinal',
      [
        ...setText('3'),
        ...setText('rd', { at: 5, base: 96, style: { size: 6 } }),
        ...setText(' of', { at: 15 }),
      ],
      [
        ['3rd', false],
        ['of', false],
      ],
    ],
  ])('set a raised marker apart %s', (_where, glyphs, words) => {
    expect(wordsFromGlyphs(glyphArrays(glyphs)).map((word) => [word.text, word.superscript])).toEqual(words)
  })

  it.each<[string, Glyph[], string[]]>([
    ['by one object with spaces', setText('NO CHILDREN', { gap: 4 }), ['NO', 'CHILDREN']],
    [
      'by an object a letter',
      setText('Number of', { gap: 3 }).map((glyph, index) => ({ ...glyph, object: index })),
      ['Number', 'of'],
    ],
    [
      'figures and all',
      setText('2023/24', { gap: 3 }).map((glyph) => ({ ...glyph, object: 1 })),
      ['2023/24'],
    ],
  ])('keep letter-spaced text whole, drawn %s', (_how, glyphs, words) => {
    expect(textsOf(glyphs)).toEqual(words)
  })

  it('keep a short letter-spaced word whole that follows one spaced alike', () => {
    const line = [...setText('children', { gap: 5 }), ...setText('of', { at: 100, gap: 5, object: 2 })]
    expect(textsOf(line)).toEqual(['children', 'of'])
    expect(textsOf(setText('of', { gap: 5 }))).toEqual(['o', 'f'])
  })

  it('keep single figures of neighbouring cells apart', () => {
    const cells = [3, 5, 0, 4].flatMap((figure, index) =>
      setText(`${figure}`, { at: index * 12, object: index }),
    )
    expect(textsOf(cells)).toEqual(['3', '5', '0', '4'])
  })

  it('take a sign that another object draws over itself once, as bold', () => {
    const glyphs = setText('Total').flatMap((glyph) => [
      glyph,
      { ...glyph, start: glyph.start + 0.3, end: glyph.end + 0.3, object: 2 },
    ])
    expect(wordsFromGlyphs(glyphArrays(glyphs))).toMatchObject([{ text: 'Total', bold: true }])
  })

  it.each([
    [0, [10, 91, 30, 102]],
    [90, [-102, 10, -91, 30]],
    [180, [-30, -102, -10, -91]],
    [270, [91, -30, 102, -10]],
  ] as const)('are boxed by advance and type height when turned by %i', (rotation, box) => {
    const [word] = wordsFromGlyphs(glyphArrays(setText('care', { at: 10, style: { rotation } })))
    expect(word?.box).toEqual(box)
  })

  it('hold every letter exactly once, in order, whatever the gaps', () => {
    const line = fc.array(
      fc.record({
        text: fc.constantFrom('a', '1', '.', 'é', ' '),
        gap: fc.double({ min: -1, max: 20, noNaN: true }),
      }),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(line, (letters) => {
        let at = 0
        const glyphs = letters.flatMap(({ text, gap }, index) => {
          at += gap + 5
          return setText(text, { at }).map((glyph) => ({ ...glyph, order: index }))
        })
        const printed = letters.map(({ text }) => text).join('')
        expect(textsOf(glyphs).join('')).toBe(printed.replaceAll(' ', ''))
      }),
    )
  })
})

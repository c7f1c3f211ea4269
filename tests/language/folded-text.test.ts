import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from '../../src/language/folded-text.js'

/** The folded characters; `[` stands where a phrase may start and `]` where one may end. */
function marked(text: string): string {
  const { codes, starts, ends, length } = foldText(text)
  return Array.from(
    { length },
    (_, i) => `${starts[i] ? '[' : ''}${String.fromCharCode(codes[i] ?? 0)}${ends[i] ? ']' : ''}`,
  ).join('')
}

describe('foldText', () => {
  it.each([
    ['Re-offending', '[re][offending]'],
    ['re\u00adoffending', '[re][offending]'],
    ['children’s homes', '[children]s][homes]'],
    ["children' homes", '[children][homes]'],
    ["don't", '[dont]'],
    ["Leeds'sway", '[leedssway]'],
    ['care & health', '[care][and][health]'],
    ['in care. Homes', '[in][care][.][homes]'],
    ['Été 2024', '[été][2024]'],
    ['', ''],
  ])('folds %j to %s', (text, expected) => {
    expect(marked(text)).toBe(expected)
  })

  it('knows where each folded character stood in the text', () => {
    const { at, length } = foldText('A & b')
    expect([...at.subarray(0, length)]).toEqual([0, 2, 2, 2, 4])
  })

  it('is the same for every way of joining words, and for capitals', () => {
    const words = fc.array(fc.stringMatching(/^[a-z0-9]{1,6}$/), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(words, fc.constantFrom('-', '  ', '\u2011', '\u00a0', '\u200b', '–'), (parts, joint) => {
        expect(marked(parts.join(joint).toUpperCase())).toBe(marked(parts.join(' ')))
      }),
    )
  })

  it('keeps its places in order and within the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        const { at, length } = foldText(text)
        const places = [...at.subarray(0, length)]
        expect(places).toEqual([...places].sort((a, b) => a - b))
        expect(places.every((place) => place < text.length)).toBe(true)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { glyphText } from '../../../src/readers/pdf/glyph-text.js'

const usual = { mapped: true, dingbats: false, wide: true }
const code = (text: string) => text.codePointAt(0) ?? 0

describe('the text of a glyph', () => {
  it.each([
    ['a ligature', 'ﬁ', 'fi'],
    ['a non-breaking hyphen', '\u2011', '-'],
    ['a soft hyphen that takes room', '\u00ad', '-'],
    ['the engine\u2019s sign for a hyphen at the end of a line', '\u0002', '-'],
    ['a zero-width joiner', '\u200d', ''],
    ['a letter with an accent', 'é', 'é'],
    ['a sign beyond the basic plane', '\u{1f4c8}', '\u{1f4c8}'],
    ['a digit', '7', '7'],
    ['a superscript digit', '²', '²'],
    ['a dash', '–', '–'],
    ['a pound sign', '£', '£'],
  ])('undoes typesetting alone: %s', (_what, given, text) => {
    expect(glyphText(code(given), usual)).toEqual({ text, space: false })
  })

  it.each(['\u0020', '\u00a0', '\u2009', '\u202f', '\u3000', '\n'])(
    'is a space for every kind of space',
    (given) => {
      expect(glyphText(code(given), usual)).toEqual({ text: ' ', space: true })
    },
  )

  it.each([
    ['a bullet', '\uf0b7', '•'],
    ['a square bullet', '\uf0a7', '•'],
    ['an unknown sign', '\uf0c5', '•'],
    ['a tick', '\uf0fc', '✓'],
    ['an arrow', '\uf0e8', '→'],
  ])('reads the private-use signs of dingbat fonts: %s', (_what, given, text) => {
    expect(glyphText(code(given), { ...usual, dingbats: true }).text).toBe(text)
  })

  it('reads the shifted ASCII of symbolic fonts of letters', () => {
    expect(glyphText(0xf031, usual).text).toBe('1')
  })

  it('is the replacement character where the file gives no Unicode, never a guess', () => {
    expect(glyphText(0x31, { ...usual, mapped: false }).text).toBe('\ufffd')
    expect(glyphText(0xe123, usual).text).toBe('\ufffd')
    expect(glyphText(0, usual).text).toBe('\ufffd')
  })
})

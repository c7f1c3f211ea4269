import { describe, expect, it } from 'vitest'
import { fontStyle } from '../../../src/readers/pdf/font-style.js'

const plain = { name: 'ArialMT', flags: 32, weight: 400, italicAngle: 0, ascent: 0.905, descent: -0.212 }

describe('the style of a font', () => {
  it.each([
    ['Arial-BoldMT', true],
    ['ABCDEE+Tahoma,Bold', true],
    ['Calibri-Light', false],
    ['Lato-Black', true],
    ['Roboto-Medium', false],
    ['CMBX12', true],
    ['MyriadPro-Semibold', true],
  ])('takes weight from the name: %s', (name, bold) => {
    expect(fontStyle({ ...plain, name }).bold).toBe(bold)
  })

  it('believes an extreme weight only where the name is silent', () => {
    expect(fontStyle({ ...plain, name: 'F1', weight: 844 }).bold).toBe(true)
    expect(fontStyle({ ...plain, name: 'Verdana-Regular', weight: 844 }).bold).toBe(false)
  })

  it.each([
    [{ name: 'Arial-ItalicMT' }, true],
    [{ name: 'MyriadPro-It' }, true],
    [{ flags: 96 }, true],
    [{ italicAngle: -12 }, true],
    [{}, false],
  ])('takes slant from name, flags and angle: %o', (given, italic) => {
    expect(fontStyle({ ...plain, ...given }).italic).toBe(italic)
  })

  it('gives the extent of a text face where the font states none that can be true', () => {
    expect(fontStyle(plain)).toMatchObject({ ascent: 0.905, descent: -0.212 })
    expect(fontStyle({ ...plain, descent: 0 })).toMatchObject({ ascent: 0.9, descent: -0.21 })
    expect(fontStyle({ ...plain, ascent: 3 })).toMatchObject({ ascent: 0.9, descent: -0.21 })
  })
})

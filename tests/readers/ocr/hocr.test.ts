import { describe, expect, it } from 'vitest'
import { wordsOfHocr } from '../../../src/readers/ocr/hocr.js'
import { hocrOfNumber } from './stand-in.js'

describe('what Tesseract writes', () => {
  it('gives words with their boxes, their confidence and the line that they stand on', () => {
    const [word, ...others] = wordsOfHocr(hocrOfNumber) ?? []
    expect(others).toEqual([])
    expect(word).toMatchObject({ text: '4<', confidence: 91, box: [20, 30, 60, 50], lineHeight: 26, line: 0 })
    expect(word?.baseline).toBeCloseTo(49)
  })

  it('gives the numbers that it ran together as several, each as sure as its own signs', () => {
    const apart = hocrOfNumber
      .replace('20 30 60 50; x_wconf', '20 30 160 50; x_wconf')
      .replace('x_bboxes 40 30 60 50', 'x_bboxes 140 30 160 50')
      .replace('&lt;', '7')
    expect(wordsOfHocr(apart)?.map(({ text, confidence }) => [text, confidence])).toEqual([
      ['4', 99],
      ['7', 97],
    ])
  })

  it('has no words where the picture has none', () => {
    expect(wordsOfHocr(hocrOfNumber.replace(/<div class='ocr_carea'.*<\/p><\/div>/su, ''))).toEqual([])
  })

  it.each([
    ['is empty', ''],
    ['is no hOCR', 'Estimating resolution as 300'],
    ['has a word without a box', hocrOfNumber.replace('bbox 20 30 60 50; x_wconf 91', 'x_wconf 91')],
    ['has a word of no confidence', hocrOfNumber.replace('x_wconf 91', 'x_wconf')],
    ['has a box that is none', hocrOfNumber.replace('x_bboxes 20 30', 'x_bboxes 20 NaN')],
  ])('is not understood where it %s', (_, text) => {
    expect(wordsOfHocr(text)).toBeNull()
  })
})

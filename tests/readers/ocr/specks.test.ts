import { describe, expect, it } from 'vitest'
import type { PixelBox } from '../../../src/readers/ocr/grey-image.js'
import { withoutSpecks } from '../../../src/readers/ocr/specks.js'

const word = (text: string, box: PixelBox, line = 0) => ({
  text,
  confidence: 60,
  box,
  baseline: 124,
  lineHeight: 30,
  line,
})
const children = word('Children', [200, 100, 290, 124])

describe('a speck', () => {
  it.each([
    ['far from the words of its line', [word('3', [50, 114, 53, 117]), children]],
    ['beside words of another line alone', [word(':', [195, 114, 197, 117], 1), children]],
    ['beside another speck', [word('.', [50, 114, 52, 117]), word('$', [56, 112, 58, 115]), children]],
  ])('%s is no word', (_, words) => {
    expect(withoutSpecks(words, 200)).toEqual([children])
  })

  it.each([
    ['punctuation that stands beside its word', word('.', [294, 121, 297, 124])],
    ['a dash of a cell', word('-', [500, 112, 508, 114])],
    ['a colon of a cell', word(':', [500, 104, 503, 120])],
  ])('is not %s', (_, mark) => {
    expect(withoutSpecks([children, mark], 200)).toEqual([children, mark])
  })
})

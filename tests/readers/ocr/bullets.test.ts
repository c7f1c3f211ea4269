import { describe, expect, it } from 'vitest'
import { withBullets } from '../../../src/readers/ocr/bullets.js'
import type { PixelBox } from '../../../src/readers/ocr/grey-image.js'
import { inkOf } from '../../../src/readers/ocr/ink.js'
import { drawnBoxes } from './scans.js'

const dpi = 200
const word = (text: string, box: PixelBox, line = 0) => ({
  text,
  confidence: 95,
  box,
  baseline: 124,
  lineHeight: 30,
  line,
})
const first = word('Children', [100, 100, 190, 124])
const next = word('moved', [200, 100, 260, 124])
const bullet: PixelBox = [60, 110, 69, 119]
const texts = (words: readonly ReturnType<typeof word>[], spots: readonly PixelBox[]) =>
  withBullets(words, inkOf(drawnBoxes(400, 200, spots)), dpi).map(({ text }) => text)

describe('a bullet', () => {
  it('is found before its line where the recogniser passed over it', () => {
    expect(texts([first, next], [bullet])).toEqual(['•', 'Children', 'moved'])
  })

  it('takes the place of the sign that it was taken for', () => {
    expect(texts([word('e', [58, 108, 72, 121]), first, next], [bullet])).toEqual(['•', 'Children', 'moved'])
  })

  it('is found beside the border of a cell, and behind what dust of the margin was taken for', () => {
    const border: PixelBox = [44, 60, 46, 160]
    expect(texts([first, next], [bullet, border])).toEqual(['•', 'Children', 'moved'])
    const signs = [word('$', [12, 110, 15, 113]), word('=', [58, 108, 72, 121])]
    expect(texts([...signs, first, next], [bullet])).toEqual(['$', '•', 'Children', 'moved'])
  })

  it('is found before a line that begins with a short word', () => {
    const short = [word('*', [58, 108, 72, 121]), word('A', [100, 100, 118, 124]), next]
    expect(texts(short, [bullet, [100, 100, 118, 124]])).toEqual(['•', 'A', 'moved'])
  })

  it.each<[string, PixelBox[]]>([
    ['dust', [[60, 113, 62, 115]]],
    ['a dash', [[60, 113, 76, 116]]],
    ['a full stop of a line before', [[60, 121, 65, 126]]],
    ['one of several spots', [bullet, [75, 110, 84, 119]]],
    ['too far off', [[2, 110, 8, 119]]],
  ])('is not %s', (_, spots) => {
    expect(texts([first, next], spots)).toEqual(['Children', 'moved'])
  })

  it('is not what another word was read in', () => {
    expect(texts([first, next, word('12', [50, 100, 80, 124], 1)], [bullet])).toEqual([
      'Children',
      'moved',
      '12',
    ])
  })
})

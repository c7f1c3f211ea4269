import { describe, expect, it } from 'vitest'
import { linesOf } from '../../src/document/lines.js'
import { readingFrames } from '../../src/document/reading-frame.js'
import { type Print, ruleOf, wordsOf } from './printed-page.js'

function linesOn(prints: readonly Print[], rules: Parameters<typeof linesOf>[1] = []): string[] {
  return readingFrames(wordsOf(prints), rules).flatMap((frame) =>
    linesOf(frame.words, frame.rules).map(({ marker, words }) => {
      const text = words.map(({ word }) => word.text).join(' ')
      return marker.length > 0 ? `[${marker.map(({ word }) => word.text).join(' ')}] ${text}` : text
    }),
  )
}

describe('linesOf', () => {
  it('keeps columns apart', () => {
    expect(
      linesOn([
        { text: 'Left column of text', x: 60, y: 100 },
        { text: 'right column of text', x: 200, y: 100 },
      ]),
    ).toEqual(['Left column of text', 'right column of text'])
  })

  it('keeps cells apart that only a ruling line parts', () => {
    const prints = [
      { text: '179', x: 60, y: 100 },
      { text: '32', x: 80, y: 100 },
    ]
    expect(linesOn(prints)).toEqual(['179 32'])
    expect(linesOn(prints, [ruleOf('vertical', [77.5, 90, 78, 120])])).toEqual(['179', '32'])
  })

  it.each([
    ['•\tProgress was made', '[•] Progress was made'],
    ['\uf0b7 Progress was made', '[\uf0b7] Progress was made'],
    ['3.\tProgress was made', '[3.] Progress was made'],
    ['(iv)\tProgress was made', '[(iv)] Progress was made'],
    ['2.1\tProgress was made', '[2.1] Progress was made'],
    ['–\tProgress was made', '[–] Progress was made'],
    ['12\tProgress was made', '[12] Progress was made'],
    ['– Progress was made', '– Progress was made'],
    ['36 young people', '36 young people'],
    ['1.16 against 0.90', '1.16 against 0.90'],
  ])('tells markers from text: %s', (text, expected) => {
    expect(linesOn([{ text, x: 60, y: 100 }])).toEqual([expected])
  })

  it('fetches the number of a paragraph from the column at its left', () => {
    const prints = [
      { text: '14.', x: 60, y: 100 },
      { text: 'The pilot runs from January', x: 110, y: 100 },
    ]
    expect(linesOn(prints, [ruleOf('vertical', [100, 90, 100.5, 130])])).toEqual([
      '[14.] The pilot runs from January',
    ])
  })

  it.each([90, 270] as const)('reads text turned by %i degrees', (rotation) => {
    expect(linesOn([{ text: 'Cases per worker', x: 300, y: 400, rotation }])).toEqual(['Cases per worker'])
  })
})

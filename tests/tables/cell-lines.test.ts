import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Word } from '../../src/document/model.js'
import { printedLines } from '../../src/tables/cell-lines.js'
import { word } from './printed-page.js'

const read = (words: readonly Word[]): string[] =>
  printedLines(words).map((line) => line.words.map(({ text }) => text).join(' '))

describe('printedLines', () => {
  it.each<[string, Word[], string[]]>([
    ['left to right, whatever their order', [word('b', 50, 0), word('a', 0, 0)], ['a b']],
    ['on one line when a little apart in height', [word('a', 0, 0), word('b', 50, 4)], ['a b']],
    ['on two lines when half a line apart', [word('a', 0, 0), word('b', 50, 6)], ['a', 'b']],
    [
      'after upright text when turned',
      [word('t', 0, 0, { rotation: 90 }), word('a', 0, 50), word('u', 90, 0, { rotation: 180 })],
      ['a', 't', 'u'],
    ],
    [
      'upward when turned by 270',
      [
        word('up', 10, 0, { rotation: 270, box: [10, 0, 20, 10] }),
        word('goes', 10, 50, { rotation: 270, box: [10, 50, 20, 70] }),
      ],
      ['goes up'],
    ],
    [
      'downward when turned by 90',
      [
        word('down', 10, 50, { rotation: 90, box: [10, 50, 20, 70] }),
        word('goes', 10, 0, { rotation: 90, box: [10, 0, 20, 20] }),
      ],
      ['goes down'],
    ],
  ])('reads words %s', (_, words, expected) => {
    expect(read(words)).toEqual(expected)
  })

  it('does not let a raised mark draw the line above into its own', () => {
    const mark = word('1', 20, 0, { superscript: true, box: [20, 4, 23, 12] })
    expect(read([word('above', 0, 0), mark, word('below', 0, 11)])).toHaveLength(2)
  })

  it('keeps every word once, with its box in the line’s', () => {
    const place = fc.integer({ min: 0, max: 60 })
    const placed = fc.tuple(
      place,
      place,
      fc.constantFrom(0 as const, 90 as const, 180 as const, 270 as const),
    )
    fc.assert(
      fc.property(fc.array(placed, { maxLength: 12 }), (places) => {
        const words = places.map(([x, y, rotation], index) => word(String(index), x, y, { rotation }))
        const lines = printedLines(words)
        expect(new Set(lines.flatMap((line) => line.words))).toEqual(new Set(words))
        expect(lines.flatMap((line) => line.words)).toHaveLength(words.length)
        for (const { box, words: inLine } of lines) {
          for (const { box: inner } of inLine) {
            expect(inner[0] >= box[0] && inner[1] >= box[1] && inner[2] <= box[2] && inner[3] <= box[3]).toBe(
              true,
            )
          }
        }
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { boldPrint, type PrintedWord } from '../../../src/readers/ocr/bold-print.js'
import type { PixelBox } from '../../../src/readers/ocr/grey-image.js'
import { strokeWidth } from '../../../src/readers/ocr/stroke-width.js'
import { drawnBoxes } from './scans.js'

/** Words of lines, each with the width of its strokes; those of one line stand a space apart, or where they are put. */
function line(number: number, ...words: [string, number | null, number?][]): PrintedWord[] {
  let left = 100
  return words.map(([text, stroke, at]) => {
    const x0 = at ?? left
    left = x0 + 12 * text.length + 8
    return { text, stroke, line: number, box: [x0, 40 * number, x0 + 12 * text.length, 40 * number + 24] }
  })
}

const running = Array.from({ length: 5 }, (_, at) =>
  line(at + 10, ['children', 2.5], ['looked', 2.45], ['after', 2.55], ['by', 2.6], ['councils', 2.5]),
).flat()

function bold(words: readonly PrintedWord[], size: (word: PrintedWord) => number = () => 28): string[] {
  const all = [...running, ...words]
  const kinds = boldPrint(all, all.map(size))
  return all.filter((_, at) => kinds[at]).map(({ text }) => text)
}

describe('bold print', () => {
  it('has wider strokes than most of the page', () => {
    expect(bold(line(0, ['Table', 3.6], ['1', null], ['Placements', 3.5]))).toEqual([
      'Table',
      '1',
      'Placements',
    ])
  })

  it('begins a line of plain print where it does', () => {
    expect(
      bold(line(0, ['Staying', 3.6], ['put:', 3.5], ['fourteen', 2.5], ['young', 2.5], ['people', 2.5])),
    ).toEqual(['Staying', 'put:'])
  })

  it('of one cell says nothing of the next', () => {
    expect(bold(line(0, ['Total', 3.6], ['held', 2.5, 600]))).toEqual(['Total'])
  })

  it('is judged by the size of its type: a large heading has wide strokes and may be plain', () => {
    const heading = line(0, ['Summary', 3.9])
    expect(bold(heading, ({ line: at }) => (at === 0 ? 44 : 28))).toEqual([])
  })

  it('is none on a page without words', () => {
    expect(boldPrint([], [])).toEqual([])
  })
})

describe('the width of strokes', () => {
  it('is measured across them', () => {
    const strokes = [100, 110, 120].map((x): PixelBox => [x, 50, x + 4, 70])
    expect(strokeWidth(drawnBoxes(300, 120, strokes), [96, 46, 128, 74])).toBeCloseTo(4)
  })

  it('is not known of a dash', () => {
    expect(strokeWidth(drawnBoxes(300, 120, [[100, 50, 112, 53]]), [96, 46, 116, 57])).toBeNull()
  })
})

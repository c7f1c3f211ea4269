import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Chunk, chunksOf, cutAround } from '../../src/document/chunks.js'
import type { Rule } from '../../src/document/model.js'
import { linesFrom, shownLine } from './laid-out.js'
import { column, type Print, ruleOf } from './printed-page.js'

const chunked = (prints: readonly Print[], rules: readonly Rule[] = []) => chunksOf(linesFrom(prints), rules)
const shown = (chunks: readonly Chunk[]) => chunks.map(({ lines }) => lines.map(shownLine))

describe('chunksOf', () => {
  it('keeps lines of one column together and columns apart', () => {
    const prints = [
      ...column(60, 100, ['left one', 'left two']),
      ...column(300, 100, ['right one', 'right two']),
    ]
    expect(shown(chunked(prints)).sort()).toEqual([
      ['left one', 'left two'],
      ['right one', 'right two'],
    ])
  })

  it('ends where a line spans the columns above it', () => {
    const wide = { text: 'a line that is set over the whole width of the two columns', x: 60, y: 112 }
    const prints = [{ text: 'left column', x: 60, y: 100 }, { text: 'right column', x: 200, y: 100 }, wide]
    expect(shown(chunked(prints))).toHaveLength(3)
  })

  it.each([
    ['double-spaced text goes on', 22, 1],
    ['a wider gap ends it', 24, 2],
  ])('%s', (_, leading, count) => {
    expect(chunked(column(60, 100, ['one line', 'next line'], { leading }))).toHaveLength(count)
  })

  it('ends at a ruling line as wide as the text, not at one that only underlines a word', () => {
    const prints = column(60, 100, ['one line of the text', 'next line of the text'], { leading: 16 })
    expect(chunked(prints, [ruleOf('horizontal', [50, 112, 300, 112.5])])).toHaveLength(2)
    expect(chunked(prints, [ruleOf('horizontal', [60, 112, 80, 112.5])])).toHaveLength(1)
  })

  it('finds the ruling line among those above and below', () => {
    const prints = column(60, 100, ['one line of the text', 'next line of the text'], { leading: 16 })
    const others = [20, 40, 60, 80, 99, 130, 200, 300]
    const rules = (heights: readonly number[]) =>
      heights.map((y) => ruleOf('horizontal', [50, y, 300, y + 0.5]))
    expect(chunked(prints, rules(others))).toHaveLength(1)
    expect(chunked(prints, rules([...others, 112]))).toHaveLength(2)
  })

  it('puts each line into one chunk', () => {
    const print = fc.record({
      text: fc.constantFrom('Custody', 'a rate of the year', '12'),
      x: fc.integer({ min: 0, max: 500 }),
      y: fc.integer({ min: 0, max: 300 }),
    })
    fc.assert(
      fc.property(fc.array(print, { maxLength: 30 }), (prints) => {
        const lines = linesFrom(prints)
        const grouped = chunksOf(lines, []).flatMap((chunk) => chunk.lines)
        expect(grouped).toHaveLength(lines.length)
        expect(new Set(grouped)).toEqual(new Set(lines))
      }),
    )
  })
})

describe('cutAround', () => {
  const narrow = Array.from({ length: 4 }, (_, i) => ({ text: `beside ${i}`, x: 60, y: 112 + 12 * i }))
  const wide = { text: 'a line that runs over the box and what stands beside it', x: 60, y: 100 }
  const chunks = chunked([wide, ...narrow])

  it('parts the lines beside a table from a line above it that is as wide', () => {
    expect(chunks).toHaveLength(1)
    expect(shown(cutAround(chunks, [[150, 112, 400, 160]])).map((lines) => lines.length)).toEqual([1, 4])
  })

  it('cuts nothing for a table that stands clear of the text', () => {
    expect(shown(cutAround(chunks, [[150, 300, 400, 400]]))).toEqual(shown(chunks))
  })
})

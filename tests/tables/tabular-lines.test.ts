import { describe, expect, it } from 'vitest'
import { chunkLines } from '../../src/tables/chunks.js'
import { blocksOf, isRowOfFigures } from '../../src/tables/tabular-lines.js'
import { line } from './printed-page.js'

/** Lines of text 14 points apart; three spaces lead to the next column, 100 points on. */
const linesOf = (...texts: string[]) =>
  chunkLines(
    texts.flatMap((text, row) =>
      text.split('   ').flatMap((cell, column) => (cell === '' ? [] : line(cell, column * 100, row * 14))),
    ),
  )
const isRow = (text: string): boolean => linesOf(text).every(isRowOfFigures)

/** The lines of each block, rows of figures marked. */
const blocks = (...texts: string[]): string[][] =>
  blocksOf(linesOf(...texts), isRowOfFigures).map(({ lines, rows }) =>
    lines.map((one) => `${rows.includes(one) ? '*' : ''}${one.chunks[0]?.text}`),
  )

describe('isRowOfFigures', () => {
  it.each([
    ['North   12   15', true],
    ['North   2022/23   2023/24', true],
    ['North   12   rising', true],
    ['North   12   rising   fast', false],
    ['North   n/a', true],
    ['North', false],
    ['•   North   12', true],
    ['2.1   The panel met', false],
    ['2.1   3.4', true],
    ['Our plan ......   12', false],
  ])('%j: %s', (text, expected) => {
    expect(isRow(text)).toBe(expected)
  })
})

describe('blocksOf', () => {
  it('keeps wrapped labels and group headings between the rows of a block', () => {
    expect(blocks('Intro', 'North   12   3', 'and further', 'South   15   4')).toEqual([
      ['*North', 'and further', '*South'],
    ])
  })

  it('begins a new block after a title in larger type', () => {
    const titled = (size: number) =>
      blocksOf(
        linesOf('North   12   3', 'Visits', 'South   15   4').map((one, index) =>
          index === 1 ? { ...one, size } : one,
        ),
        isRowOfFigures,
      )
    expect(titled(10)).toHaveLength(1)
    expect(titled(13)).toHaveLength(2)
  })

  it.each([
    ['a third line without figures', ['North   1', 'a', 'b', 'c', 'South   2']],
    ['a wide gap', ['North   1', '', '', '', 'South   2']],
    ['figures in other columns', ['North   1', 'South      2']],
    ['a line in the columns of figures', ['North   1', '   remark', 'South   2']],
  ])('begins a new block after %s', (_, texts) => {
    expect(blocks(...texts)).toEqual([['*North'], ['*South']])
  })
})

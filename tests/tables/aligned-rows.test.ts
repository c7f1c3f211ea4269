import { describe, expect, it } from 'vitest'
import { alignedRows } from '../../src/tables/aligned-rows.js'
import { chunkLines } from '../../src/tables/chunks.js'
import type { Edge } from '../../src/tables/edges.js'
import { blocksOf, isRowOfFigures } from '../../src/tables/tabular-lines.js'
import { textsOf } from './given-grid.js'
import { line } from './printed-page.js'

const xs = [0, 100, 200, 300]
/** Lines 14 points apart; three spaces lead to the next column. */
const linesOf = (texts: readonly string[], top: number) =>
  chunkLines(
    texts.flatMap((text, row) =>
      text
        .split('   ')
        .flatMap((cell, column) => (cell === '' ? [] : line(cell, column * 100 + 5, top + row * 14))),
    ),
  )

function tableOf(
  header: readonly string[],
  body: readonly string[],
  ruleAt: readonly number[] = [],
): string[][] {
  const [block] = blocksOf(linesOf(body, 100), isRowOfFigures)
  if (!block) throw new Error('no rows of figures')
  const rules = ruleAt.map((at): Edge => ({ direction: 'horizontal', at, start: 0, end: 300 }))
  const grid = alignedRows(1, {
    header: linesOf(header, 100 - 14 * header.length),
    block,
    xs,
    rules,
    partial: [],
  })
  return textsOf(grid)
}
const south = ['South', '15', '4']

describe('alignedRows', () => {
  it.each<[string, string[], string[][]]>([
    [
      'that goes on in lower case',
      ['North   12   3', 'and east', 'South   15   4'],
      [['North and east', '12', '3'], south],
    ],
    [
      'that breaks off',
      ['North and   12   3', 'East', 'South   15   4'],
      [['North and East', '12', '3'], south],
    ],
    [
      'whose rest has the figures',
      ['West   1   1', 'North', 'and east   12   3'],
      [
        ['West', '1', '1'],
        ['North and east', '12', '3'],
      ],
    ],
    [
      'of a group',
      ['West   1   1', 'Others', 'South   15   4'],
      [['West', '1', '1'], ['Others', '', ''], south],
    ],
  ])('reads a label %s', (_, body, expected) => {
    expect(tableOf([], body)).toEqual(expected)
  })

  it('reads a label of two lines that has its figures in the middle', () => {
    const words = [
      ...['Hallow Way', 'Wey', '11', '12'].flatMap((cell, column) => line(cell, column * 100 + 5, 80)),
      ...line('Matson', 5, 100),
      ...['Wey', '18', '19'].flatMap((cell, column) => line(cell, (column + 1) * 100 + 5, 106)),
      ...line('White City', 5, 112),
      ...['Kings', 'Wey', '9', '7'].flatMap((cell, column) => line(cell, column * 100 + 5, 130)),
    ]
    const [block] = blocksOf(chunkLines(words), isRowOfFigures)
    if (!block) throw new Error('no rows of figures')
    const grid = alignedRows(1, { header: [], block, xs: [0, 100, 200, 300, 400], rules: [], partial: [] })
    expect(textsOf(grid)).toEqual([
      ['Hallow Way', 'Wey', '11', '12'],
      ['Matson White City', 'Wey', '18', '19'],
      ['Kings', 'Wey', '9', '7'],
    ])
  })

  it('makes one row of a header’s lines, but not across a ruling line or a line of periods', () => {
    const body = ['North   12   3', 'South   15   4']
    const rows = body.map((text) => text.split('   '))
    expect(tableOf(['Area   Visits   Plans', '   made   agreed'], body)).toEqual([
      ['Area', 'Visits made', 'Plans agreed'],
      ...rows,
    ])
    expect(tableOf(['Area   Visits   Plans', '   made   agreed'], body, [84])).toEqual([
      ['Area', 'Visits', 'Plans'],
      ['', 'made', 'agreed'],
      ...rows,
    ])
    expect(tableOf(['Area   Visits   Plans', '   2023   2024'], body)[1]).toEqual(['', '2023', '2024'])
  })
})

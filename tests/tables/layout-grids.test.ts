import { describe, expect, it } from 'vitest'
import { type LayoutReason, layoutReason } from '../../src/tables/layout-grids.js'
import { gridOf } from './given-grid.js'
import { word } from './printed-page.js'

const plain = [
  ['Area', '2023', '2024'],
  ['North', '1', '2'],
  ['South', '3', '4'],
]
const prose = Array.from({ length: 9 }, () => 'so the panel met and spoke of it at length').join('\n')

describe('layoutReason', () => {
  it.each<[string, string[][], LayoutReason | null]>([
    ['figures', plain, null],
    ['one cell', [['a few words']], 'box'],
    ['one column', [['a'], ['b'], ['c']], 'box'],
    [
      'next to nothing',
      [
        ['', 'a', ''],
        ['', '', ''],
        ['b', '', ''],
      ],
      'drawing',
    ],
    [
      'figures all in one cell',
      [
        ['1 2 3 4 5 6 7', '', ''],
        ['', 'a', 'b'],
      ],
      'drawing',
    ],
    [
      'numbered paragraphs',
      [
        ['1.', 'We met'],
        ['2.', 'We spoke'],
        ['3.', 'We left'],
      ],
      'numbered paragraphs',
    ],
    [
      'labels with colons',
      [
        ['Name:', 'Ann', 'x'],
        ['Role:', 'Clerk', 'y'],
        ['Post:', 'words', 'here'],
      ],
      'form',
    ],
    [
      'contacts',
      [
        ['Tel', 'as ever'],
        ['a@b.uk', 'as ever'],
        ['c@d.uk', 'as ever'],
        ['x', 'y'],
        ['v', 'w'],
      ],
      'form',
    ],
    [
      'rows from side to side',
      [
        ['Aims', '<', '<'],
        ['We met', '<', '<'],
        ['a', 'b', 'c'],
      ],
      'form',
    ],
    [
      'a few words in two columns',
      [
        ['Lead', 'Ann'],
        ['Clerk', 'Bob'],
        ['Chair', 'Cy'],
      ],
      'form',
    ],
    ['words in two columns on many rows', ['a', 'b', 'c', 'd', 'e'].map((text) => [text, 'made']), null],
    [
      'a long paragraph',
      [
        ['Aim', 'Risk', 'Plan'],
        ['Care', 'none', prose],
        ['Cost', 'some', 'few'],
      ],
      'prose',
    ],
  ])('of %s', (_, rows, reason) => {
    expect(layoutReason(gridOf(rows, { width: 500 }))).toBe(reason)
  })

  it('takes a bold header over a few words for a table’s', () => {
    const grid = gridOf([
      ['Role', 'Name'],
      ['Clerk', 'Bob'],
      ['Chair', 'Cy'],
    ])
    const cells = grid.cells.map((cell) => ({
      ...cell,
      words: cell.words.map((one) => ({ ...one, bold: cell.row === 0 })),
    }))
    expect(layoutReason({ ...grid, cells })).toBeNull()
  })

  it('takes walls that cut words for a drawing’s', () => {
    const grid = gridOf(plain)
    const cells = grid.cells.map((cell) => ({
      ...cell,
      words: [word('12345678', cell.box[2] - 20, cell.box[1] + 5)],
    }))
    expect(layoutReason({ ...grid, cells })).toBe('drawing')
  })
})

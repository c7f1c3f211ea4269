import { describe, expect, it } from 'vitest'
import { joinRows } from '../../src/document/row-lines.js'
import { linesFrom, shownLine } from './laid-out.js'
import type { Print } from './printed-page.js'

const joined = (prints: readonly Print[]) => joinRows(linesFrom(prints)).map(shownLine)
const rowOf = (texts: readonly string[], y = 100, step = 100): Print[] =>
  texts.map((text, index) => ({ text, x: 60 + step * index, y }))

describe('joinRows', () => {
  it('reads a key across that stands alone', () => {
    expect(joined(rowOf(['Green < 0.5', 'Amber < 0.9', 'Red > 0.9']))).toEqual([
      'Green < 0.5 Amber < 0.9 Red > 0.9',
    ])
  })

  it.each<[string, Print[]]>([
    [
      'columns that go on below',
      [...rowOf(['Green < 0.5', 'Amber < 0.9']), ...rowOf(['Blue', 'Black'], 112)],
    ],
    ['names without a figure', rowOf(['North', 'South'])],
    ['figures without a name', rowOf(['12', '14'])],
    ['parts far from one another', rowOf(['Green < 0.5', 'Amber < 0.9'], 100, 160)],
    ['sentences', rowOf(['Fewer than 0.5 of all the areas', 'Amber < 0.9'], 100, 180)],
    [
      'type of another size',
      [
        { text: 'Green < 0.5', x: 60, y: 100 },
        { text: 'Amber < 0.9', x: 160, y: 100, size: 12 },
      ],
    ],
    [
      'items of a list',
      [
        { text: 'Green < 0.5', x: 60, y: 100 },
        { text: '• Amber < 0.9', x: 160, y: 100 },
      ],
    ],
  ])('leaves %s apart', (_, prints) => {
    expect(joined(prints)).toEqual(linesFrom(prints).map(shownLine))
  })
})

import { describe, expect, it } from 'vitest'
import type { Word } from '../../src/document/model.js'
import { withOuterLabels } from '../../src/tables/outer-labels.js'
import { gridOf, textsOf } from './given-grid.js'
import { line } from './printed-page.js'

const figures = [
  ['1', '2', '3'],
  ['4', '5', '6'],
]
/** A frame around figures from (250, 100), columns of 100 points, rows of 20. */
const framed = (words: Word[], rows = figures) => {
  const grid = gridOf(rows)
  const shifted = words.map(
    (one): Word => ({ ...one, box: [one.box[0] - 200, one.box[1], one.box[2] - 200, one.box[3]] }),
  )
  return textsOf(withOuterLabels(grid, shifted))
}
const headings = (y: number, ...texts: string[]) => texts.flatMap((text, i) => line(text, 260 + i * 100, y))

describe('withOuterLabels', () => {
  it('takes in the headings right above the frame', () => {
    expect(framed(headings(88, 'Visits', 'Plans', 'Calls'))).toEqual([
      ['Visits', 'Plans', 'Calls'],
      ...figures,
    ])
  })

  it('takes in the labels at the left of the rows, and one that is missing', () => {
    const rows = [...figures, ['7', '8', '9']]
    expect(framed([...line('North', 200, 105), ...line('South', 200, 145)], rows)).toEqual([
      ['North', '1', '2', '3'],
      ['', '4', '5', '6'],
      ['South', '7', '8', '9'],
    ])
  })

  it.each<[string, Word[]]>([
    ['headings further off', headings(75, 'Visits', 'Plans', 'Calls')],
    ['figures above', headings(88, '7', '8', '9')],
    ['one title above', line('Visits by area', 260, 88)],
    ['a caption above', [...line('Table 3', 260, 88), ...line('Visits', 400, 88)]],
    ['a label of one row only', line('North', 200, 105)],
    [
      'text that runs past the labels',
      [...line('North', 200, 105), ...line('South', 200, 125), ...line('beside', 20, 125)],
    ],
    ['figures at the left', [...line('7', 200, 105), ...line('8', 200, 125)]],
  ])('leaves %s alone', (_, words) => {
    expect(framed(words)).toEqual(figures)
  })

  it('leaves text at the left of rows that have labels alone', () => {
    const rows = [
      ['North', '2', '3'],
      ['South', '5', '6'],
    ]
    expect(framed([...line('see', 200, 105), ...line('note', 200, 125)], rows)).toEqual(rows)
  })
})

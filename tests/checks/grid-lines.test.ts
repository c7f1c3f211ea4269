import { describe, expect, it } from 'vitest'
import { linesOf } from '../../src/checks/grid-lines.js'
import { tableFigures } from '../../src/checks/table-figures.js'
import { tableOf } from '../extract/table/table-of.js'

const read = (rows: readonly (readonly string[])[]) => tableFigures(tableOf(rows), 'sha256:a', [])

describe('linesOf', () => {
  const grid = read([
    ['Team', '2014', '2015'],
    ['North', '1', '2'],
    ['South', '3', '4'],
    ['East', '5', '6'],
  ])
  const values = (direction: 'rows' | 'columns') => {
    const lines = linesOf(grid).find((each) => each.direction === direction)
    return lines?.lines.map((line) => [
      lines.label(line, lines.across[0] ?? 0),
      ...lines.across.map((across) => lines.place(line, across).figure?.value),
    ])
  }

  it('shows the same figures along rows and along columns, with the labels of each', () => {
    expect(values('rows')).toEqual([
      ['North', 1, 2],
      ['South', 3, 4],
      ['East', 5, 6],
    ])
    expect(values('columns')).toEqual([
      ['2014', 1, 3, 5],
      ['2015', 2, 4, 6],
    ])
  })

  it('leaves out columns that label the figures to their right', () => {
    const lists = tableOf([
      ['Team', '2014', 'Area', '2015'],
      ['North', '1', 'Coast', '2'],
      ['South', '3', 'Hills', '4'],
    ])
    const [rows] = linesOf(tableFigures({ ...lists, innerStubs: [2] }, 'sha256:a', []))
    expect(rows?.across).toEqual([1, 3])
    expect([1, 3].map((across) => rows?.label(1, across))).toEqual(['North', 'Coast'])
  })
})

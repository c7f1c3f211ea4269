import { describe, expect, it } from 'vitest'
import type { Table } from '../../src/document/model.js'
import { confidenceOf } from '../../src/tables/confidence.js'
import { rowsOfCells } from './given-grid.js'

const sure = [
  ['Area', '2023', '2024'],
  ['North', '1', '2'],
  ['South', '3', '4'],
  ['East', '5', '6'],
]
const judge = (rows: string[][], more: Partial<Table> = {}) =>
  confidenceOf({ kind: 'ruled', ...rowsOfCells(rows), headerRows: 1, headerColumns: 1, joins: [], ...more })
const join = (reason: string) => [{ fromPage: 1, toPage: 2, reason }]

describe('confidenceOf', () => {
  it.each<[string, string[][], Partial<Table>]>([
    ['no header row found', sure, { headerRows: 0 }],
    ['no labels at the left of its rows', sure, { headerColumns: 0 }],
    ['mostly empty cells', [...sure, ...Array.from({ length: 7 }, () => ['', '', ''])], {}],
    [
      'columns that mix words and figures',
      [...sure, ['West', 'rising', 'falling'], ['Mid', 'rising', 'falling']],
      {},
    ],
    ['joined over a page break without a repeated header', sure, { joins: join('the same columns go on') }],
  ])('is less for a table with %s', (reason, rows, more) => {
    const judged = judge(rows, more)
    expect(judged.reasons).toEqual(['ruling lines around its cells', reason])
    expect(judged.confidence).toBeLessThan(judge(sure).confidence)
  })

  it('is not less for a join that the paper itself shows, nor for a card without labels at its left', () => {
    expect(judge(sure, { joins: join('its header is repeated on the next page') })).toEqual(judge(sure))
    expect(judge(sure, { kind: 'card', headerColumns: 0 }).reasons).toHaveLength(1)
  })

  it('counts a cell over several columns as so many filled places', () => {
    const rows = [
      ['All areas', '<', '<'],
      ['North', '', ''],
      ['South', '', ''],
    ]
    expect(judge(rows).reasons).not.toContain('mostly empty cells')
    expect(judge([['All areas', '', ''], ...rows.slice(1)]).reasons).toContain('mostly empty cells')
  })

  it('lies between 0 and 1 for every kind of table, however doubtful', () => {
    for (const kind of ['ruled', 'aligned', 'card', 'markup', 'flattened'] as const) {
      const { confidence } = judge([['', '']], {
        kind,
        headerRows: 0,
        headerColumns: 0,
        joins: join('guessed'),
      })
      expect(confidence).toBeGreaterThan(0)
      expect(confidence).toBeLessThan(1)
    }
  })
})

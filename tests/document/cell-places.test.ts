import { describe, expect, it } from 'vitest'
import { CellPlaces } from '../../src/document/cell-places.js'
import type { Cell } from '../../src/document/model.js'

const cell = (row: number, column: number, text: string, rowSpan = 1, columnSpan = 1): Cell => ({
  row,
  column,
  rowSpan,
  columnSpan,
  text,
  page: 1,
  box: null,
  pieces: [],
  bold: false,
})

describe('CellPlaces', () => {
  const cells = [cell(0, 0, ' Area ', 2), cell(0, 1, 'Plans', 1, 2), cell(1, 1, '12'), cell(1, 2, ' ')]
  const places = new CellPlaces(cells, 2, 3)

  it('lets a span answer for every place that it covers', () => {
    expect([0, 1].map((row) => [0, 1, 2].map((column) => places.text(row, column)))).toEqual([
      ['Area', 'Plans', 'Plans'],
      ['Area', '12', ''],
    ])
  })

  it('counts a spanning cell once in its row, and blank ones not at all among the filled', () => {
    expect(places.row(0)).toEqual([cells[0], cells[1]])
    expect(places.row(1)).toEqual([cells[0], cells[2], cells[3]])
    expect(places.filled(1)).toEqual([cells[0], cells[2]])
  })

  it('knows what kind of text stands at a place', () => {
    expect([places.kind(0, 2), places.kind(1, 1), places.kind(1, 2)]).toEqual(['text', 'value', 'empty'])
  })

  it('keeps the first of two cells that claim a place and cuts spans at the table’s edge', () => {
    const crowded = new CellPlaces([cell(0, 0, 'first', 9, 9), cell(0, 1, 'second')], 1, 2)
    expect([crowded.text(0, 1), crowded.row(0).length]).toEqual(['first', 1])
    expect(crowded.at(1, 0)).toBeUndefined()
    expect(crowded.kind(5, 5)).toBe('empty')
  })
})

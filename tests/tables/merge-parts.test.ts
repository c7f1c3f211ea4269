import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeRows } from '../../src/tables/merge-parts.js'
import { rowsOfCells } from './given-grid.js'

const texts = fc.array(
  fc.array(fc.constantFrom('', 'North', 'and', 'of the', 'made.', '12', '3%'), {
    minLength: 3,
    maxLength: 3,
  }),
  { minLength: 1, maxLength: 4 },
)

describe('mergeRows', () => {
  it('covers every place once and keeps every text that is not repeated, in its column', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(1), (above, below, wanted) => {
        const repeated = Math.min(wanted, below.length - 1)
        const merged = mergeRows(rowsOfCells(above), rowsOfCells(below), repeated)
        expect(merged.rows).toBe(above.length + below.length - repeated - (merged.splitRow ? 1 : 0))
        const places = merged.cells.flatMap((cell) =>
          Array.from({ length: cell.rowSpan }, (_, i) => `${cell.row + i},${cell.column}`),
        )
        expect(new Set(places).size).toBe(places.length)
        expect(places).toHaveLength(merged.rows * 3)
        for (let column = 0; column < 3; column++) {
          const inColumn = merged.cells.filter((cell) => cell.column === column).sort((a, b) => a.row - b.row)
          const expected = [...above, ...below.slice(repeated)].map((row) => row[column])
          expect(
            inColumn
              .map(({ text }) => text)
              .filter(Boolean)
              .join(' '),
          ).toBe(expected.filter(Boolean).join(' '))
        }
      }),
    )
  })

  it('keeps each line’s place in a text that the break divides', () => {
    const merged = mergeRows(
      rowsOfCells([
        ['Area', 'Visits'],
        ['North and', '12'],
      ]),
      rowsOfCells([['further east', '']]),
      0,
    )
    const label = merged.cells.find(({ text }) => text.startsWith('North'))
    expect(label?.pieces.map(({ start, end }) => label.text.slice(start, end))).toEqual([
      'North and',
      'further east',
    ])
  })

  it('lets a cell that spans down to the break go on over a blank', () => {
    const merged = mergeRows(
      rowsOfCells([
        ['North', '1'],
        ['^', '2'],
      ]),
      rowsOfCells([
        ['', '3'],
        ['South', '4'],
      ]),
      0,
    )
    expect(merged.cells.find(({ text }) => text === 'North')).toMatchObject({ row: 0, rowSpan: 3 })
    expect(merged.cells.find(({ text }) => text === 'South')).toMatchObject({ row: 3 })
  })

  it('cuts a cell that spans out of the repeated header', () => {
    const { cells } = mergeRows(
      rowsOfCells([['Area', '2023']]),
      rowsOfCells([
        ['Area', '2023'],
        ['^', '5'],
      ]),
      1,
    )
    expect(cells.filter(({ row }) => row === 1).map(({ rowSpan }) => rowSpan)).toEqual([1, 1])
  })
})

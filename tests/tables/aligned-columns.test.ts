import { describe, expect, it } from 'vitest'
import { alignedColumns, withHeader } from '../../src/tables/aligned-columns.js'
import { chunkLines } from '../../src/tables/chunks.js'
import { word } from './printed-page.js'

/** Lines 14 points apart of words that cover the given stretches. */
const linesOf = (...rows: [number, number][][]) =>
  chunkLines(
    rows.flatMap((row, r) =>
      row.map(([from, to]) => word('a', from, r * 14, { box: [from, r * 14, to, r * 14 + 10] })),
    ),
  )
const rows = (count: number) =>
  Array.from({ length: count }, (): [number, number][] => [
    [0, 60],
    [100, 120],
  ])

describe('alignedColumns', () => {
  it('are parted in the middle of the gap that all rows leave', () => {
    expect(
      alignedColumns(
        linesOf(
          [
            [0, 60],
            [100, 120],
          ],
          [
            [0, 80],
            [90, 120],
          ],
        ),
        -1,
        121,
      ),
    ).toEqual([-1, 85, 121])
  })

  it.each([
    ['one row of ten', 9, 2],
    ['one row of nine', 8, 1],
  ])('are known although %s crosses the gap, or not', (_, count, columns) => {
    expect(alignedColumns(linesOf(...rows(count), [[0, 120]]), -1, 121)).toHaveLength(columns + 1)
  })
})

describe('withHeader', () => {
  const body = linesOf(...rows(3))
  it.each<[string, [number, number][], number]>([
    [
      'narrow headings',
      [
        [0, 40],
        [102, 118],
      ],
      80,
    ],
    [
      'a heading that runs on from the left',
      [
        [0, 76],
        [102, 118],
      ],
      88,
    ],
    [
      'a heading that begins further left',
      [
        [0, 40],
        [84, 118],
      ],
      72,
    ],
    ['a heading over both columns', [[20, 118]], 80],
  ])('moves the boundary to the gap that is left by %s', (_, header, at) => {
    expect(withHeader([-1, 80, 121], body, linesOf(header))).toEqual([-1, at, 121])
  })
})

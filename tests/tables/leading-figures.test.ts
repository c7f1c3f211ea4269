import { describe, expect, it } from 'vitest'
import { chunkLines } from '../../src/tables/chunks.js'
import { withLeadingFigures } from '../../src/tables/leading-figures.js'
import { line } from './printed-page.js'

/** Rows whose figures end at 130 and whose words begin three points further on, each with a number of its row before. */
function rowsOf(...rows: readonly (readonly [number: string, figure: string, label: string])[]) {
  const read = chunkLines(
    rows.flatMap(([number, figure, label], index) => [
      ...line(number, 60 - 5 * number.length, 100 + 14 * index),
      ...line(figure, 130 - 5 * figure.length, 100 + 14 * index),
      ...line(label, 133, 100 + 14 * index),
      ...line('96.2', 300, 100 + 14 * index),
    ]),
  )
  return withLeadingFigures({ lines: read, rows: read }).rows.map(({ chunks }) =>
    chunks.map(({ text }) => text),
  )
}

describe('withLeadingFigures', () => {
  it('parts last year’s sums from the services behind them', () => {
    expect(
      rowsOf(['1', '610.4', 'Leaving care'], ['2', '1,930.0', 'Fostering'], ['3', '7.5', 'Asylum']),
    ).toEqual([
      ['1', '610.4', 'Leaving care', '96.2'],
      ['2', '1,930.0', 'Fostering', '96.2'],
      ['3', '7.5', 'Asylum', '96.2'],
    ])
  })

  it('parts the number of a row from a wide sum that nearly touches it, too', () => {
    const wide = '12,345,678.9'
    const rows = rowsOf(['1', '610.4', 'Leaving care'], ['2', '1,930.0', 'Fostering'], ['10', wide, 'All'])
    expect(rows[2]).toEqual(['10', wide, 'All', '96.2'])
  })

  it.each([
    [
      'plain numbers, which may be part of their labels',
      [
        ['1', '3', 'or more placements'],
        ['2', '2', 'placements'],
        ['3', '1', 'placement'],
      ],
    ],
    [
      'two rows, which stand so by chance',
      [
        ['1', '610.4', 'Leaving care'],
        ['2', '1,930.0', 'Fostering'],
      ],
    ],
  ] as const)('leaves %s', (_, rows) => {
    expect(rowsOf(...rows).map((texts) => texts[1])).toEqual(
      rows.map(([, figure, label]) => `${figure} ${label}`),
    )
  })
})

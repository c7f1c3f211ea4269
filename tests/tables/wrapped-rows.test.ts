import { describe, expect, it } from 'vitest'
import { chunkLines } from '../../src/tables/chunks.js'
import { isRowOfFigures } from '../../src/tables/tabular-lines.js'
import { wrappedRows } from '../../src/tables/wrapped-rows.js'
import { line } from './printed-page.js'

type Printed = readonly [y: number, label: string, figure?: string]

/** The lines that are one row, as texts. */
function wrappedOf(...printed: readonly Printed[]): string[] {
  const lines = chunkLines(
    printed.flatMap(([y, label, figure]) => [
      ...(label === '' ? [] : line(label, 50, y)),
      ...(figure === undefined ? [] : line(figure, 300, y)),
    ]),
  )
  const rows = wrappedRows({ lines, rows: lines.filter(isRowOfFigures) })
  return [...new Set(rows.values())].map((together) =>
    together.map(({ chunks }) => chunks.map(({ text }) => text).join(' ')).join(' / '),
  )
}

const apart: readonly Printed[] = [
  [100, 'Police', '96'],
  [118, 'Health', '38'],
]

describe('wrappedRows', () => {
  it.each<[string, readonly Printed[], string[]]>([
    [
      'figures beside the last line',
      [...apart, [136, 'Crime'], [147, 'Commissioner', '60']],
      ['Crime / Commissioner 60'],
    ],
    [
      'figures beside the first line',
      [...apart, [136, 'Crime', '60'], [147, 'Commissioner']],
      ['Crime 60 / Commissioner'],
    ],
    [
      'a label of three lines',
      [...apart, [136, 'Police'], [147, 'Crime', '60'], [158, 'Commissioner']],
      ['Police / Crime 60 / Commissioner'],
    ],
    [
      'no heading of a group, which stands as far off as a row',
      [...apart, [136, 'Grants'], [154, 'Home Office', '9']],
      [],
    ],
    ['no two rows', [...apart, [136, 'Crime', '60'], [147, 'Commissioner', '70']], []],
    [
      'nothing where rows stand as close as the lines of a text',
      [
        [100, 'Police', '96'],
        [111, 'Health', '38'],
        [122, 'Grants'],
        [133, 'Home Office', '9'],
      ],
      [],
    ],
  ])('takes %s for one row', (_, printed, rows) => {
    expect(wrappedOf(...printed)).toEqual(rows)
  })
})

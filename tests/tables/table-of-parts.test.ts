import { describe, expect, it } from 'vitest'
import type { Word } from '../../src/document/model.js'
import { linesAround } from '../../src/tables/surroundings.js'
import { tableOfParts } from '../../src/tables/table-of-parts.js'
import { partOf } from './given-grid.js'
import { line, printedPage } from './printed-page.js'

const rows = [
  ['Area', '2023', '2024'],
  ['North', '1', '2'],
  ['South', '3', '4'],
]

/** The table of two parts, on pages 3 and 4, each with words around it. */
function tableWith(first: readonly Word[], second: readonly Word[] = []) {
  const parts = [first, second].map((words, index) => {
    const page = printedPage({ number: 3 + index, words })
    return { part: partOf(rows, { page }), lines: linesAround(page, new Set()), others: [] }
  })
  const { cells, columns } = parts[0]?.part ?? { cells: [], columns: 0 }
  return tableOfParts({ rows: rows.length, columns, cells, parts, joins: [] }, 5)
}

describe('tableOfParts', () => {
  it('has the caption of its first part, the notes of all, and their places', () => {
    const table = tableWith(
      [...line('Table 3: Visits', 50, 82), ...line('* provisional', 50, 164)],
      [...line('Table 3 (continued)', 50, 82), ...line('Source: the return', 50, 164)],
    )
    expect(table).toMatchObject({
      index: 5,
      caption: 'Table 3: Visits',
      notes: ['* provisional', 'Source: the return'],
      pages: [3, 4],
      columnPaths: [['Area'], ['2023'], ['2024']],
      rowPaths: [[], ['North'], ['South']],
    })
    expect(table?.regions.map(({ page }) => page)).toEqual([3, 4])
  })

  it.each<[string, Word[], string | null]>([
    ['in brackets right above', line('(£000)', 300, 88), '£000'],
    ['in brackets further above', line('(£000)', 300, 70), null],
    ['right above without brackets', line('in £000', 300, 88), '£000'],
    ['right above in words', line('All figures in £m', 300, 88), '£m'],
    ['in a sentence above', line('It costs £m', 300, 88), null],
  ])('has the unit that stands %s: %j', (_, words, unit) => {
    expect(tableWith(words)?.unitText).toBe(unit)
  })

  it('is none without parts', () => {
    expect(tableOfParts({ rows: 0, columns: 0, cells: [], parts: [], joins: [] }, 0)).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import type { Box } from '../../src/document/geometry.js'
import type { Cell, Page, Table, UncertainNumber } from '../../src/document/model.js'
import { unreadSign } from '../../src/document/unread-sign.js'
import { confirmByTotals } from '../../src/tables/confirm-by-totals.js'
import { printedPage } from './printed-page.js'

/** What a table prints, its first row and column the labels; `~1|7` is a 1 that is not sure and that another recognition takes for a 7. */
type Rows = readonly (readonly string[])[]

function paperOf(rows: Rows): { pages: Page[]; tables: Table[] } {
  const uncertain: UncertainNumber[] = []
  const cells = rows.flatMap((texts, row) =>
    texts.map((printed, column): Cell => {
      const box: Box = [50 + 60 * column, 100 + 20 * row, 80 + 60 * column, 112 + 20 * row]
      const [text = '', ...others] = printed.replace(/^~/, '').split('|')
      const unsure = printed.startsWith('~')
      if (unsure) uncertain.push({ text, box, ...(others.length > 0 ? { others } : {}) })
      const shown = unsure ? text.replace(/\d/g, unreadSign) : text
      const pieces = [{ start: 0, end: shown.length, page: 1, box }]
      return { row, column, rowSpan: 1, columnSpan: 1, text: shown, page: 1, box, pieces, bold: false }
    }),
  )
  const table: Table = {
    index: 0,
    kind: 'ruled',
    rows: rows.length,
    columns: rows[0]?.length ?? 0,
    cells,
    headerRows: 1,
    headerColumns: 1,
    columnPaths: (rows[0] ?? []).map((label) => [label]),
    rowPaths: rows.map(([label = '']) => [label]),
    caption: null,
    unitText: null,
    notes: [],
    pages: [1],
    regions: [],
    joins: [],
    confidence: 1,
    reasons: [],
  }
  return { pages: [{ ...printedPage({}), ocr: { uncertain, leaning: 0 } }], tables: [table] }
}

/** The unsure cells of the table that its sums confirm, as texts, and what of the page is still unsure. */
function confirmedIn(rows: Rows): { confirmed: string[]; left: number } {
  const { pages, tables } = paperOf(rows)
  const settled = confirmByTotals(pages, tables)
  const confirmed = settled.pages.flatMap(({ ocr }) => (ocr?.confirmed ?? []).map(({ text }) => text))
  const texts = settled.tables.flatMap(({ cells }) => cells)
  expect(texts.filter(({ text }) => text.includes(unreadSign))).toHaveLength(
    settled.pages[0]?.ocr?.uncertain.length ?? 0,
  )
  for (const { text, pieces } of texts) expect(pieces[0]?.end).toBe(text.length)
  return { confirmed, left: settled.pages[0]?.ocr?.uncertain.length ?? 0 }
}

const head = ['', '2021', '2022']

describe('a number whose digits are not sure is confirmed', () => {
  it.each<[string, Rows, string]>([
    [
      'by the total of its column',
      [head, ['Robbery', '9', '~17'], ['Drugs', '3', '2'], ['Total', '12', '19']],
      '17',
    ],
    [
      'by the total of its row',
      [
        ['', 'Boys', 'Girls', 'Total'],
        ['2021', '24', '~11', '35'],
        ['2022', '20', '9', '29'],
      ],
      '11',
    ],
    [
      'as the total itself',
      [head, ['Robbery', '9', '17'], ['Drugs', '3', '2'], ['Total', '12', '~19']],
      '19',
    ],
    [
      'with thousands, pounds and decimals',
      [head, ['Staff', '£1,204.50', '2'], ['Rent', '~£95.5', '3'], ['Total', '£1,300.00', '5']],
      '£95.5',
    ],
    [
      'as the one of two readings that fits',
      [head, ['Robbery', '9', '~11|17'], ['Drugs', '3', '2'], ['Total', '12', '19']],
      '17',
    ],
    [
      'of one digit where another column adds up',
      [head, ['Robbery', '9', '~1'], ['Drugs', '3', '2'], ['Total', '12', '3']],
      '1',
    ],
  ])('%s', (_, rows, text) => {
    expect(confirmedIn(rows)).toEqual({ confirmed: [text], left: 0 })
  })

  it('by row and column together, each cell by its own', () => {
    const rows = [
      ['', 'Boys', 'Girls', 'Total'],
      ['2021', '24', '~11', '35'],
      ['2022', '~20', '9', '29'],
      ['Total', '44', '20', '64'],
    ]
    expect(confirmedIn(rows)).toEqual({ confirmed: ['20', '11'].reverse(), left: 0 })
  })
})

describe('a number whose digits are not sure stays so', () => {
  it.each<[string, Rows]>([
    [
      'where the total leaves room for another',
      [head, ['Robbery', '9', '~17'], ['Drugs', '3', '2'], ['Total', '12', '13']],
    ],
    [
      'where two cells of its sum are unsure',
      [head, ['Robbery', '9', '~17'], ['Drugs', '3', '~2'], ['Total', '12', '19']],
    ],
    [
      'where the total is unsure too',
      [head, ['Robbery', '9', '~17'], ['Drugs', '3', '2'], ['Total', '12', '~19']],
    ],
    ['where it is nought', [head, ['Robbery', '9', '~0'], ['Drugs', '3', '19'], ['Total', '12', '19']]],
    [
      'where all others are nought',
      [head, ['Robbery', '9', '~19'], ['Drugs', '3', '0'], ['Total', '12', '19']],
    ],
    [
      'where a cell of the sum has no number',
      [head, ['Robbery', '9', '~17'], ['Drugs', '3', '2'], ['Arson', '0', '-'], ['Total', '12', '19']],
    ],
    [
      'where the total of another column does not add up',
      [head, ['Robbery', '9', '~17'], ['Drugs', '3', '2'], ['Total', '14', '19']],
    ],
    [
      'where it is one digit and nothing else shows that the total adds up',
      [
        ['', '2022'],
        ['Robbery', '~1'],
        ['Drugs', '2'],
        ['Total', '3'],
      ],
    ],
    [
      'where no line is called a total',
      [head, ['Robbery', '9', '~17'], ['Drugs', '3', '2'], ['All offences', '12', '19']],
    ],
    [
      'where there are subtotals',
      [
        head,
        ['Robbery', '9', '~17'],
        ['Drugs', '3', '2'],
        ['Total', '12', '19'],
        ['Total for the year', '12', '19'],
      ],
    ],
    [
      'where a line is a part of another',
      [head, ['Robbery', '9', '~17'], ['of which girls', '3', '2'], ['Total', '12', '19']],
    ],
    [
      'where its column is of rates',
      [
        ['', '2021', 'Rate'],
        ['Robbery', '9', '~17'],
        ['Drugs', '3', '2'],
        ['Total', '12', '19'],
      ],
    ],
    [
      'where row and column leave room for different readings',
      [
        ['', 'Boys', 'Girls', 'Total'],
        ['2021', '24', '~11|17', '35'],
        ['2022', '20', '12', '32'],
        ['Total', '44', '29', '73'],
      ],
    ],
  ])('%s', (_, rows) => {
    expect(confirmedIn(rows).confirmed).toEqual([])
  })

  it('where its cell has other words too', () => {
    const { pages, tables } = paperOf([
      head,
      ['Robbery', '9', '~17'],
      ['Drugs', '3', '2'],
      ['Total', '12', '19'],
    ])
    const mixed = tables.map((table) => ({
      ...table,
      cells: table.cells.map((cell) =>
        cell.text.includes(unreadSign) ? { ...cell, text: `${cell.text} new` } : cell,
      ),
    }))
    expect(confirmByTotals(pages, mixed)).toEqual({ pages, tables: mixed })
  })
})

describe('a paper without unsure numbers', () => {
  it('is left as it is', () => {
    const { pages, tables } = paperOf([
      head,
      ['Robbery', '9', '17'],
      ['Drugs', '3', '2'],
      ['Total', '12', '19'],
    ])
    const settled = confirmByTotals(pages, tables)
    expect(settled.pages).toBe(pages)
    expect(settled.tables).toBe(tables)
  })
})

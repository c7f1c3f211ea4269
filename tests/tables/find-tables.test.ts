import { describe, expect, it } from 'vitest'
import { findTables, surveyTables } from '../../src/tables/find-tables.js'
import { across, down, line, printedPage, ruledTable } from './printed-page.js'

const rows = [
  ['Area', '2023', '2024'],
  ['North', '1', '2'],
  ['South', '3', '4'],
]

describe('findTables', () => {
  it('makes no table, and no text of one, of words without ink', () => {
    const { words, rules } = ruledTable(rows)
    const hidden = words.map((word) => ({ ...word, invisible: true as const }))
    expect(findTables([printedPage({ words: hidden, rules })])).toEqual([])
    const guessed = line('ghost', 120, 125).map((word) => ({ ...word, invisible: true as const }))
    const [table] = findTables([printedPage({ words: [...words, ...guessed], rules })])
    expect(table?.cells.map(({ text }) => text)).toEqual(rows.flat())
  })

  it('gives tables from page to page and top to bottom, however they are found, with running indices', () => {
    const aligned = rows.flatMap((row, r) =>
      row.flatMap((text, c) => line(`${text}${c === 0 ? ' side' : ''}`, 60 + c * 120, 100 + r * 14)),
    )
    const lower = ruledTable(rows, 50, 400)
    const pages = [
      printedPage({ words: [...lower.words, ...aligned], rules: lower.rules }),
      printedPage({ number: 2, ...ruledTable([['Team', 'Calls', 'Plans'], ...rows.slice(1)], 50, 300) }),
    ]
    expect(findTables(pages).map(({ index, kind, pages: on }) => [index, kind, on])).toEqual([
      [0, 'aligned', [1]],
      [1, 'ruled', [1]],
      [2, 'ruled', [2]],
    ])
  })
})

describe('surveyTables', () => {
  it('names the pages that were not read whole, and reads the others', () => {
    const crossed = Array.from({ length: 250 }, (_, i) => [
      across(i * 3.1, 0, 799),
      down(i * 3.1, 0, 799),
    ]).flat()
    const { tables, partial } = surveyTables([
      printedPage({ width: 800, rules: crossed }),
      printedPage({ number: 2, ...ruledTable(rows) }),
    ])
    expect(partial.map(({ page }) => page)).toEqual([1])
    expect(tables.map(({ pages }) => pages)).toEqual([[2]])
  })
})

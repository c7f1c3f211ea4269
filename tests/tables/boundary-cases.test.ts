import { describe, expect, it } from 'vitest'
import { separateFurniture } from '../../src/document/furniture.js'
import type { Page, Table } from '../../src/document/model.js'
import { readPdf } from '../../src/readers/pdf/read-pdf.js'
import { findTables } from '../../src/tables/find-tables.js'
import { type BoundaryCase, type BoundaryPaper, crossingCases, neighbourCases } from './boundary-cases.js'

async function pagesOf(paper: BoundaryPaper): Promise<Page[]> {
  const reading = await readPdf(paper.bytes)
  if (!reading.ok) throw new Error(reading.failure.message)
  return separateFurniture(reading.value.pages)
}

function rowsOf(table: Table): string[][] {
  const rows = Array.from({ length: table.rows }, () => new Array<string>(table.columns).fill(''))
  for (const cell of table.cells) (rows[cell.row] ?? [])[cell.column] = cell.text
  return rows
}

function tablesOf(boundary: BoundaryCase, tables: readonly Table[]): Table[] {
  return tables.filter(({ pages: [first = 0] }) => first >= boundary.firstPage && first <= boundary.lastPage)
}

function isExact(boundary: BoundaryCase, tables: readonly Table[]): boolean {
  return JSON.stringify(tablesOf(boundary, tables).map(rowsOf)) === JSON.stringify(boundary.tables)
}

describe('tables at page breaks', () => {
  it('joins at least 99 % of 300 tables that run over page breaks, cell for cell', async () => {
    const paper = await crossingCases(300)
    const tables = findTables(await pagesOf(paper))
    const wrong = paper.cases.filter((one) => !isExact(one, tables))
    expect(wrong.slice(0, 5).map(({ name, firstPage }) => `${name}, page ${firstPage}`)).toEqual([])
    expect(wrong.length).toBeLessThanOrEqual(3)
  })

  it('records each join with its pages and its reason', async () => {
    const paper = await crossingCases(20)
    for (const table of findTables(await pagesOf(paper))) {
      expect(table.joins.map(({ fromPage }) => fromPage)).toEqual(table.pages.slice(0, -1))
      expect(table.joins.map(({ toPage }) => toPage)).toEqual(table.pages.slice(1))
      for (const { reason } of table.joins) expect(reason).toMatch(/header|continued/)
      expect(new Set(table.cells.map((cell) => cell.page))).toEqual(new Set(table.pages))
    }
  })

  it('joins none of 300 pairs of different tables on adjacent pages', async () => {
    const paper = await neighbourCases(300)
    const tables = findTables(await pagesOf(paper))
    expect(tables.filter(({ joins }) => joins.length > 0).map(({ caption }) => caption)).toEqual([])
    expect(paper.cases.filter((one) => !isExact(one, tables)).map(({ name }) => name)).toEqual([])
  })
})

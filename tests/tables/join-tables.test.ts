import { describe, expect, it } from 'vitest'
import type { PlacedPart } from '../../src/tables/join-parts.js'
import { joinTables } from '../../src/tables/join-tables.js'
import { partOf } from './given-grid.js'
import { printedPage } from './printed-page.js'

function placed(number: number, top: number, ...rows: string[][]): PlacedPart {
  return { part: partOf(rows, { page: printedPage({ number }), top }), lines: [], others: [] }
}
const header = ['Area', '2023', '2024']
/** A table that covers its page from head to foot. */
const whole = (number: number, ...rows: string[][]) =>
  placed(number, 40, ...rows, ...Array.from({ length: 34 }, (_, row) => [`Team ${number}.${row}`, '1', '2']))

describe('joinTables', () => {
  it('joins a table that goes on over several pages, judged by the header of its first', () => {
    const [table, ...others] = joinTables([
      whole(1, header),
      whole(2, header),
      placed(3, 40, header, ['East', '3', '4'], ['West', '5', '6']),
    ])
    expect(others).toEqual([])
    expect(table?.rows).toBe(1 + 34 + 34 + 2)
    expect(table?.joins.map(({ fromPage, toPage }) => [fromPage, toPage])).toEqual([
      [1, 2],
      [2, 3],
    ])
    expect(table?.cells.filter(({ text }) => text === 'Area')).toHaveLength(1)
    expect(table?.cells.find(({ text }) => text === 'West')).toMatchObject({ row: 70, page: 3 })
  })

  it('says when the page break splits a row', () => {
    const [table] = joinTables([
      placed(1, 700, header, ['North', '1', '2'], ['South and', '3', '4']),
      placed(2, 40, ['further east', '', ''], ['West', '5', '6']),
    ])
    expect(table?.joins[0]?.reason).toMatch(/split by the page break/)
    expect(table?.cells.map(({ text }) => text)).toContain('South and further east')
  })

  it('leaves tables of one page apart, and joins the next page to the last of them', () => {
    const tables = joinTables([
      placed(1, 100, header, ['North', '1', '2']),
      placed(1, 700, header, ['South', '3', '4']),
      placed(2, 40, header, ['East', '5', '6']),
    ])
    expect(tables.map(({ parts }) => parts.map(({ part }) => part.page.number))).toEqual([[1], [1, 2]])
  })
})

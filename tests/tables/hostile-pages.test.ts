import { describe, expect, it } from 'vitest'
import { findTables, surveyTables } from '../../src/tables/find-tables.js'
import { hostilePages } from './hostile-page-list.js'
import { across, down, printedPage, ruledTable, word } from './printed-page.js'

describe('hostile pages', () => {
  it.each(hostilePages)('%s: tables are found or not, and nothing breaks', (_, page) => {
    expect(Array.isArray(findTables([page]))).toBe(true)
  })

  it('says why a page was not read whole', () => {
    const crossed = Array.from({ length: 4000 }, (_, index) => [
      across(index * 3, 0, 12_000),
      down(index * 3, 0, 12_000),
    ])
    const tooManyLines = printedPage({ width: 12_000, height: 12_000, rules: crossed.flat() })
    const [, , [, tooManyCells] = ['', printedPage()]] = hostilePages
    expect(surveyTables([tooManyLines]).partial).toEqual([
      { page: 1, reason: expect.stringMatching(/lines/) },
    ])
    expect(surveyTables([tooManyCells]).partial).toEqual([
      { page: 1, reason: expect.stringMatching(/cells/) },
    ])
  })

  it('reads a table whose lines are drawn twice, a little apart', () => {
    const { words, rules } = ruledTable([
      ['Area', 'Visits', 'Plans'],
      ['North', '12', '3'],
      ['South', '15', '4'],
    ])
    const twice = rules.map((rule) => {
      const [x0, y0, x1, y1] = rule.box
      return { ...rule, box: [x0 + 1.4, y0 + 1.4, x1 + 1.4, y1 + 1.4] as const }
    })
    const [table] = findTables([printedPage({ words, rules: [...rules, ...twice] })])
    expect([table?.rows, table?.columns]).toEqual([3, 3])
  })

  it('leaves words outside of the page alone', () => {
    const { words, rules } = ruledTable([
      ['Area', 'Visits'],
      ['North', '12'],
      ['South', '15'],
    ])
    const [table] = findTables([
      printedPage({ words: [...words, word('stray', -400, 120), word('far', 5000, 5000)], rules }),
    ])
    expect(table?.cells.map((cell) => cell.text).join(' ')).not.toMatch(/stray|far/)
  })
})

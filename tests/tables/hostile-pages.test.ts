import { describe, expect, it } from 'vitest'
import type { Page } from '../../src/document/model.js'
import { findTables, surveyTables } from '../../src/tables/find-tables.js'
import { across, band, down, line, printedPage, ruledTable, word } from './printed-page.js'

function crowd(count: number): Page {
  const words = Array.from({ length: count }, (_, index) =>
    word(index % 3 === 0 ? String(index % 977) : 'word', (index % 250) * 24, Math.floor(index / 250) * 11),
  )
  return printedPage({ words, width: 6000, height: 1200 })
}

const manyRules = Array.from({ length: 1_000_000 }, (_, index) =>
  index % 2 === 0
    ? across((index * 7) % 800, index % 500, (index % 500) + 90)
    : down((index * 3) % 600, index % 700, (index % 700) + 90),
)

const hostile: [name: string, page: Page, seconds: number][] = [
  ['25,000 words', crowd(25_000), 2],
  ['a million ruling lines', printedPage({ rules: manyRules, words: line('one two 3 4', 100, 100) }), 6],
  [
    'a table of a million cells',
    printedPage({
      width: 14_400,
      height: 14_400,
      rules: Array.from({ length: 1001 }, (_, index) => [
        across(index * 14, 0, 14_000),
        down(index * 14, 0, 14_000),
      ]).flat(),
      words: Array.from({ length: 20_000 }, (_, index) =>
        word('7', (index % 1000) * 14 + 2, Math.floor(index / 1000) * 14 + 2),
      ),
    }),
    4,
  ],
  [
    '200,000 shaded bands',
    printedPage({
      fills: Array.from({ length: 200_000 }, (_, index) => band(50, index % 780, 500, (index % 780) + 12)),
    }),
    3,
  ],
  [
    'lines of no length, words of no size, places that are no numbers',
    printedPage({
      rules: [across(Number.NaN, 0, 10), down(5, 10, 10), across(20, 30, 30), across(-50, -10, 9999)],
      words: [
        word('', 10, 10),
        { ...word('x', 0, 0), box: [Number.NaN, 0, Number.NaN, 0] },
        { ...word('y', 0, 0), box: [5, 5, 5, 5], size: 0 },
      ],
    }),
    1,
  ],
]

/** How much slower than alone a test may run beside the others. */
const SLACK = 4

describe('hostile pages', () => {
  it.each(hostile)('%s: tables are found or not, in bounded time', (_, page, seconds) => {
    const start = performance.now()
    expect(Array.isArray(findTables([page]))).toBe(true)
    // Coverage and a busy machine slow the run several times; what is unbounded takes minutes.
    expect((performance.now() - start) / 1000).toBeLessThan(seconds * SLACK)
  })

  it('says why a page was not read whole', () => {
    const crossed = Array.from({ length: 4000 }, (_, index) => [
      across(index * 3, 0, 12_000),
      down(index * 3, 0, 12_000),
    ])
    const tooManyLines = printedPage({ width: 12_000, height: 12_000, rules: crossed.flat() })
    const [, , [, tooManyCells] = ['', printedPage()]] = hostile
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

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Page, Table } from '../../src/document/model.js'
import { edgesOf } from '../../src/tables/edges.js'
import { findTables } from '../../src/tables/find-tables.js'
import { framesOf } from '../../src/tables/frames.js'
import { latticeOf } from '../../src/tables/lattice.js'
import { across, band, down, line, printedPage, ruledTable, word } from './printed-page.js'

const size = { width: 600, height: 800 }

function cellsOf(table: Table | undefined): string[] {
  return (table?.cells ?? []).map(
    ({ row, column, rowSpan, columnSpan, text }) =>
      `${row},${column}${rowSpan * columnSpan > 1 ? `+${rowSpan}x${columnSpan}` : ''} ${text}`,
  )
}

function found(page: Partial<Page>): Table[] {
  return findTables([printedPage(page)])
}

describe('edges', () => {
  it.each([
    ['pieces of one line are joined', [across(10, 0, 50), across(10.5, 52, 100)], 1],
    ['pieces far apart stay two', [across(10, 0, 50), across(10, 80, 100)], 2],
    ['dashes become a line', Array.from({ length: 20 }, (_, i) => across(10, i * 5, i * 5 + 3)), 1],
    ['ticks are left out', [across(10, 0, 4), down(10, 0, 5)], 0],
    ['strokes and filled hairlines count alike', [across(10, 0, 50), across(30, 0, 50, 'fill')], 2],
    ['lines off the page are left out', [across(-20, 0, 50), down(900, 0, 50)], 0],
  ] as const)('%s', (_, rules, count) => {
    expect(edgesOf(rules, size)).toHaveLength(count)
  })
})

describe('lattices', () => {
  it('cover every place of the grid exactly once, whatever lines are missing', () => {
    const shape = fc.record({
      rows: fc.integer({ min: 1, max: 6 }),
      columns: fc.integer({ min: 1, max: 6 }),
      missing: fc.infiniteStream(fc.boolean()),
    })
    fc.assert(
      fc.property(shape, ({ rows, columns, missing }) => {
        const gone = () => missing.next().value === true
        const rules = []
        for (let r = 0; r <= rows; r++) {
          for (let c = 0; c < columns; c++) {
            if (r === 0 || r === rows || !gone()) rules.push(across(20 + r * 30, 20 + c * 40, 60 + c * 40))
          }
        }
        for (let c = 0; c <= columns; c++) {
          for (let r = 0; r < rows; r++) {
            if (c === 0 || c === columns || !gone()) rules.push(down(20 + c * 40, 20 + r * 30, 50 + r * 30))
          }
        }
        for (const frame of framesOf(edgesOf(rules, size)) ?? []) {
          const grid = latticeOf(frame, 1)
          if (!grid) continue
          const places = grid.cells.flatMap((cell) =>
            Array.from({ length: cell.rowSpan * cell.columnSpan }, (_, i) => {
              const row = cell.row + Math.floor(i / cell.columnSpan)
              return `${row},${cell.column + (i % cell.columnSpan)}`
            }),
          )
          expect(new Set(places).size).toBe(places.length)
          expect(places).toHaveLength((grid.xs.length - 1) * (grid.ys.length - 1))
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('ruled tables', () => {
  const plain = [
    ['Area', 'Visits', 'Plans'],
    ['North', '12', '3'],
    ['South', '15', '-'],
  ]

  it('are read cell by cell, empty cells and stand-ins kept', () => {
    const [table] = found(ruledTable([...plain, ['East', '', 'n/a']]))
    expect(cellsOf(table)).toEqual([
      ...['0,0 Area', '0,1 Visits', '0,2 Plans', '1,0 North', '1,1 12', '1,2 3'],
      ...['2,0 South', '2,1 15', '2,2 -', '3,0 East', '3,1 ', '3,2 n/a'],
    ])
    expect(table?.columnPaths).toEqual([['Area'], ['Visits'], ['Plans']])
    expect(table?.rowPaths).toEqual([[], ['North'], ['South'], ['East']])
  })

  it('are read where only the lines between cells are drawn', () => {
    const { words, rules } = ruledTable(plain)
    const inner = rules.filter((rule) => rule.direction === 'horizontal' || ![50, 350].includes(rule.box[0]))
    const [table] = found({ words, rules: inner })
    expect([table?.rows, table?.columns]).toEqual([3, 3])
  })

  it('span where a line is missing', () => {
    const { words, rules } = ruledTable([['', '2023/24', ''], ...plain])
    const open = rules.map((rule) =>
      rule.direction === 'vertical' && rule.box[0] === 250 ? down(250, 120, rule.box[3]) : rule,
    )
    const [table] = found({ words, rules: open })
    expect(cellsOf(table)).toContain('0,1+1x2 2023/24')
    expect(table?.columnPaths).toEqual([['Area'], ['2023/24', 'Visits'], ['2023/24', 'Plans']])
  })

  it('part rows that have no line between them by their figures', () => {
    const { words, rules } = ruledTable([
      ['Area', 'Visits', 'Plans'],
      ['North', '12', '3'],
      ['South', '15', '4'],
      ['East', '9', '1'],
    ])
    const sparse = rules.filter((rule) => rule.direction === 'vertical' || ![140, 160].includes(rule.box[1]))
    const [table] = found({ words, rules: sparse })
    expect(table?.rows).toBe(4)
    expect(cellsOf(table)).toContain('2,1 15')
  })

  it('part columns that have no line between them by the gap that figures leave', () => {
    const { words, rules } = ruledTable([
      ['Area', 'Visits', 'Plans'],
      ['North', '12', '3'],
      ['South', '15', '4'],
      ['East', '9', '1'],
    ])
    const sparse = rules.filter((rule) => rule.direction === 'horizontal' || rule.box[0] !== 250)
    const [table] = found({ words, rules: sparse })
    expect([table?.rows, table?.columns]).toEqual([4, 3])
  })

  it('drop the slivers between double lines', () => {
    const { words, rules } = ruledTable(plain)
    const [table] = found({ words, rules: [...rules, down(155, 100, 160), down(255, 100, 160)] })
    expect([table?.rows, table?.columns]).toEqual([3, 3])
  })

  it('keep wrapped text in one cell, in reading order', () => {
    const { words, rules } = ruledTable([
      ['Area', 'Remarks'],
      ['North', ''],
    ])
    const wrapped = [...line('staff joined', 154, 121), ...line('in spring', 154, 131)].reverse()
    const [table] = found({ words: [...words, ...wrapped], rules })
    expect(cellsOf(table)).toContain('1,1 staff joined in spring')
  })

  it('take in headings right above the frame and labels left of it', () => {
    const frame = ruledTable(
      [
        ['12', '3'],
        ['15', '4'],
        ['9', '1'],
      ],
      150,
    )
    const outside = [
      ...[...line('Visits', 154, 88), ...line('Plans', 254, 88)],
      ...['North', 'South', 'East'].flatMap((text, row) => line(text, 100, 105 + 20 * row)),
    ]
    const [table] = found({ words: [...outside, ...frame.words], rules: frame.rules })
    expect([table?.rows, table?.columns]).toEqual([4, 3])
    expect(table?.columnPaths).toEqual([[], ['Visits'], ['Plans']])
    expect(table?.rowPaths).toEqual([[], ['North'], ['South'], ['East']])
  })

  it('leave text above and beside the frame alone', () => {
    const drawn = ruledTable(plain, 150)
    const outside = [
      ...line('Visits and plans', 152, 88),
      ...line('(all areas)', 390, 88),
      ...line('The panel', 60, 125),
    ]
    const [table] = found({ words: [...outside, ...drawn.words], rules: drawn.rules })
    expect([table?.rows, table?.columns]).toEqual([3, 3])
  })

  it('keep a footnote marker apart from the figure it follows', () => {
    const { words, rules } = ruledTable([
      ['Area', 'Visits'],
      ['North', '12'],
      ['South', '15'],
    ])
    const marker = word('1', 164.2, 122, { superscript: true, size: 6, box: [164.2, 122, 167, 128] })
    const [table] = found({ words: [...words, marker], rules })
    expect(cellsOf(table)).toContain('1,1 12¹')
  })

  it('give up words that only a table inside of them holds', () => {
    const inner = ruledTable(plain, 100, 200, 60)
    const outer = [across(90, 40, 500), across(400, 40, 500), down(40, 90, 400), down(500, 90, 400)]
    const tables = found({
      words: [...inner.words, ...line('text of the box', 60, 120)],
      rules: [...inner.rules, ...outer],
    })
    expect(tables.map(({ rows, columns }) => [rows, columns])).toEqual([[3, 3]])
  })
})

describe('what is no data table', () => {
  const prose = 'the panel heard that visits were made in good time and that families spoke well of the team'
  const figures = ['1.', '2.', '3.']

  it.each<[string, Partial<Page>]>([
    [
      'numbered paragraphs in two columns',
      ruledTable(
        figures.map((number) => [number, prose.slice(0, 18)]),
        50,
        100,
        100,
      ),
    ],
    ['a text box', { words: line(prose, 60, 110), rules: ruledTable([['']], 50, 100, 500).rules }],
    [
      'a contact block',
      ruledTable([
        ['Author:', 'A Person'],
        ['Tel:', '01234 567'],
        ['E-mail:', 'a@b.org'],
      ]),
    ],
    [
      'a form of labels',
      ruledTable(
        [
          ['Decision maker:', 'Cabinet'],
          ['Subject:', 'Care'],
          ['Date:', 'May'],
        ],
        50,
        100,
        150,
      ),
    ],
    ['underlined words', { words: line('a heading under a line', 50, 100), rules: [across(111, 50, 150)] }],
    [
      'a chart with gridlines and data labels',
      {
        words: [0, 1, 2, 3, 4].flatMap((i) => [
          word(String(i * 25), 20, 300 - i * 40),
          word(`${i}7`, 80 + i * 60, 210 + i * 9),
        ]),
        rules: [
          ...[0, 1, 2, 3, 4].map((i) => across(305 - i * 40, 40, 400)),
          down(40, 145, 305),
          down(400, 145, 305),
        ],
      },
    ],
    [
      'a list of contents',
      {
        words: [3, 7, 9, 12].flatMap((p, i) => [
          ...line('Part of the report', 60, 100 + 15 * i),
          word(String(p), 500, 100 + 15 * i),
        ]),
      },
    ],
    [
      'shaded bands behind a paragraph',
      { words: line(prose, 50, 104), fills: [band(40, 100, 560, 120), band(40, 140, 560, 160)] },
    ],
  ])('%s', (_, page) => {
    expect(found(page)).toEqual([])
  })
})

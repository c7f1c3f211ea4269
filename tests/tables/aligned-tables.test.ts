import { describe, expect, it } from 'vitest'
import type { Page, Rule, Table, Word } from '../../src/document/model.js'
import { findTables } from '../../src/tables/find-tables.js'
import { labelledValues } from '../../src/tables/labelled-values.js'
import { riversOf } from '../../src/tables/rivers.js'
import { across, band, line, printedPage, ruledTable, word } from './printed-page.js'

/** Rows of text set in columns that begin at `xs`, 14 points apart, from y = 100. */
function columns(rows: readonly (readonly string[])[], xs: readonly number[]): Word[] {
  return rows.flatMap((row, r) =>
    row.flatMap((text, c) => (text === '' ? [] : line(text, xs[c] ?? 0, 100 + r * 14))),
  )
}

function tables(words: readonly Word[], rules: readonly Rule[] = [], more: Partial<Page> = {}): Table[] {
  return findTables([printedPage({ words, rules, ...more })])
}

function rowsOf(table: Table | undefined): string[][] {
  const rows: string[][] = []
  for (const { row, text } of table?.cells ?? []) rows[row] = [...(rows[row] ?? []), text]
  return rows
}

const rows = [
  ['Area', 'Visits', 'Plans', 'Moves'],
  ['North side', '12', '3', '1,204'],
  ['South side of town', '15', '4', '88'],
  ['East', '-', '1', '7'],
]
const xs = [50, 200, 300, 400]

describe('rivers', () => {
  it.each([
    [
      'a gap that all lines leave',
      [
        [
          [0, 10],
          [20, 30],
        ],
        [
          [2, 12],
          [19, 30],
        ],
      ],
      0,
      [[12, 19]],
    ],
    [
      'no gap where one line crosses it',
      [
        [
          [0, 10],
          [20, 30],
        ],
        [[0, 30]],
      ],
      0,
      [],
    ],
    [
      'a gap that one line may cross',
      [
        [
          [0, 10],
          [20, 30],
        ],
        [[0, 30]],
        [
          [0, 9],
          [21, 30],
        ],
      ],
      1,
      [[10, 20]],
    ],
  ] as [string, [number, number][][], number, [number, number][]][])(
    '%s',
    (_, lines, tolerated, expected) => {
      expect(riversOf(lines, tolerated)).toEqual(expected)
    },
  )
})

describe('tables without vertical lines', () => {
  it('are found by the columns in which their figures stand', () => {
    const [table] = tables(columns(rows, xs))
    expect(table?.kind).toBe('aligned')
    expect(rowsOf(table)).toEqual(rows)
    expect(table?.columnPaths).toEqual([['Area'], ['Visits'], ['Plans'], ['Moves']])
  })

  it('are bounded by their horizontal lines', () => {
    const caption = line('Figures of the year for every part of the town', 50, 76)
    const rules = [across(97, 50, 440), across(112, 50, 440), across(155, 50, 440)]
    const [table] = tables([...caption, ...columns(rows, xs)], rules)
    expect(rowsOf(table)).toEqual(rows)
  })

  it('have headings over the columns above a short line', () => {
    const upper = [...line('This year', 235, 86)]
    const rules = [across(80, 50, 440), across(97, 195, 330), across(112, 50, 440), across(155, 50, 440)]
    const [table] = tables([...upper, ...columns(rows, xs)], rules)
    expect(table?.columnPaths).toEqual([['Area'], ['This year', 'Visits'], ['This year', 'Plans'], ['Moves']])
  })

  it('have heads that are set left of the figures that they are of, as spreadsheets set them', () => {
    const heads = columns([['Area', '2011/12', '2012/13', '2013/14']], [50, 140, 220, 300])
    const body = columns([[], ['North', '61', '58', '52'], ['South', '9', '8', '5']], [50, 205, 285, 365])
    const [table] = tables([...heads, ...body])
    expect(table?.columnPaths).toEqual([['Area'], ['2011/12'], ['2012/13'], ['2013/14']])
    expect(rowsOf(table)[1]).toEqual(['North', '61', '58', '52'])
  })

  it('keep figures under heads that are set in the middle of them', () => {
    const heads = columns([['Measure', '2011/12', '2012/13', '2013/14']], [50, 222, 302, 382])
    const body = columns([[], ['North', '61', '58', '52'], ['South', '9', '8', '5']], [50, 200, 280, 360])
    for (const table of tables([...heads, ...body])) {
      const at = table.cells.find(({ text }) => text === '58')
      expect(table.columnPaths[at?.column ?? 0]).not.toEqual(['2011/12'])
    }
  })

  it('have a head left of a column of years', () => {
    const heads = columns([['Year', 'Visits']], [50, 130])
    const body = columns([[], ['2011', '61'], ['2012', '58'], ['2013', '52']], [100, 200])
    expect(tables([...heads, ...body])[0]?.columnPaths).toEqual([['Year'], ['Visits']])
  })

  it('read raised digits behind figures as no part of them', () => {
    const raised = (x: number, y: number) => [
      word('1', x, y, { size: 6, superscript: true, box: [x, y, x + 3, y + 6] }),
    ]
    const words = columns(
      [
        ['Area', 'Visits', 'Plans'],
        ['North', '12', '3'],
        ['South', '15', '4'],
      ],
      xs,
    )
    const [table] = tables([
      ...words,
      ...raised(210, 114),
      ...raised(305, 114),
      ...raised(210, 128),
      ...raised(305, 128),
    ])
    expect(rowsOf(table)[1]).toEqual(['North', '12¹', '3¹'])
  })

  it('keep a label of three lines in one cell, whose figures stand in the last', () => {
    const [table] = tables(
      columns(
        [
          ['Measure', '2012/13', '2013/14'],
          ['Number of children aged 10', '', ''],
          ['to 17 who were first-time', '', ''],
          ['entrants', '58', '52'],
          ['Sentences', '8', '5'],
        ],
        xs,
      ),
    )
    expect(rowsOf(table)[1]).toEqual([
      'Number of children aged 10 to 17 who were first-time entrants',
      '58',
      '52',
    ])
  })

  it('let a long label reach up to its figure where others are wider', () => {
    const words = [
      ...columns([['Measure', 'Visits', 'Plans']], [50, 190, 290]),
      ...columns([[], ['Entrants to the service in all', '61', '58']], [50, 205, 300]),
      ...columns(
        [[], [], ['North', '1,204', '9'], ['South', '1,318', '5'], ['East', '1,251', '8']],
        [50, 190, 305],
      ),
    ]
    expect(rowsOf(tables(words)[0])[1]).toEqual(['Entrants to the service in all', '61', '58'])
  })

  it('keep a wrapped label in one cell', () => {
    const wrapped = [
      rows[0] ?? [],
      ['Young people who came', '2', '5', '6'],
      ['back to the service', '', '', ''],
      ...rows.slice(1),
    ]
    const [table] = tables(columns(wrapped, xs))
    expect(rowsOf(table)[1]?.[0]).toBe('Young people who came back to the service')
  })

  it('keep wrapped text between the lines of its row', () => {
    const words = [
      ...columns([['Area', 'Visits', 'Remarks']], xs),
      ...columns(
        [
          [],
          ['North', '12', 'staff joined in'],
          ['', '', 'spring'],
          ['South', '15', 'no change'],
          ['East', '9', 'under review'],
        ],
        xs,
      ),
    ]
    const rules = [98, 113, 141, 155, 169].map((y) => across(y, 45, 500))
    const [table] = tables(words, rules)
    expect(rowsOf(table)[1]).toEqual(['North', '12', 'staff joined in spring'])
    expect(table?.rows).toBe(4)
  })

  it.each<[string, string[][], number[]]>([
    [
      'dates and remarks',
      [
        ['16 June', 'a meeting of the panel'],
        ['20 July', 'a meeting of the board'],
        ['3 May', 'a visit'],
      ],
      [50, 200],
    ],
    [
      'two columns of prose',
      Array.from({ length: 6 }, () => [
        'the panel heard that all was well',
        'and that more was to be done soon',
      ]),
      [50, 300],
    ],
    [
      'numbered paragraphs',
      [
        ['1.1', 'the panel met in 2024'],
        ['1.2', 'the board met in 2023'],
        ['1.3', 'all went well'],
      ],
      [50, 90],
    ],
    [
      'contents with leaders',
      [
        ['Summary ..........', '3'],
        ['Findings ..........', '5'],
        ['Annex ..........', '9'],
      ],
      [50, 400],
    ],
    [
      'the ticks of two axes',
      [
        ['400', '400'],
        ['300', '300'],
        ['200', '200'],
        ['100', '100'],
      ],
      [50, 300],
    ],
    [
      'names and telephone numbers',
      [
        ['Clerk', '01234 567890'],
        ['Chair', '01234 567891'],
        ['Press', '01234 567892'],
      ],
      [50, 200],
    ],
  ])('are not seen in %s', (_, text, starts) => {
    expect(tables(columns(text, starts))).toEqual([])
  })
})

describe('cards', () => {
  it.each([
    [
      'Latest: 175 Target: 180 Floor: 240 Previous: 190 (GREEN)',
      ['Latest: 175', 'Target: 180', 'Floor: 240', 'Previous: 190 (GREEN)'],
    ],
    ['Target: 97%, Floor: 90%', ['Target: 97%', 'Floor: 90%']],
    ['Target:180 Floor 85%', []],
    ['Target: 90%, Floor 85%', ['Target: 90%', 'Floor 85%']],
    ['Latest:0.04%', ['Latest: 0.04%']],
    ['Effective date: 13 May 2024', []],
    ['Contact: the clerk', []],
  ])('%s', (text, expected) => {
    const read = labelledValues(line(text, 50, 100))
    const texts = (words: readonly Word[]) => words.map((one) => one.text).join(' ')
    expect(read.map(({ label, value }) => `${texts(label)} ${texts(value)}`)).toEqual(expected)
  })

  it('are a row of figures named by their labels, with title and rating', () => {
    const { words, rules } = ruledTable(
      [
        ['Calls answered in good time', 'GREEN', ''],
        ['', '', ''],
        ['Latest: 94%', 'Target: 90%', 'Previous: 89%'],
      ],
      50,
      100,
      150,
    )
    const [card] = tables(words, rules)
    expect(card).toMatchObject({
      kind: 'card',
      caption: 'Calls answered in good time',
      notes: ['GREEN'],
      columnPaths: [['Latest'], ['Target'], ['Previous']],
      rowPaths: [[], ['Calls answered in good time']],
    })
    expect(rowsOf(card)[1]).toEqual(['94%', '90%', '89%'])
  })

  it('are boxes side by side, each with one figure and what it counts', () => {
    const boxes = [50, 220, 390].map((x) => band(x, 100, x + 150, 180))
    const words = [
      ...[...line('175', 60, 110, { size: 24 }), ...line('children in care', 60, 150)],
      ...[...line('92%', 230, 110, { size: 24 }), ...line('seen in time', 230, 150)],
      ...[...line('£1.3m', 400, 110, { size: 24 }), ...line('over budget', 400, 150)],
    ]
    const [card] = tables(words, [], { fills: boxes })
    expect(card?.columnPaths).toEqual([['children in care'], ['seen in time'], ['over budget']])
    expect(rowsOf(card)[1]).toEqual(['175', '92%', '£1.3m'])
    expect(card?.regions).toEqual([{ page: 1, box: [50, 100, 540, 180] }])
  })

  it('are not the bars of a chart', () => {
    const bars = [50, 120, 190].map((x) => band(x, 100, x + 40, 300))
    expect(
      tables([...line('12', 60, 110), ...line('15', 130, 110), ...line('9', 200, 110)], [], { fills: bars }),
    ).toEqual([])
  })

  it('need no frame where three labels stand on one line', () => {
    const [card] = tables(line('Latest: 175 Target: 180 Previous: 190', 50, 100))
    expect([card?.kind, rowsOf(card)[1]]).toEqual(['card', ['175', '180', '190']])
  })
})

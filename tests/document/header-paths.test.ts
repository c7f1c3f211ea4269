import { describe, expect, it } from 'vitest'
import { cellKind } from '../../src/document/cell-kind.js'
import { headerPaths } from '../../src/document/header-paths.js'
import type { Cell } from '../../src/document/model.js'

/**
 * Cells of rows written as text: `>2 Age` spans two columns, `v3 North` three rows, `*` makes a cell bold, leading dots
 * set it in; places that a span covers are written `^`.
 */
function table(rows: readonly (readonly string[])[]): { cells: Cell[]; rows: number; columns: number } {
  const cells = rows.flatMap((row, r) =>
    row.flatMap((printed, c): Cell[] => {
      if (printed === '^') return []
      const [, right = '1', down = '1', bold, indent = '', text = ''] =
        /^(?:>(\d) )?(?:v(\d) )?(\*)?(\.*)(.*)$/u.exec(printed) ?? []
      const x = 10 + 100 * c + 6 * indent.length
      const piece = { start: 0, end: text.length, page: 1, box: [x, r * 20, x + 50, r * 20 + 10] as const }
      return [
        {
          row: r,
          column: c,
          rowSpan: Number(down),
          columnSpan: Number(right),
          text,
          page: 1,
          box: null,
          pieces: [piece],
          bold: bold === '*',
        },
      ]
    }),
  )
  return { cells, rows: rows.length, columns: rows[0]?.length ?? 0 }
}

function pathsOf(rows: readonly (readonly string[])[]) {
  const { cells, rows: height, columns } = table(rows)
  return headerPaths(cells, height, columns)
}

describe('cell kinds', () => {
  it.each([
    [
      'value',
      [
        '12',
        '1,204',
        '1 649 692',
        '£16.1m',
        '(78)',
        '-21',
        '37.9%',
        '95 (86/9)',
        '9 (64.3%)',
        '147.2***',
        '<5',
        '12¹',
      ],
    ],
    ['value', ['-', '–', '..', ':', '*', '[c]', 'n/a', 'N/A', 'x', '3.5 days', '99% (Green)']],
    [
      'period',
      [
        '2013/14',
        '22/23',
        '2013-16',
        '2021',
        'Q4 24 / 25',
        '23/24 (est. to Apr 24)',
        'March 2024',
        '31 March 2013',
        'Jan-24',
        '25/01/24',
      ],
    ],
    [
      'text',
      [
        'North',
        'SO14-15',
        '10-13',
        '17+',
        '£M',
        '% points',
        'Year ending is late this time round for all of the areas together',
      ],
    ],
    ['empty', ['', '  ']],
  ] as const)('%s: %j', (kind, texts) => {
    for (const text of texts) expect([text, cellKind(text)]).toEqual([text, kind])
  })
})

describe('header rows', () => {
  it.each<[string, string[][], number]>([
    [
      'words above figures',
      [
        ['Area', 'Visits'],
        ['North', '12'],
        ['South', '3'],
      ],
      1,
    ],
    [
      'periods above figures',
      [
        ['', '2022/23', '2023/24'],
        ['North', '12', '14'],
        ['South', '3', '4'],
      ],
      1,
    ],
    [
      'the row under a spanning cell, figures though it has',
      [
        ['', '>3 Age', '^', '^'],
        ['', '10', '11', '12'],
        ['North', '1', '2', '3'],
      ],
      2,
    ],
    [
      'years that narrow columns break',
      [
        ['', '2021/', '2022/'],
        ['Area', '22', '23'],
        ['North', '4', '3'],
      ],
      2,
    ],
    [
      'a row of figures under a head that spans some of them',
      [
        ['Area', '2021/22', '>2 2022/23', '^'],
        ['North', '4', '↑', '3'],
        ['South', '5', '↓', '2'],
      ],
      1,
    ],
    [
      'a row of units',
      [
        ['Area', 'Spend', 'Income'],
        ['', '£M', '£M'],
        ['North', '1.2', '0.4'],
      ],
      2,
    ],
    [
      'a cell that reaches down',
      [
        ['v2 Area', '>2 Plans', '^'],
        ['^', 'Made', 'Kept'],
        ['North', '4', '3'],
      ],
      2,
    ],
    [
      'a title over the whole table',
      [
        ['>3 *Plans by area', '^', '^'],
        ['*Area', '*Made', '*Kept'],
        ['North', '4', '3'],
      ],
      2,
    ],
    [
      'no header over figures alone',
      [
        ['North', '4', '3'],
        ['South', '5', '2'],
      ],
      0,
    ],
    [
      'bold words over words',
      [
        ['*Risk', '*Owner'],
        ['Late visits', 'The board'],
        ['Few carers', 'The panel'],
      ],
      1,
    ],
    [
      'words over words alike',
      [
        ['ADM', 'Decision maker'],
        ['CiC', 'Children in care'],
        ['CP', 'Child protection'],
      ],
      0,
    ],
    ['one row alone', [['North', '4', '3']], 0],
  ])('%s', (_, rows, count) => {
    expect(pathsOf(rows).headerRows).toBe(count)
  })
})

describe('column paths', () => {
  it('go from the outermost heading to the innermost', () => {
    const { columnPaths } = pathsOf([
      ['', '>2 2022/23', '^', '>2 2023/24', '^'],
      ['', 'Number', '%', 'Number', '%'],
      ['North', '12', '40%', '14', '45%'],
    ])
    expect(columnPaths.slice(1)).toEqual([
      ['2022/23', 'Number'],
      ['2022/23', '%'],
      ['2023/24', 'Number'],
      ['2023/24', '%'],
    ])
  })

  it('take a period that ends each repetition of the same labels to all of its repetition', () => {
    const { columnPaths } = pathsOf([
      ['', 'number', 'late', '2022/23', 'number', 'late', '2023/24'],
      ['North', '12', '3', '25.0%', '10', '2', '20.0%'],
      ['South', '8', '1', '12.5%', '6', '3', '50.0%'],
    ])
    expect(columnPaths.slice(1)).toEqual([
      ['2022/23', 'number'],
      ['2022/23', 'late'],
      ['2022/23'],
      ['2023/24', 'number'],
      ['2023/24', 'late'],
      ['2023/24'],
    ])
  })

  it('leave out leaders and the colon before the figures', () => {
    expect(
      pathsOf([
        ['', 'Visits:'],
        ['North ......', '12'],
        ['South', '3'],
      ]),
    ).toMatchObject({
      columnPaths: [[], ['Visits']],
      rowPaths: [[], ['North'], ['South']],
    })
  })
})

describe('row paths', () => {
  it.each<[string, string[][], string[][]]>([
    [
      'periods down the side are labels',
      [
        ['', 'Boys', 'Girls'],
        ['2022/23', '12', '4'],
        ['2023/24', '10', '5'],
      ],
      [[], ['2022/23'], ['2023/24']],
    ],
    [
      'a label spanning rows names them all',
      [
        ['', '', 'Visits'],
        ['v2 North', 'Boys', '12'],
        ['^', 'Girls', '3'],
        ['South', 'Boys', '4'],
      ],
      [[], ['North', 'Boys'], ['North', 'Girls'], ['South', 'Boys']],
    ],
    [
      'a label followed by blanks names the rows below',
      [
        ['', '', 'Visits'],
        ['North', 'Boys', '12'],
        ['', 'Girls', '3'],
        ['South', 'Boys', '4'],
        ['', 'Girls', '9'],
      ],
      [[], ['North', 'Boys'], ['North', 'Girls'], ['South', 'Boys'], ['South', 'Girls']],
    ],
    [
      'a row that is one cell from side to side heads a group',
      [
        ['', 'Q1', 'Q2'],
        ['>3 Visits', '^', '^'],
        ['North', '1', '2'],
        ['>3 Plans', '^', '^'],
        ['North', '3', '4'],
      ],
      [[], ['Visits'], ['Visits', 'North'], ['Plans'], ['Plans', 'North']],
    ],
    [
      'bold labels without figures head groups',
      [
        ['', 'Weight'],
        ['*Effect', ''],
        ['Work', '40'],
        ['Study', '15'],
        ['*Staff', ''],
        ['Training', '11'],
      ],
      [[], ['Effect'], ['Effect', 'Work'], ['Effect', 'Study'], ['Staff'], ['Staff', 'Training']],
    ],
    [
      'indented labels stand under the label above',
      [
        ['', 'Visits'],
        ['All', '20'],
        ['..Boys', '12'],
        ['..Girls', '8'],
        ['Other', '3'],
      ],
      [[], ['All'], ['All', 'Boys'], ['All', 'Girls'], ['Other']],
    ],
    [
      'labels that recur stand under the label above them',
      [
        ['', 'Q1'],
        ['Cohort', '90'],
        ['In care', '14'],
        ['Returned', '9'],
        ['Never in care', '75'],
        ['Returned', '20'],
      ],
      [
        [],
        ['Cohort'],
        ['In care'],
        ['In care', 'Returned'],
        ['Never in care'],
        ['Never in care', 'Returned'],
      ],
    ],
    [
      'sums that recur do not',
      [
        ['', 'Q1'],
        ['Boys', '9'],
        ['Total', '9'],
        ['Girls', '7'],
        ['Total', '7'],
      ],
      [[], ['Boys'], ['Total'], ['Girls'], ['Total']],
    ],
    [
      'codes stand before the name that they are a code of, and are not carried down',
      [
        ['', '', 'Rate'],
        ['803', 'North', '4.1'],
        ['881', 'South', '3.9'],
        ['', 'Average', '4.0'],
      ],
      [[], ['803', 'North'], ['881', 'South'], ['Average']],
    ],
    [
      'running numbers label their rows',
      [
        ['Right answers', 'Number', 'Share'],
        ['0', '138', '6.9'],
        ['1', '178', '8.8'],
        ['2', '626', '31.1'],
      ],
      [[], ['0'], ['1'], ['2']],
    ],
  ])('%s', (_, rows, expected) => {
    expect(pathsOf(rows).rowPaths).toEqual(expected)
  })

  it('name the second of two lists that stand side by side', () => {
    const rows = [
      ['', 'Income', '', 'Spend'],
      ['Council', '598', 'Staff', '481'],
      ['Police', '63', 'Rooms', '18'],
      ['Health', '19', 'Travel', '27'],
    ]
    expect(pathsOf(rows).innerStubs).toEqual([2])
  })

  it('do not take a column of ratings for a second list', () => {
    const rows = [
      ['', 'Target', 'Rating', 'Before'],
      ['Visits', '90%', 'Green', '88%'],
      ['Plans', '80%', 'Green', '81%'],
      ['Moves', '10%', 'Amber', '12%'],
    ]
    expect(pathsOf(rows).innerStubs).toBeUndefined()
  })

  it('take what the source says of its headers over what the cells look like', () => {
    const { cells, rows, columns } = table([
      ['4', '5'],
      ['1', '2'],
    ])
    expect(headerPaths(cells, rows, columns, { headerRows: 1, headerColumns: 1 })).toMatchObject({
      columnPaths: [['4'], ['5']],
      rowPaths: [[], ['1']],
    })
  })
})

describe('labels that do not stand in the first column', () => {
  it('name the figures on both of their sides', () => {
    const { rowPaths, headerRows } = pathsOf([
      ['2013/14', 'Service', '2014/15', 'Change'],
      ['6,120.3', 'Leaving care', '749', '139'],
      ['9,310.0', 'Fostering', '968', '38'],
      ['1,120.5', 'Adoption', '125', '5'],
    ])
    expect([headerRows, ...rowPaths]).toEqual([1, [], ['Leaving care'], ['Fostering'], ['Adoption']])
  })

  it('do so behind the numbers of their rows, below the groups that they stand in', () => {
    const { rowPaths, soleStub } = pathsOf([
      ['Ref', '2013/14', 'Service', '2014/15', 'Change'],
      ['>5 *Children', '^', '^', '^', '^'],
      ['31', '6,120.3', 'Leaving care', '749', '139'],
      ['32', '9,310.0', 'Fostering', '968', '38'],
      ['33', '1,120.5', 'Adoption', '125', '5'],
    ])
    expect(soleStub).toBe(2)
    expect(rowPaths.slice(2)).toEqual([
      ['Children', 'Leaving care'],
      ['Children', 'Fostering'],
      ['Children', 'Adoption'],
    ])
  })

  it.each([
    ['names', 'Team', ['North', 'South', 'East']],
    ['ages', 'Age', ['14', '15', '16']],
    ['years', 'Year', ['2014', '2015', '2016']],
  ])('are a list of their own where the rows have %s before them', (_, head, [first, second, third]) => {
    const { rowPaths, soleStub } = pathsOf([
      [head, 'Before', 'Service', 'Now', 'Change'],
      [`${first}`, '6,120.3', 'Leaving care', '749', '139'],
      [`${second}`, '9,310.0', 'Fostering', '968', '38'],
      [`${third}`, '1,120.5', 'Adoption', '125', '5'],
    ])
    expect(soleStub).toBeUndefined()
    expect(rowPaths[1]).toEqual([first])
  })

  it('head a group in their own column, below a header of it', () => {
    const { headerRows } = pathsOf([
      ['Ref', 'Service', 'Gross', 'Net'],
      ['', 'Provision', '', ''],
      ['1', 'Leaving care', '749', '739'],
      ['2', 'Fostering', '968', '930'],
    ])
    expect(headerRows).toBe(1)
  })
})

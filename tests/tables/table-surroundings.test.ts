import { describe, expect, it } from 'vitest'
import type { Cell, Page, Rotation, Table, Word } from '../../src/document/model.js'
import { Vocabulary } from '../../src/tables/broken-words.js'
import { findTables } from '../../src/tables/find-tables.js'
import { mergeRows } from '../../src/tables/merge-parts.js'
import { turnedUpright, turnOf } from '../../src/tables/turned-page.js'
import { unitTextOf } from '../../src/tables/unit-text.js'
import { line, printedPage, ruledTable, word } from './printed-page.js'

const rows = [
  ['Area', 'Visits', 'Plans'],
  ['North', '12', '3'],
  ['South', '15', '4'],
]

function tableWith(words: readonly Word[], more: Partial<Page> = {}): Table | undefined {
  const drawn = ruledTable(rows)
  return findTables([printedPage({ words: [...words, ...drawn.words], rules: drawn.rules, ...more })])[0]
}

describe('captions', () => {
  it.each<[string, Word[], string | null]>([
    ['numbered, above', line('Table 3: Visits by area', 50, 82), 'Table 3: Visits by area'],
    [
      'numbered, above, on two lines',
      [...line('Table 3: Visits', 50, 70), ...line('by area', 50, 82)],
      'Table 3: Visits by area',
    ],
    ['numbered, below', line('Fig 2 Visits by area', 50, 168), 'Fig 2 Visits by area'],
    ['bold, right above', line('Visits by area', 50, 82, { bold: true }), 'Visits by area'],
    ['a sentence above is none', line('The table shows visits.', 50, 82), null],
    ['bold but far above is none', line('Visits by area', 50, 20, { bold: true }), null],
    ['bold but beside is none', line('Visits by area', 400, 120, { bold: true }), null],
  ])('%s', (_, words, expected) => {
    expect(tableWith(words)?.caption).toBe(expected)
  })
})

describe('notes', () => {
  it('are the source and the notes right below, each with its further lines', () => {
    const below = [
      ...line('Source: the yearly return,', 50, 164),
      ...line('as sent in May', 50, 175),
      ...line('* provisional', 50, 186),
      ...line('The panel then met again.', 50, 230),
    ]
    expect(tableWith(below)?.notes).toEqual(['Source: the yearly return, as sent in May', '* provisional'])
  })

  it('are none where text goes on below', () => {
    expect(tableWith(line('The panel then met again.', 50, 164))?.notes).toEqual([])
  })
})

describe('units', () => {
  const source = { caption: null, cells: [], headerRows: 1, headerColumns: 1, above: null, notes: [] }
  it.each([
    ['in the caption, in brackets', { ...source, caption: 'Table 1: Spend (£ million)' }, '£ million'],
    [
      'in the caption',
      { ...source, caption: 'Children in care, rate per 10,000 children' },
      'rate per 10,000 children',
    ],
    ['on a line above', { ...source, above: '(%)' }, '%'],
    ['in a note on all figures', { ...source, notes: ['All figures are in £000s.'] }, '£000s'],
    ['not in a note on one of them', { ...source, notes: ['1 Cost per week of one child.'] }, null],
    ['nowhere', { ...source, caption: 'Table 2: Visits' }, null],
  ])('%s', (_, given, expected) => {
    expect(unitTextOf(given)).toBe(expected)
  })

  it('are found in the corner of the header', () => {
    const drawn = ruledTable([
      ['£ million', '2023', '2024'],
      ['Care', '1.2', '1.4'],
      ['Schools', '3.1', '3.0'],
    ])
    expect(findTables([printedPage(drawn)])[0]?.unitText).toBe('£ million')
  })
})

describe('words broken by narrow cells', () => {
  const narrow = (first: string, second: string, elsewhere: string) => {
    const drawn = ruledTable(
      [
        ['Plan', ''],
        ['North', '12'],
        ['South', '15'],
      ],
      50,
      100,
      34,
    )
    const header = [...line(first, 87, 100, { bold: true }), ...line(second, 87, 110, { bold: true })]
    const words = [...drawn.words, ...header, ...line(elsewhere, 300, 400)]
    return findTables([printedPage({ words, rules: drawn.rules })])[0]?.cells[1]?.text
  }
  it.each([
    ['a word that is whole elsewhere', 'Amoun', 't £M', 'Amount', 'Amount £M'],
    ['a rest too short for a word', 'School', 's', 'nothing', 'Schools'],
    ['two words that fill their lines', 'Number', 'of', 'nothing', 'Number of'],
    ['two words that are nowhere one', 'Visits', 'made', 'nothing', 'Visits made'],
    ['a hyphen that the printer set', 'Re-', 'made', 'nothing', 'Re-made'],
  ])('%s', (_, first, second, elsewhere, expected) => {
    expect(narrow(first, second, elsewhere)).toBe(expected)
  })

  it('are known by the words of the whole paper', () => {
    const vocabulary = new Vocabulary([printedPage({ words: line('the (Amount) due', 0, 0) })])
    expect([vocabulary.has('amount'), vocabulary.has('t')]).toEqual([true, false])
  })
})

describe('rows on both sides of a page break', () => {
  const part = (text: readonly (readonly string[])[], page: number) => ({
    rows: text.length,
    columns: text[0]?.length ?? 0,
    cells: text.flatMap((row, r) =>
      row.map(
        (cell, c): Cell => ({
          row: r,
          column: c,
          rowSpan: 1,
          columnSpan: 1,
          text: cell,
          page,
          box: null,
          pieces: [],
          bold: false,
        }),
      ),
    ),
  })
  const header = ['Aim', 'Owner', 'Cost']
  it.each<[string, string[][], string[][], number, string[][]]>([
    [
      'whole rows follow one another',
      [header, ['Visit more', 'Care', '12']],
      [['Plan more', 'Schools', '9']],
      0,
      [header, ['Visit more', 'Care', '12'], ['Plan more', 'Schools', '9']],
    ],
    [
      'a repeated header is left out',
      [header, ['Visit more', 'Care', '12']],
      [header, ['Plan more', 'Schools', '9']],
      1,
      [header, ['Visit more', 'Care', '12'], ['Plan more', 'Schools', '9']],
    ],
    [
      'a row split in the middle of its cells is one again',
      [header, ['Visit families in the', 'Care', '12']],
      [
        ['first week', '', ''],
        ['Plan more', 'Schools', '9'],
      ],
      0,
      [header, ['Visit families in the first week', 'Care', '12'], ['Plan more', 'Schools', '9']],
    ],
    [
      'a row without its label is the rest of the row above',
      [header, ['Visit more', 'Care and health teams', '12']],
      [['', 'Schools', '']],
      0,
      [header, ['Visit more', 'Care and health teams Schools', '12']],
    ],
    [
      'a group heading is no rest of a row',
      [header, ['Visit more', 'Care', '12']],
      [
        ['Schools', '', ''],
        ['Plan more', 'Heads', '9'],
      ],
      0,
      [header, ['Visit more', 'Care', '12'], ['Schools', '', ''], ['Plan more', 'Heads', '9']],
    ],
  ])('%s', (_, first, next, repeated, expected) => {
    const merged = mergeRows(part(first, 1), part(next, 2), repeated)
    const text = Array.from({ length: merged.rows }, (_, row) =>
      merged.cells
        .filter((cell) => cell.row === row)
        .sort((a, b) => a.column - b.column)
        .map((cell) => cell.text),
    )
    expect(text).toEqual(expected)
  })
})

describe('tables printed sideways', () => {
  it.each([90, 180, 270] as const)('are read upright, their places kept as printed: turned by %s', (turn) => {
    const upright = printedPage({ ...ruledTable(rows), width: 600, height: 800 })
    const back: Record<number, Rotation> = { 90: 270, 180: 180, 270: 90 }
    // Turning the page by the opposite turn sets its text in the direction `turn`.
    const sideways = turnedUpright(upright, back[turn] ?? 0)
    const page = { ...sideways, words: sideways.words.map((one): Word => ({ ...one, rotation: turn })) }
    expect(turnOf(page)).toBe(turn)
    const [table] = findTables([page])
    expect(table?.cells.map((cell) => cell.text)).toEqual(rows.flat())
    const printed = page.words.find((one) => one.text === 'Plans')
    const cell = table?.cells.find((one) => one.text === 'Plans')
    expect(cell?.pieces[0]?.box).toEqual(printed?.box)
    const [region] = table?.regions ?? []
    expect(region?.box.every((at) => at >= 0)).toBe(true)
  })

  it('are not made of a page with a few turned words', () => {
    const words = [...line('an upright line of text', 50, 100), word('Page', 10, 400, { rotation: 90 })]
    expect(turnOf(printedPage({ words }))).toBe(0)
  })
})

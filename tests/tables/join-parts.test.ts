import { describe, expect, it } from 'vitest'
import type { Word } from '../../src/document/model.js'
import { joinOf, type PlacedPart } from '../../src/tables/join-parts.js'
import { linesAround } from '../../src/tables/surroundings.js'
import { type GridStyle, partOf } from './given-grid.js'
import { line, printedPage } from './printed-page.js'

interface Placing extends GridStyle {
  readonly words?: readonly Word[]
  readonly number?: number
}

function placed(rows: string[][], { words = [], number = 1, ...style }: Placing): PlacedPart {
  const page = printedPage({ number, words })
  return { part: partOf(rows, { page, ...style }), lines: linesAround(page, new Set()), others: [] }
}
const header = ['Area', '2023', '2024']
const body = [
  ['North', '1', '2'],
  ['South', '3', '4'],
]
/** A table at the foot of its page and one at the head of the next. */
const foot = (more: Placing = {}) => placed([header, ...body], { top: 700, ...more })
const head = (rows: string[][], more: Placing = {}) => placed(rows, { top: 60, number: 2, ...more })
const rest = [
  ['East', '5', '6'],
  ['West', '7', '8'],
]

describe('joinOf', () => {
  it.each<[string, PlacedPart, PlacedPart, number, RegExp]>([
    ['repeats its header', foot(), head([header, ...rest]), 1, /repeated/],
    [
      'repeats its header as continued',
      foot(),
      head([['Area (continued)', '2023', '2024'], ...rest]),
      1,
      /repeated/,
    ],
    ['goes on without a header', foot(), head(rest), 0, /same columns/],
    [
      'says that it is continued',
      foot(),
      head(rest, { words: line('Table 3 (continued)', 50, 45) }),
      0,
      /continued/,
    ],
    [
      'repeats its caption',
      foot({ words: line('Table 3: Visits', 50, 685) }),
      head(rest, { words: line('Table 3: Visits', 50, 45) }),
      0,
      /continued/,
    ],
    [
      'leaves footnotes and a folio between',
      foot({ words: [...line('* provisional', 50, 762), ...line('12', 300, 785)] }),
      head(rest),
      0,
      /same columns/,
    ],
  ])('joins a table that %s', (_, first, next, repeatedRows, reason) => {
    expect(joinOf(first, next)).toEqual({ repeatedRows, reason: expect.stringMatching(reason) })
  })

  it.each<[string, PlacedPart, PlacedPart]>([
    ['a page lies between', foot(), head(rest, { number: 3 })],
    ['the columns are others in number', foot(), head([['East', '5']])],
    ['the columns are others in width', foot(), head(rest, { width: 110 })],
    ['one has lines and one has none', foot(), head(rest, { kind: 'aligned' })],
    ['text follows the first', foot({ words: line('The panel met', 50, 775) }), head(rest)],
    ['text precedes the second', foot(), head(rest, { words: line('The panel met', 50, 45) })],
    ['the second has a caption of its own', foot(), head(rest, { words: line('Table 4: Calls', 50, 45) })],
    ['the first ends high on its page', foot({ top: 300 }), head(rest)],
    ['the second begins low on its page', foot(), head(rest, { top: 400 })],
    ['the second has another header', foot(), head([['Team', 'Calls', 'Plans'], ...rest])],
  ])('joins nothing where %s', (_, first, next) => {
    expect(joinOf(first, next)).toBeNull()
  })

  it('joins nothing where another table stands below the first', () => {
    const below = placed(body, { top: 765 })
    expect(joinOf({ ...foot(), others: [below.part] }, head(rest))).toBeNull()
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTables } from '../../src/tables/find-tables.js'
import { turnedUpright, turnOf, withPlacesOnPage } from '../../src/tables/turned-page.js'
import { across, band, line, printedPage, ruledTable, word } from './printed-page.js'

const turns = [90, 180, 270] as const
const ruled = findTables([
  printedPage(
    ruledTable([
      ['Area', 'Visits', 'Plans'],
      ['North', '12', '3'],
    ]),
  ),
])

describe('turnOf', () => {
  const nine = (rotation: 0 | 90 | 180 | 270) => line('a b c d e f g h i', 0, 0, { rotation })
  it.each([
    ['nine turned words', nine(270), 270],
    ['eight turned words', nine(270).slice(1), 0],
    ['turned words among fewer upright ones', [...nine(90), ...nine(0).slice(6)], 90],
    ['turned words among as many upright ones', [...nine(90), ...nine(0)], 0],
    [
      'turned figures under an upright running head',
      [
        ...line('Visits 61 58 52 Plans 9 8 5 Moves', 0, 0, { rotation: 270 }),
        ...nine(0),
        ...line('Page 7', 0, 40),
      ],
      270,
    ],
  ] as const)('of a page of %s', (_, words, turn) => {
    expect(turnOf(printedPage({ words }))).toBe(turn)
  })
})

describe('turnedUpright', () => {
  it.each(turns)('turns text, lines and shading by %d back, and the page with them', (turn) => {
    const page = printedPage({
      words: [word('a', 10, 20, { rotation: turn }), word('b', 10, 20)],
      rules: [across(20, 10, 15)],
      fills: [band(10, 20, 15, 30)],
    })
    const upright = turnedUpright(page, turn)
    expect(upright.words.map(({ rotation }) => rotation)).toEqual([0, 360 - turn])
    expect([upright.width, upright.height]).toEqual(turn === 180 ? [600, 800] : [800, 600])
    expect(upright.rules[0]?.direction).toBe(turn === 180 ? 'horizontal' : 'vertical')
    expect(upright.fills[0]?.box).toEqual(upright.words[0]?.box)
  })

  it('is undone for the places of a table', () => {
    const part = fc.integer({ min: 0, max: 300 })
    fc.assert(
      fc.property(fc.constantFrom(...turns), part, part, part, part, (turn, x, y, width, height) => {
        const box = [x, y, x + width, y + height] as const
        const page = printedPage({ number: 3, words: [word('a', 0, 0, { box })] })
        const read = turnedUpright(page, turn).words[0]?.box ?? null
        const [table] = ruled
        const [cell] = table?.cells ?? []
        if (!table || !cell) throw new Error('no table')
        const turned = { ...cell, page: 3, box: read, pieces: [{ start: 0, end: 1, page: 3, box: read }] }
        const cells = [turned, cell]
        const regions = [{ page: 3, box: read ?? box }]
        const placed = withPlacesOnPage(
          { ...table, pages: [1, 3], cells, regions },
          new Map([[3, { turn, page }]]),
        )
        expect(placed.cells[0]).toMatchObject({ box, pieces: [{ box }] })
        expect(placed.cells[1]).toEqual(cell)
        expect(placed.regions).toEqual([{ page: 3, box }])
      }),
    )
  })
})

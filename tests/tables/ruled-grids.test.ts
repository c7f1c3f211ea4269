import { describe, expect, it } from 'vitest'
import type { Rule, Word } from '../../src/document/model.js'
import { edgesOf } from '../../src/tables/edges.js'
import { ruledGrids, stackedGrids } from '../../src/tables/ruled-grids.js'
import { textsOf } from './given-grid.js'
import { across, down, line, printedPage, ruledTable } from './printed-page.js'

const ruled = (words: readonly Word[], rules: readonly Rule[]) => {
  const page = printedPage({ words, rules })
  return ruledGrids(page, edgesOf(rules, page))
}

describe('ruledGrids', () => {
  it('lets a table within a cell of another take its words first', () => {
    const inner = ruledTable(
      [
        ['Area', 'Visits'],
        ['North', '12'],
      ],
      100,
      200,
    )
    const outer = [across(150, 50, 550), across(300, 50, 550), down(50, 150, 300), down(550, 150, 300)]
    const { grids, excess } = ruled(
      [...inner.words, ...line('around it', 60, 160)],
      [...inner.rules, ...outer],
    )
    expect(excess).toBeNull()
    expect(grids.map(textsOf)).toEqual([
      [['around it']],
      [
        ['Area', 'Visits'],
        ['North', '12'],
      ],
    ])
  })

  it('leaves out lines that hold no words', () => {
    const { rules } = ruledTable([
      ['', ''],
      ['', ''],
    ])
    expect(ruled(line('elsewhere', 50, 600), rules).grids).toEqual([])
  })

  it('says that a lattice has more cells than any table', () => {
    const fine = Array.from({ length: 250 }, (_, i) => [
      across(i * 3.1, 0, 799),
      down(i * 3.1, 0, 799),
    ]).flat()
    const page = printedPage({ width: 800, rules: fine })
    expect(ruledGrids(page, edgesOf(fine, page)).excess).toMatch(/more cells/)
  })
})

describe('stackedGrids', () => {
  const rules = [100, 120, 150, 180].map((y) => across(y, 50, 550))
  const rowAt = (y: number, ...texts: string[]) =>
    texts.flatMap((text, column) =>
      text.split('\n').flatMap((one, i) => line(one, 55 + column * 160, y + i * 12)),
    )
  const stacked = (...rows: string[][]) => {
    const words = rows.flatMap((row, index) => rowAt([105, 124, 154][index] ?? 0, ...row))
    const page = printedPage({ words, rules })
    return stackedGrids(page, words, edgesOf(rules, page)).map(textsOf)
  }

  it('cut rows between lines where the text of all rows leaves a gap', () => {
    expect(
      stacked(['Area', 'Visits', 'Aim'], ['North', '12', 'fewer\nmoves'], ['South', '15', 'more\nvisits']),
    ).toEqual([
      [
        ['Area', 'Visits', 'Aim'],
        ['North', '12', 'fewer moves'],
        ['South', '15', 'more visits'],
      ],
    ])
  })

  it('are cut under their header though cells are centred beside wrapped text, so that no line holds both', () => {
    const words = [
      ...line('Service', 55, 105),
      ...line('Budget', 150, 105),
      ...line('Aim', 220, 105),
      ...line('North', 55, 124),
      ...line('team', 55, 138),
      ...line('12', 150, 131),
      ...line('fewer moves of', 220, 124),
      ...line('any kind', 220, 138),
      ...line('South', 55, 154),
      ...line('team', 55, 168),
      ...line('15', 150, 161),
      ...line('more visits in', 220, 154),
      ...line('summer', 220, 168),
    ]
    const page = printedPage({ words, rules })
    expect(stackedGrids(page, words, edgesOf(rules, page)).map(textsOf)).toEqual([
      [
        ['Service', 'Budget', 'Aim'],
        ['North team', '12', 'fewer moves of any kind'],
        ['South team', '15', 'more visits in summer'],
      ],
    ])
  })

  it.each([
    [
      'no text is wrapped',
      [
        ['Area', 'Visits', 'Aim'],
        ['North', '12', 'fewer'],
        ['South', '15', 'more'],
      ],
    ],
    [
      'the first row has figures',
      [
        ['East', '9', 'none'],
        ['North', '12', 'fewer\nmoves'],
        ['South', '15', 'more\nvisits'],
      ],
    ],
    ['there is one column', [['Aims'], ['fewer\nmoves'], ['more\nvisits']]],
  ])('are none where %s', (_, rows) => {
    expect(stacked(...rows)).toEqual([])
  })
})

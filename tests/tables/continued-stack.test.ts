import { describe, expect, it } from 'vitest'
import type { Page } from '../../src/document/model.js'
import { findTables } from '../../src/tables/find-tables.js'
import { across, line, printedPage } from './printed-page.js'

const RULES = (ys: number[]) => ys.map((y) => across(y, 50, 550))
const row = (y: number, label: string, figures: readonly string[], detail: readonly string[]) => [
  ...line(label, 55, y + 14),
  ...figures.flatMap((figure, index) => line(figure, 200 + 60 * index, y + 14)),
  ...detail.flatMap((text, index) => line(text, 400, y + 4 + 14 * index)),
]
const detail = ['a lower number of', 'placements than was', 'expected in the year']
const head = [
  ...line('Service', 55, 605),
  ...line('Budget', 200, 605),
  ...line('Spend', 260, 605),
  ...line('Why', 400, 605),
]

/** A table whose rows only lines part, over the foot of a page, its last row open. */
const opening = (more: Partial<Page> = {}) =>
  printedPage({
    rules: RULES([600, 620, 670, 720]),
    words: [
      ...head,
      ...row(620, 'Fostering', ['22.5', '27.1'], detail),
      ...row(670, 'Adoption', ['5.6', '4.7'], detail),
      ...row(720, 'Transport', ['96.3', '87.7'], detail),
    ],
    ...more,
  })
/** Its rest at the head of the next: the end of the open row, one with a line above and below, one without any below. */
const rest = (x = 50) =>
  printedPage({
    number: 2,
    rules: [30, 80].map((y) => across(y, x, x + 500)),
    words: [
      ...line('and of those beside', 400, 16),
      ...row(30, 'Leaving care', ['8.4', '7.2'], detail),
      ...row(80, 'Family hubs', ['3.8', '3.1'], detail),
    ],
  })

const labels = (pages: readonly Page[]) =>
  findTables(pages).map(({ cells, pages: on }) => [
    on,
    cells
      .filter(({ row: at, column, text }) => at > 0 && column === 0 && text !== '')
      .map(({ text }) => text),
  ])

describe('a table that only horizontal lines part', () => {
  it('has the row that the end of its page leaves open', () => {
    expect(labels([opening()])).toEqual([[[1], ['Fostering', 'Adoption', 'Transport']]])
  })

  it('goes on at the head of the next page, in its own columns and without its header', () => {
    const [table] = findTables([opening(), rest()])
    expect(labels([opening(), rest()])).toEqual([
      [
        [1, 2],
        ['Fostering', 'Adoption', 'Transport', 'Leaving care', 'Family hubs'],
      ],
    ])
    expect(table?.columnPaths.slice(0, 3)).toEqual([['Service'], ['Budget'], ['Spend']])
    expect(table?.cells.find(({ text }) => text === '3.1')?.column).toBe(2)
  })

  it.each<[string, Page]>([
    ['lines of another extent', rest(58)],
    ['other pages between', { ...rest(), number: 3 }],
    [
      'a header of its own',
      {
        ...rest(),
        words: [...line('Age', 55, 45), ...line('Boys', 200, 45), ...row(80, '10 to 14', ['3', '7'], detail)],
      },
    ],
    [
      'a title above it',
      { ...rest(), words: [...line('The next chapter', 55, 16), ...rest().words.slice(4)] },
    ],
  ])('does not go on over %s', (_what, page) => {
    expect(findTables([opening(), page]).flatMap(({ pages }) => pages.length)).not.toContain(2)
  })
})

import { describe, expect, it } from 'vitest'
import type { Word } from '../../src/document/model.js'
import type { Edge } from '../../src/tables/edges.js'
import { withBodyBelow } from '../../src/tables/header-box.js'
import { gridOf, textsOf } from './given-grid.js'
import { line, printedPage } from './printed-page.js'

const header = [['Service', 'Budget', 'Income', 'Net cost']]
/** A line of figures at `y` under the columns of the header, which begin at 50 and are 100 points wide. */
const row = (y: number, ...texts: string[]): Word[] =>
  texts.flatMap((text, column) => (text === '' ? [] : line(text, 60 + column * 100, y)))
const under = (rows: string[][], words: Word[]) => {
  const found = withBodyBelow(gridOf(rows), printedPage({ words }), words, [])
  return found === null ? null : textsOf(found)
}

describe('withBodyBelow', () => {
  it('gives the rows below the columns of the header', () => {
    const words = [
      ...row(124, 'Fostering', '7,215', '(38)', '7,177'),
      ...row(140, 'Adoption', '3,480', '0', '3,480'),
    ]
    expect(under(header, words)).toEqual([
      ...header,
      ['Fostering', '7,215', '(38)', '7,177'],
      ['Adoption', '3,480', '0', '3,480'],
    ])
  })

  it('keeps headings of rows, and the wrapped words of a label with their figures', () => {
    const words = [
      ...row(124, 'Placements'),
      ...row(140, 'Fostering', '7,215', '0', '7,215'),
      ...row(151, 'and kinship'),
      ...row(170, 'Adoption', '3,480', '0', '3,480'),
    ]
    expect(under(header, words)?.map(([first]) => first)).toEqual([
      'Service',
      'Placements',
      'Fostering and kinship',
      'Adoption',
    ])
  })

  it('reaches as far left as the lines under the rows, where the labels have no box over them', () => {
    const words = [
      ...line('Fostering by independent agencies', -140, 124),
      ...row(124, '402', '391', '405', '348'),
      ...line('Children’s homes', -140, 140),
      ...row(140, '26', '25', '27', '4,410'),
    ]
    const edges = [118, 134, 150].map((at): Edge => ({ direction: 'horizontal', at, start: -145, end: 450 }))
    const found = withBodyBelow(gridOf(header), printedPage({ words }), words, edges)
    expect(found && textsOf(found).map(([label]) => label)).toEqual([
      '',
      'Fostering by independent agencies',
      'Children’s homes',
    ])
  })

  it('ends where the text of the page goes on', () => {
    const words = [
      ...row(124, 'Fostering', '7,215', '0', '7,215'),
      ...row(140, 'Adoption', '3,480', '0', '3,480'),
      ...line('Income in the first line is mainly what partners pay towards it', 60, 156),
      ...row(172, 'Appendix', '12', '13', '14'),
    ]
    expect(under(header, words)).toHaveLength(3)
  })

  it('takes no rows that stand below the next header', () => {
    const words = [
      ...row(124, 'Fostering', '7,215', '0', '7,215'),
      ...row(140, 'Adoption', '3,480', '0', '3,480'),
      ...row(176, 'Visits', '12', '13', '14'),
    ]
    const next = gridOf([['Service', 'May', 'June', 'July']], { top: 154 })
    const found = withBodyBelow(gridOf(header), printedPage({ words }), words, [], [next])
    expect(found && textsOf(found).map(([first]) => first)).toEqual(['Service', 'Fostering', 'Adoption'])
  })

  it.each<[string, string[][], Word[]]>([
    [
      'a table with figures of its own',
      [...header, ['Fostering', '1', '2', '3']],
      row(160, 'a', '1', '2', '3'),
    ],
    ['a box of fewer columns', [['Service', 'Budget']], row(124, 'Fostering', '7,215')],
    ['one row below', header, row(124, 'Fostering', '7,215', '0', '7,215')],
    [
      'rows further down',
      header,
      [...row(190, 'Fostering', '1', '2', '3'), ...row(206, 'Adoption', '1', '2', '3')],
    ],
  ])('leaves %s alone', (_what, rows, words) => {
    expect(under(rows, words)).toBeNull()
  })
})

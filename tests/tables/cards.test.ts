import { describe, expect, it } from 'vitest'
import { lineCards, ruledCard } from '../../src/tables/cards.js'
import { gridOf, textsOf } from './given-grid.js'
import { line } from './printed-page.js'

describe('ruledCard', () => {
  it('names its figures by their labels, and itself by the longest text above them', () => {
    const card = ruledCard(
      gridOf([
        ['GREEN', 'Visits made in time'],
        ['Latest: 94%', 'Target: 90%'],
        ['North', ''],
      ]),
    )
    expect(card && textsOf(card)).toEqual([
      ['Latest:', 'Target:'],
      ['94%', '90%'],
    ])
    expect(card?.card).toEqual({
      title: 'Visits made in time',
      notes: ['GREEN'],
      region: [50, 100, 250, 160],
    })
  })

  it.each<[string, string[][]]>([
    [
      'one figure, as forms have',
      [
        ['Visits', ''],
        ['Latest: 94%', ''],
      ],
    ],
    [
      'words beyond its figures',
      [
        ['Latest: 94%', 'Target: 90%', 'a'],
        ['b', 'c', 'd'],
        ['e', 'f', 'g'],
      ],
    ],
    [
      'figures without labels',
      [
        ['Area', 'Visits'],
        ['North', '12'],
      ],
    ],
  ])('is none with %s', (_, rows) => {
    expect(ruledCard(gridOf(rows))).toBeNull()
  })
})

describe('lineCards', () => {
  it.each<[string, ReturnType<typeof line>, number]>([
    ['three labelled figures', line('Latest: 175 Target: 180 Previous: 190', 50, 100), 1],
    ['two labelled figures', line('Latest: 175 Target: 180', 50, 100), 0],
    [
      'labelled figures with a remark',
      line('Latest: 175 Target: 180 Previous: 190 all as it was', 50, 100),
      0,
    ],
    ['turned text', line('Latest: 175 Target: 180 Previous: 190', 50, 100, { rotation: 90 }), 0],
    [
      'two lines of them, far apart',
      [
        ...line('Latest: 175 Target: 180 Previous: 190', 50, 100),
        ...line('Calls: 7 Plans: 8 Visits: 9', 50, 300),
      ],
      2,
    ],
  ])('of %s: %d', (_, words, count) => {
    expect(lineCards(1, words)).toHaveLength(count)
  })
})

import { describe, expect, it } from 'vitest'
import { headingLevels, partsOfPages } from '../../src/document/heading-levels.js'
import type { HeadingStyle } from '../../src/document/headings.js'
import type { Furniture, Page } from '../../src/document/model.js'
import { pageOf } from './printed-page.js'

const look = (size: number, rest: Partial<HeadingStyle> = {}): HeadingStyle => ({
  size,
  capitals: false,
  bold: false,
  ...rest,
})
const stamp: Furniture = { kind: 'item-stamp', text: 'Agenda Item 7', box: [0, 0, 0, 0], words: [] }

describe('headingLevels', () => {
  it('rank size before capitals and capitals before bold', () => {
    const styles = [look(12), look(12, { bold: true }), look(12, { capitals: true }), look(16), look(12)]
    expect(headingLevels(styles, [0, 0, 0, 0, 0])).toEqual([4, 3, 2, 1, 4])
  })

  it('are ranked in each part of the paper for itself', () => {
    expect(headingLevels([look(20), look(14), look(14), look(11)], [0, 0, 1, 1])).toEqual([1, 2, 1, 2])
  })

  it('go no deeper than six', () => {
    const styles = [20, 18, 16, 14, 13, 12, 11, 10].map((size) => look(size))
    expect(
      headingLevels(
        styles,
        styles.map(() => 0),
      ),
    ).toEqual([1, 2, 3, 4, 5, 6, 6, 6])
  })
})

describe('partsOfPages', () => {
  const partsOf = (changes: readonly Partial<Page>[], outline: Parameters<typeof partsOfPages>[1] = []) => [
    ...partsOfPages(
      changes.map((change, i) => pageOf([], { number: i + 1, ...change })),
      outline,
    ).values(),
  ]
  const second = [
    { title: 'Minutes', level: 1, page: 1 },
    { title: 'Costs', level: 2, page: 3 },
    { title: 'A detail', level: 3, page: 4 },
  ]

  it.each<[string, Partial<Page>[], number[]]>([
    ['a plain report is one part', [{}, {}, {}], [0, 0, 0]],
    ['a stamped item begins a part', [{}, { furniture: [stamp] }, {}], [0, 1, 1]],
    ['a stamp on the first page begins none before it', [{ furniture: [stamp] }, {}], [0, 0]],
    ['slides behind a report are a part', [{}, { width: 960, height: 540 }, { width: 960 }], [0, 1, 1]],
    ['pages a hair wider are not', [{}, { width: 601 }], [0, 0]],
  ])('%s', (_, pages, parts) => {
    expect(partsOf(pages)).toEqual(parts)
  })

  it('follow the upper levels of an outline in a pack, and not in a single report', () => {
    expect(partsOf([{ furniture: [stamp] }, {}, {}, {}], second)).toEqual([0, 0, 1, 1])
    expect(partsOf([{}, {}, {}, {}], second)).toEqual([0, 0, 0, 0])
  })
})

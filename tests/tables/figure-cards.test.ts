import { describe, expect, it } from 'vitest'
import type { Word } from '../../src/document/model.js'
import { figureCards } from '../../src/tables/figure-cards.js'
import { line } from './printed-page.js'

const inType = (size: number, words: readonly Word[]): Word[] => words.map((word) => ({ ...word, size }))

function textsOf(words: readonly Word[]) {
  return figureCards(1, words).map(({ cells }) =>
    cells.map((cell) => cell.words.map(({ text }) => text).join(' ')),
  )
}

describe('figures in large type side by side', () => {
  const figures = inType(20, [...line('398', 80, 100), ...line('2,914', 280, 100)])
  const captions = inType(9, [...line('children in care', 60, 118), ...line('contacts received', 260, 118)])

  it('are a card with the captions below them', () => {
    expect(textsOf([...figures, ...captions])).toEqual([
      ['children in care', 'contacts received', '398', '2,914'],
    ])
  })

  it('take in a second line of a caption, and captions above', () => {
    const second = inType(9, line('in the year', 265, 130))
    expect(textsOf([...figures, ...captions, ...second])[0]?.[1]).toBe('contacts received in the year')
    const above = captions.map((word) => ({ ...word, box: [word.box[0], 86, word.box[2], 95] as const }))
    expect(textsOf([...above, ...figures])).toHaveLength(1)
  })

  it('have the captions that are nearer, not those of the row below', () => {
    const at = (y: number, words: readonly Word[]) =>
      words.map((word) => ({ ...word, box: [word.box[0], y, word.box[2], y + word.size] as const }))
    const below = at(122, captions)
    const above = at(88, inType(9, [...line('plans', 60, 0), ...line('referrals', 260, 0)]))
    expect(textsOf([...above, ...figures, ...below])).toEqual([['plans', 'referrals', '398', '2,914']])
    expect(textsOf([...at(80, above), ...figures, ...at(119, captions)])).toEqual([])
  })

  it.each([
    ['a figure has no caption', [...figures, ...captions.slice(0, 3)]],
    ['the captions are as large as they', [...figures, ...inType(20, captions)]],
    ['one stands alone', [...figures.slice(0, 1), ...captions.slice(0, 3)]],
    ['words stand between them', [...figures, ...inType(20, line('against', 180, 100)), ...captions]],
    [
      'a paragraph stands below them',
      [...figures, ...inType(9, line('one line of text over both of the figures', 60, 118))],
    ],
  ])('are none where %s', (_, words) => {
    expect(textsOf(words)).toEqual([])
  })
})

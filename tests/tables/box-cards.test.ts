import { describe, expect, it } from 'vitest'
import type { Box } from '../../src/document/geometry.js'
import { boxCards } from '../../src/tables/box-cards.js'
import { textsOf } from './given-grid.js'
import { band, line, printedPage } from './printed-page.js'

const boxAt = (index: number, y = 100, height = 80): Box => [
  50 + index * 170,
  y,
  200 + index * 170,
  y + height,
]
const textIn = (box: Box, ...texts: string[]) =>
  texts.flatMap((text, i) => line(text, box[0] + 10, box[1] + 10 + i * 20))
const figures = ['12', '34', '56']
const filled = (boxes: readonly Box[]) =>
  boxes.flatMap((box, i) => textIn(box, figures[i] ?? '', 'visits made'))

describe('boxCards', () => {
  const three = [0, 1, 2].map((index) => boxAt(index))
  const two = three.slice(0, 2)

  it('read boxes side by side as one card, left to right', () => {
    const [card, ...others] = boxCards(printedPage(), filled(three), [...three].reverse())
    expect(others).toHaveLength(0)
    expect(card && textsOf(card)).toEqual([['visits made', 'visits made', 'visits made'], figures])
  })

  it.each<[string, Box[], Box[], number]>([
    ['two framed boxes', two, [], 1],
    ['two shaded boxes', [], two, 0],
    ['three shaded boxes', [], three, 1],
    ['boxes both framed and shaded, once', three, three, 1],
    ['boxes of different heights', [boxAt(0), boxAt(1, 100, 120)], [], 0],
    ['boxes one below the other', [boxAt(0), boxAt(0, 300)], [], 0],
    ['shaded strips of the page', [], [0, 1, 2].map((index) => boxAt(index, 100, 20)), 0],
  ])('are made of %s', (_, framed, shaded, count) => {
    const page = printedPage({ fills: shaded.map((box) => band(...box)) })
    expect(boxCards(page, filled(framed.length > 0 ? framed : shaded), framed)).toHaveLength(count)
  })

  it.each([
    ['two figures', ['12', '34', 'visits made']],
    ['no figure', ['many', 'visits made']],
    ['a dash for its figure', ['-', 'visits made']],
    ['a figure alone', ['12']],
    ['a paragraph', ['12', 'so we met and spoke of it all', 'and in the end we saw how to go on']],
  ])('are none where a box has %s', (_, texts) => {
    const words = [...textIn(boxAt(0), ...texts), ...textIn(boxAt(1), '7', 'calls made')]
    expect(boxCards(printedPage(), words, two)).toHaveLength(0)
  })
})

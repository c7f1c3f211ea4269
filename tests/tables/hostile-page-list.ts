import type { Page } from '../../src/document/model.js'
import { across, band, down, line, printedPage, word } from './printed-page.js'

function crowd(count: number): Page {
  const words = Array.from({ length: count }, (_, index) =>
    word(index % 3 === 0 ? String(index % 977) : 'word', (index % 250) * 24, Math.floor(index / 250) * 11),
  )
  return printedPage({ words, width: 6000, height: 1200 })
}

const manyRules = Array.from({ length: 1_000_000 }, (_, index) =>
  index % 2 === 0
    ? across((index * 7) % 800, index % 500, (index % 500) + 90)
    : down((index * 3) % 600, index % 700, (index % 700) + 90),
)

/** Pages that no council prints, each with the seconds in which its tables are looked for on a machine at rest. */
export const hostilePages: readonly [name: string, page: Page, seconds: number][] = [
  ['25,000 words', crowd(25_000), 2],
  ['a million ruling lines', printedPage({ rules: manyRules, words: line('one two 3 4', 100, 100) }), 6],
  [
    'a table of a million cells',
    printedPage({
      width: 14_400,
      height: 14_400,
      rules: Array.from({ length: 1001 }, (_, index) => [
        across(index * 14, 0, 14_000),
        down(index * 14, 0, 14_000),
      ]).flat(),
      words: Array.from({ length: 20_000 }, (_, index) =>
        word('7', (index % 1000) * 14 + 2, Math.floor(index / 1000) * 14 + 2),
      ),
    }),
    4,
  ],
  [
    '200,000 shaded bands',
    printedPage({
      fills: Array.from({ length: 200_000 }, (_, index) => band(50, index % 780, 500, (index % 780) + 12)),
    }),
    3,
  ],
  [
    'lines of no length, words of no size, places that are no numbers',
    printedPage({
      rules: [across(Number.NaN, 0, 10), down(5, 10, 10), across(20, 30, 30), across(-50, -10, 9999)],
      words: [
        word('', 10, 10),
        { ...word('x', 0, 0), box: [Number.NaN, 0, Number.NaN, 0] },
        { ...word('y', 0, 0), box: [5, 5, 5, 5], size: 0 },
      ],
    }),
    1,
  ],
]

import { expect, it } from 'vitest'
import { type Dot, rulesFromDots } from '../../../src/readers/pdf/dotted-rules.js'

/** Dots half a point wide in a row, or under one another. */
function dots(count: number, step: number, { down = false, from = 10, across = 50 } = {}): Dot[] {
  return Array.from({ length: count }, (_, index) => {
    const at = from + index * step
    const box = down
      ? ([across, at, across + 0.5, at + 0.5] as const)
      : ([at, across, at + 0.5, across + 0.5] as const)
    return { box, colour: '#808080' }
  })
}

it.each<[string, Dot[]]>([
  ['too few dots', dots(7, 3)],
  ['dots too far apart', dots(30, 4)],
  ['a row too short', dots(15, 1)],
  [
    'dots scattered over heights',
    dots(30, 2).map((dot, i) => ({ ...dot, box: [10 + 2 * i, 50 + i, 11 + 2 * i, 51 + i] })),
  ],
])('makes no line of %s', (_, given) => {
  expect(rulesFromDots(given)).toEqual([])
})

it.each([
  ['horizontal', false, [10, 50, 68.5, 50.5]],
  ['vertical', true, [50, 10, 50.5, 68.5]],
] as const)('makes a %s line of dots in whatever order they were drawn', (direction, down, box) => {
  const drawn = dots(30, 2, { down })
  const line = { box, direction, origin: 'fill', colour: '#808080' }
  expect(rulesFromDots(drawn)).toEqual([line])
  expect(rulesFromDots(drawn.toReversed())).toEqual([line])
})

it('makes a line of the shortest row that is one', () => {
  expect(rulesFromDots(dots(16, 1))).toHaveLength(1)
})

it('ends a line at a gap and begins another behind it, if that is long enough', () => {
  const boxesOf = (...rows: Dot[][]) => rulesFromDots(rows.flat()).map(({ box }) => [box[0], box[2]])
  expect(boxesOf(dots(20, 2), dots(20, 2, { from: 100 }))).toEqual([
    [10, 48.5],
    [100, 138.5],
  ])
  expect(boxesOf(dots(20, 2), dots(3, 2, { from: 100 }))).toEqual([[10, 48.5]])
})

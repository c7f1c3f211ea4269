import { rgb } from 'pdf-lib'
import { expect, it } from 'vitest'
import { isWhite } from '../../../src/readers/pdf/paint.js'
import { readSheet } from './papers.js'

it.each([
  ['#ffffff', true],
  ['#fafafa', true],
  ['#f9ffff', false],
  ['#fff9ff', false],
  ['#fffff9', false],
  ['#000000', false],
  [null, false],
])('%s cannot be told from paper: %s', (colour, white) => {
  expect(isWhite(colour)).toBe(white)
})

it.each([
  [1, '#ff0000'],
  [0.5, '#ff7f7f'],
  [0.2, '#ffcccc'],
])('red of opacity %d looks on paper like %s', async (opacity, colour) => {
  const { fills } = await readSheet(({ page }) =>
    page.drawRectangle({ x: 50, y: 50, width: 100, height: 60, color: rgb(1, 0, 0), opacity }),
  )
  expect(fills.map((fill) => fill.colour)).toEqual([colour])
})

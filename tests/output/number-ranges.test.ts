import { expect, it } from 'vitest'
import { numberRanges } from '../../src/output/number-ranges.js'

it.each([
  [[], ''],
  [[3], '3'],
  [[3, 7, 8, 9], '3, 7-9'],
  [[1, 2, 4], '1-2, 4'],
])('%j is written as “%s”, runs joined', (numbers, text) => {
  expect(numberRanges(numbers)).toBe(text)
})

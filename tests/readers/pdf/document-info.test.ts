import { expect, it } from 'vitest'
import { isoDay } from '../../../src/readers/pdf/document-info.js'

it.each([
  ["D:20240313101500+00'00'", '2024-03-13'],
  ['20240313', '2024-03-13'],
  ['D:20240231', null],
  ['13 March 2024', null],
  [null, null],
])('takes the day of a PDF date: %s', (given, day) => {
  expect(isoDay(given)).toBe(day)
})

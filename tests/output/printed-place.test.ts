import { expect, it } from 'vitest'
import { printedPlace } from '../../src/output/printed-place.js'

it.each([
  ['4', 'in 2024/25 there were 4', 'in 2024/25 there were «4»'],
  ['41', '1,041 and 41.5 and 41%', '1,041 and 41.5 and «41»%'],
  ['£2.9m', 'cost £2.9m.', 'cost «£2.9m».'],
  ['four', 'fourteen, and four more', 'fourteen, and «four» more'],
  ['7', 'in 2017', null],
  ['', 'nothing', null],
])('%j stands in “%s” as a number of its own, not within another one', (printed, text, marked) => {
  const place = printedPlace(printed, text)
  const shown = place && `${text.slice(0, place.start)}«${printed}»${text.slice(place.end)}`
  expect(shown).toBe(marked)
})

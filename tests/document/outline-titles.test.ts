import { expect, it } from 'vitest'
import { outlineKey } from '../../src/document/outline-titles.js'

it.each([
  ['7. Children’s Homes', "7  CHILDREN'S HOMES"],
  ['Custody – the year 2013/14', 'custody (the year 2013-14)'],
  ['Plas Tŷ', 'PLAS TŶ'],
])('takes %j and %j for one title', (outlined, printed) => {
  expect(outlineKey(outlined)).toBe(outlineKey(printed))
})

it('tells titles apart by letters and figures', () => {
  expect(outlineKey('Item 7')).not.toBe(outlineKey('Item 8'))
  expect(outlineKey('Costs A')).not.toBe(outlineKey('Costs B'))
})

import { expect, it } from 'vitest'
import { nearestName } from '../../src/language/nearest-name.js'

it.each([
  ['custody.rat', 'custody.rate'],
  ['custody_rate', 'custody.rate'],
  ['Yaer', 'Year'],
  ['weather', null],
  ['x', null],
])('%j is nearest to %j', (wrong, name) => {
  expect(nearestName(wrong, ['custody.rate', 'custody.sentences', 'Year', 'Value'])).toBe(name)
})

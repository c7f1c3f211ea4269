import { expect, it } from 'vitest'
import { groupedBy } from '../../src/language/grouped-by.js'

it('puts things together in the order in which they come', () => {
  const groups = groupedBy([5, 2, 3, 8], (number) => (number % 2 === 0 ? 'even' : 'odd'))
  expect([...groups]).toEqual([
    ['odd', [5, 3]],
    ['even', [2, 8]],
  ])
})

import { expect, it } from 'vitest'
import { findingLines } from '../making/checked.js'

const listed = (share: string, last = '19 (6.7%)') =>
  `Half are blue: 142 (50.0%). Red follows with 97 (${share}), green with 26 (9.2%) and white with ${last}.`

it.each([
  [
    'the share that is not of the sum of the parts',
    ['There are 284 boats, up from 259.', listed('43.2%')],
    ['error shares-of-one-whole 43.2 34.15'],
  ],
  ['nothing where all are shares of it', ['There are 284 boats, up from 259.', listed('34.2%')], []],
  [
    'nothing where the paper does not print the sum',
    ['There are 300 boats, up from 259.', listed('43.2%')],
    [],
  ],
  [
    'nothing where two do not agree',
    ['There are 284 boats, up from 259.', listed('43.2%', '19 (16.7%)')],
    [],
  ],
])('finds %s', (_, parts, expected) => {
  expect(findingLines(...parts)).toEqual(expected)
})

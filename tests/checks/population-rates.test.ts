import { expect, it } from 'vitest'
import { findingLines } from '../making/checked.js'

const population = 'The rates use a population of 118,200 under 18.'
const others = ['The 654 boats are 55.3 per 10,000.', 'The 2,215 oars equal 187.4 per 10,000.']

it.each([
  [
    'a rate with two digits that changed places',
    [population, ...others, 'The 512 sheds amount to 34.3 per 10,000.'],
    ['error population-rate 34.3 43.32'],
  ],
  ['nothing where the rate follows', [population, ...others, 'The 512 sheds amount to 43.3 per 10,000.'], []],
  [
    'nothing where no two other rates follow from the population',
    [population, 'The 512 sheds amount to 34.3 per 10,000.'],
    [],
  ],
  [
    'nothing where the population may be of another year',
    [population, ...others, 'The 512 sheds amount to 44.9 per 10,000.'],
    [],
  ],
])('finds %s', (_, parts, expected) => {
  expect(findingLines(...parts)).toEqual(expected)
})

import { describe, expect, it } from 'vitest'
import { rowPathsOf } from '../../src/document/row-paths.js'
import { placesOf } from './places-of.js'

describe('rowPathsOf', () => {
  it('leaves out the numbers of lines that another column names', () => {
    const rows = ['Line|Service|Cost', '1|Fostering|7', '2|Adoption|3', '3|Care|9', '|Total|19']
    expect(rowPathsOf(placesOf(rows), 1, 2)).toEqual([[], ['Fostering'], ['Adoption'], ['Care'], ['Total']])
  })

  it('keeps numbers that name rows, and those that do not run from 1', () => {
    expect(rowPathsOf(placesOf(['Age|n', '10|7', '11|3', '12|9']), 1, 1)).toEqual([
      [],
      ['10'],
      ['11'],
      ['12'],
    ])
    expect(rowPathsOf(placesOf(['Age|Sex|n', '10|Boys|7', '11|Boys|3', '12|Boys|9']), 1, 2)).toEqual([
      [],
      ['10', 'Boys'],
      ['11', 'Boys'],
      ['12', 'Boys'],
    ])
  })
})

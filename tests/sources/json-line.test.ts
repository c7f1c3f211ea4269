import { describe, expect, it } from 'vitest'
import { lineOfValue } from '../../src/sources/json-line.js'

const text = '{\n "a": [1,\n  {"b, }": "x\\"]",\n   "c": 2}],\n "d": {}}'

describe('lineOfValue', () => {
  it.each([
    [[], 1],
    [['a'], 2],
    [['a', 0], 2],
    [['a', 1], 3],
    [['a', 1, 'b, }'], 3],
    [['a', 1, 'c'], 4],
    [['d'], 5],
    [['d', 'nothing'], 5],
    [['e'], 1],
  ])('finds %j', (path, line) => {
    expect(lineOfValue(text, path)).toBe(line)
  })
})

import { describe, expect, it } from 'vitest'
import { pageSet, share } from '../../src/cli/options.js'

describe('pageSet', () => {
  it.each([
    ['3', [3]],
    ['3,7-9', [3, 7, 8, 9]],
    [' 1 - 2 , 12 ', [1, 2, 12]],
  ])('%j names the pages %j', (text, pages) => {
    const holds = pageSet(text)
    expect(Array.from({ length: 15 }, (_, page) => page).filter(holds)).toEqual(pages)
  })

  it.each(['', 'a', '0', '9-7', '3;4', '-3', '3-'])('refuses %j', (text) => {
    expect(() => pageSet(text)).toThrow('Write pages like 3,7-9.')
  })
})

describe('share', () => {
  it('takes numbers from 0 to 1', () => {
    expect([share('0'), share('0.85'), share('1')]).toEqual([0, 0.85, 1])
  })

  it.each(['', '2', '-0.1', 'high', 'NaN'])('refuses %j', (text) => {
    expect(() => share(text)).toThrow('from 0 to 1')
  })
})

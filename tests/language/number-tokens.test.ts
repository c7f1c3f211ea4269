import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberTokens } from '../../src/language/number-tokens.js'

const tokensIn = (text: string): string[] =>
  numberTokens(text).map(({ start, end }) => text.slice(start, end))

describe('numberTokens', () => {
  it.each([
    ['36 of 1,145 in 2013/14, three more', ['36', '1,145', '2013', '14', 'three']],
    ['SO14 2AB on 12.05.2020.', ['14', '2', '12.05.2020']],
    ['forty-two, no one', ['forty-two']],
    ['the someone, oneself and bone', []],
    ['12, 13', ['12', '13']],
  ])('finds in %j the tokens %j', (text, tokens) => {
    expect(tokensIn(text)).toEqual(tokens)
  })

  it('skips no digit, and gives its tokens in order without overlap', () => {
    const unit = fc.constantFrom('1', '0', ',', '.', ' ', 'a', 'one', 'ten', '-', '£', '/')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 20 }), (text) => {
        let last = 0
        for (const { start, end } of numberTokens(text)) {
          expect(text.slice(last, start)).not.toMatch(/\d/)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(text.slice(last)).not.toMatch(/\d/)
      }),
    )
  })
})

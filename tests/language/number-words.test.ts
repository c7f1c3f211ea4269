import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CARDINAL_WORDS, isPronounOne, wordsValue } from '../../src/language/number-words.js'

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

function inWords(count: number): string {
  if (count < 20) return UNITS[count] ?? ''
  if (count < 100) return `${TENS[Math.floor(count / 10)]}${count % 10 === 0 ? '' : `-${UNITS[count % 10]}`}`
  const rest = count % 100
  return `${UNITS[Math.floor(count / 100)]} hundred${rest === 0 ? '' : ` and ${inWords(rest)}`}`
}

describe('wordsValue', () => {
  it('reads every number up to a thousand as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), (count) => {
        const words = inWords(count)
        expect(wordsValue(words)).toBe(count)
        expect(new RegExp(CARDINAL_WORDS, 'i').exec(`some ${words} children`)?.[0]).toBe(words)
      }),
    )
  })

  it.each([
    ['third', 3],
    ['Twentieth', 20],
    ['a thousand', 1000],
    ['several', null],
  ])('reads %j as %s', (words, value) => {
    expect(wordsValue(words)).toBe(value)
  })
})

describe('isPronounOne', () => {
  it.each([
    ['one of the boards', 0, true],
    ['no one came', 3, true],
    ['a one-off grant', 2, true],
    ['BBC One Show', 4, true],
    ['only one child', 5, false],
    ['one in February', 0, false],
    ['One child left', 0, false],
  ])('judges the "one" of %j', (text, start, pronoun) => {
    expect(isPronounOne(text, start, start + 3)).toBe(pronoun)
  })
})

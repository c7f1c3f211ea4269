import { describe, expect, it } from 'vitest'
import { Hyphenation } from '../../src/document/hyphenation.js'

describe('Hyphenation', () => {
  const paper = new Hyphenation([
    'reoffending',
    'day-to-day',
    'recruitment',
    'under-represented',
    'well',
    'being',
  ])

  it.each([
    ['under-', 'represented', 'under-represented', 'the paper writes it with a hyphen'],
    ['recruit-', 'ment', 'recruitment', 'the paper writes it in one word'],
    ['re-', 'offending', 'reoffending', 'the paper decides against the usual prefix'],
    ['co-', 'located', 'co-located', 'a prefix keeps its hyphen'],
    ['multi-', 'agency', 'multi-agency', 'a prefix keeps its hyphen'],
    ['pro-', 'grammes', 'programmes', 'a syllable is no prefix'],
    ['govern-', 'ance', 'governance', 'a syllable is no word'],
    ['day-to-', 'day', 'day-to-day', 'a part of a hyphened word'],
    ['Vice-', 'Chair', 'Vice-Chair', 'a capital starts a word of its own'],
    ['16-', '17', '16-17', 'a range'],
    ['hy\u00ad', 'phen', 'hyphen', 'a soft hyphen goes'],
  ])('%s %s is %s: %s', (first, second, expected) => {
    expect(paper.joins(first, second)).toBe(true)
    const kept = paper.keepsHyphen(first, second)
    expect((kept ? first : first.slice(0, -1)) + second).toBe(expected)
  })

  it.each([
    ['2022 -', 'June'],
    ['–', 'June'],
    ['short-', 'and'],
    ['service', 'users'],
  ])('%s %s are two words', (first, second) => {
    expect(paper.joins(first, second)).toBe(false)
  })
})

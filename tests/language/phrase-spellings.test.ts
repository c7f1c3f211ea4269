import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spellingsOf } from '../../src/language/phrase-spellings.js'

const plain = { plurals: false, capitals: false }
const plural = { plurals: true, capitals: false }

describe('spellingsOf', () => {
  it.each([
    ['child', ['child', 'childs']],
    ['order', ['order', 'orders']],
    ['orders', ['orders', 'order']],
    ['penalty', ['penalty', 'penalties']],
    ['survey', ['survey', 'surveys']],
    ['breach', ['breach', 'breaches']],
    ['illness', ['illness', 'illnesses']],
    ['aged 16+', ['aged 16+']],
  ])('spells %j in both numbers', (phrase, spellings) => {
    expect(new Set(spellingsOf(phrase, plural))).toEqual(new Set(spellings))
  })

  it('gives an abbreviation a plural s and takes none away from it', () => {
    expect(spellingsOf('SDQ', { plurals: true, capitals: true })).toEqual(['SDQ', 'SDQs'])
    expect(spellingsOf('LPS', { plurals: true, capitals: true })).toEqual(['LPS', 'LPSs'])
  })

  it('reads each bracketed part as left out, said and printed', () => {
    const spellings = spellingsOf('(new) visits (all)', plain)
    expect(spellings).toHaveLength(9)
    expect(spellings).toEqual(
      expect.arrayContaining(['visits', 'new visits', 'visits all', 'new visits all', '(new) visits (all)']),
    )
    expect(spellingsOf('(new) visits', { ...plain, optionalBrackets: false })).toEqual(['(new) visits'])
  })

  it.each([
    ['visits, calls', ['visits, calls', 'visits calls']],
    ['per 1,000', ['per 1,000', 'per 1000']],
    ['rate of 1.5', ['rate of 1.5']],
    ['(only)', ['only', '(only)']],
  ])('writes %j with and without its commas and full stops', (phrase, spellings) => {
    expect(spellingsOf(phrase, plain)).toEqual(spellings)
  })

  it('never gives an empty spelling, nor one twice', () => {
    const phrases = fc.string({
      unit: fc.constantFrom('a', 's', ' ', '(', ')', ',', '.', '1'),
      maxLength: 14,
    })
    fc.assert(
      fc.property(phrases, (phrase) => {
        const spellings = spellingsOf(phrase, plural)
        expect(new Set(spellings).size).toBe(spellings.length)
        expect(spellings.every((spelling) => spelling.trim() !== '')).toBe(true)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { phraseMatcher } from '../../src/language/phrases.js'

const found = (phrases: string[], text: string): string[] =>
  phraseMatcher(phrases.map((phrase) => ({ phrase, value: phrase })))(text).map(({ text }) => text)

describe('phraseMatcher', () => {
  it.each([
    ['first time entrants', 'the 12 First-Time Entrants', 'First-Time Entrants'],
    ['first-time entrants', 'first  time\nentrants', 'first  time\nentrants'],
    ['re-offending rate', 'the reoffending rate fell', 'reoffending rate'],
    ['reoffending rate', 'the re-offending rate', 're-offending rate'],
    ['reoffending rate', 're offending rates', 're offending rates'],
    ["children's homes", 'two children’s homes', 'children’s homes'],
    [
      'education, training and employment',
      'in education training & employment',
      'education training & employment',
    ],
    ['education & health', 'education and health', 'education and health'],
    [
      'number of (approved) fostering households',
      'number of fostering households',
      'number of fostering households',
    ],
    [
      'number of (approved) fostering households',
      'Number of approved fostering household',
      'Number of approved fostering household',
    ],
    ['stability (short term)', 'stability (short term) was', 'stability (short term)'],
    ['FTE', 'all FTEs were', 'FTEs'],
    ['use of custody per 1,000', 'use of custody per 1,000 fell', 'use of custody per 1,000'],
    ['3+ placements', 'with 3+ placements', '3+ placements'],
    ['16+', 'aged 16+ or', '16+'],
    ['penalty', 'the penalties', 'penalties'],
  ])('finds %j in %j', (phrase, text, expected) => {
    expect(found([phrase], text)).toEqual([expected])
  })

  it.each([
    ['FTE', 'fte and Fte'],
    ['FTE', 'F TE'],
    ['RO', 'RO1 and PRO'],
    ['custody sentences', 'in custody. Sentences were'],
    ['remand', 'remanded'],
    ['child in care', 'children in care'],
    ['16', 'over 16+ and 16.5 and 2015/16 and £16'],
  ])('does not find %j in %j', (phrase, text) => {
    expect(found([phrase], text)).toEqual([])
  })

  it('lets the longest of overlapping phrases win', () => {
    const phrases = ['custody', 'custody rate', 'rate per 1,000 children']
    expect(found(phrases, 'the custody rate per 1,000 children')).toEqual(['rate per 1,000 children'])
  })

  it('returns every value of one span, in the order of the entries', () => {
    const find = phraseMatcher([
      { phrase: 'FTE', value: 'entrants' },
      { phrase: 'FTE', value: 'staff' },
    ])
    expect(find('12 FTE').map(({ value }) => value)).toEqual(['entrants', 'staff'])
  })

  it('leaves a possessive out of a name when plurals are off', () => {
    const find = phraseMatcher([{ phrase: 'Leeds', value: 1 }], { plurals: false })
    expect(find('Leeds’s schools and Leed')).toEqual([{ start: 0, end: 5, text: 'Leeds', value: 1 }])
  })

  it('gives spans that lie in the text and do not overlap, whatever the text', () => {
    const find = phraseMatcher(
      ['a', 'a b', 'b c a', 'AB', 'a & b'].map((phrase) => ({ phrase, value: phrase })),
    )
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'A', 'B', ' ', '-', '.', '&', '’', 'é', '1') }),
        (text) => {
          let last = { start: 0, end: 0 }
          for (const mention of find(text)) {
            const { start, end } = mention
            expect(text.slice(start, end)).toBe(mention.text)
            expect(start >= last.end || (start === last.start && end === last.end)).toBe(true)
            last = { start, end }
          }
        },
      ),
    )
  })

  it('finds a phrase again however its words are joined', () => {
    const word = fc.stringMatching(/^[a-z]{2,8}$/)
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(' ', '-', '  ', '‑'),
        (words, joint) => {
          const text = words.join(joint)
          expect(found([words.join(' ')], `So ${text}, then`).length).toBeGreaterThan(0)
        },
      ),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { denies, isBelonging, isNeutral, isTie } from '../../src/language/word-classes.js'
import { stemmedWords, stemOf } from '../../src/language/words.js'

const stemsOf = (text: string) => stemmedWords(text).map(({ stem }) => stem)

describe('the words of a text', () => {
  it.each([
    ["Children's re-referrals", stemsOf('child rereferral')],
    ['Re-offending and reoffending', [stemOf('reoffending'), 'and', stemOf('reoffending')]],
    ['Re Offending rates', [stemOf('reoffending'), stemOf('rates')]],
    ['Talk re staff', [stemOf('talk'), 're', stemOf('staff')]],
    ['Over/(under)spend', ['over', stemOf('underspend')]],
    ['(Re)offending of over-18s', [stemOf('reoffending'), 'of', 'over', '18', 's']],
    ['Leavers who left', [stemOf('leave'), 'who', stemOf('leave')]],
    ['Households: 3+', [stemOf('household'), '3+']],
  ])('“%s” have the stems that their forms share', (text, stems) => {
    expect(stemsOf(text)).toEqual(stems)
  })

  it('stand where they are printed', () => {
    const text = 'Number of re-referrals'
    expect(stemmedWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Number',
      'of',
      're-referrals',
    ])
  })
})

describe('classes of words', () => {
  it.each([
    ['of', { tie: true, neutral: true, belonging: false, denial: false }],
    ['percentage', { tie: false, neutral: true, belonging: false, denial: false }],
    ['borough', { tie: false, neutral: false, belonging: true, denial: false }],
    ['without', { tie: false, neutral: false, belonging: false, denial: true }],
    ['remands', { tie: false, neutral: false, belonging: false, denial: false }],
    ['3+', { tie: false, neutral: false, belonging: false, denial: false }],
  ])('tell what “%s” is', (word, expected) => {
    const stem = stemOf(word)
    expect({
      tie: isTie(stem),
      neutral: isNeutral(stem),
      belonging: isBelonging(stem),
      denial: denies(stem),
    }).toEqual(expected)
  })
})

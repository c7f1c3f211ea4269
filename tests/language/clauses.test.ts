import { describe, expect, it } from 'vitest'
import { clauseEnd, clauseStart, phraseEnd } from '../../src/language/clauses.js'

const clauseIn = (text: string, word: string): string => {
  const whole = { text, start: 0, end: text.length }
  const at = text.indexOf(word)
  return text.slice(clauseStart(whole, at), clauseEnd(whole, at)).trim()
}

describe('the clause around a place', () => {
  it.each([
    ['Referrals rose to 309; plans fell to 40.', '40', 'plans fell to 40'],
    ['Referrals rose to 309, but plans fell to 40.', '309', 'Referrals rose to 309'],
    ['Stability: 10.6% moved.', '10.6%', '10.6% moved'],
    ['A rate of 3.5 was reached.', '3.5', 'A rate of 3.5 was reached'],
  ])('of %s', (text, word, clause) => {
    expect(clauseIn(text, word)).toBe(clause)
  })

  it('ends a phrase at a comma, a bracket or a joining word', () => {
    const text = '12 places, of which ten'
    expect(text.slice(0, phraseEnd({ text, start: 0, end: text.length }, 2))).toBe('12 places')
  })

  it('looks no further than a few hundred characters, whatever the length of the text', () => {
    const text = 'nights '.repeat(20_000)
    const whole = { text, start: 0, end: text.length }
    expect(clauseStart(whole, 100_000)).toBeGreaterThan(99_000)
  })
})

import { describe, expect, it } from 'vitest'
import { changeOf } from '../../../src/understanding/prose/change-slot.js'
import { spoken } from '../../making/spoken.js'

function directionIn(text: string, printed: string): string | null {
  const sentence = spoken(text)
  const quantity = sentence.quantities.find((one) => one.text === printed)
  if (!quantity) throw new Error(`no quantity ${printed} in: ${text}`)
  return changeOf(quantity, sentence)?.direction ?? null
}

describe('the amount of a change', () => {
  it.each([
    ['Referrals increased by 38% from December.', '38%', 'increase'],
    ['There were 35% fewer referrals.', '35%', 'decrease'],
    ['That is a fall of 18.6%.', '18.6%', 'decrease'],
    ['We look after 382 children, 11 more than a year before.', '11', 'increase'],
    ['That was an improvement of 4.4 percentage points.', '4.4 percentage points', 'increase'],
    ['It was higher than in December by 43%.', '43%', 'increase'],
    ['13,420 contacts (↑10.7%)', '10.7%', 'increase'],
  ])('has its direction: %s', (text, printed, direction) => {
    expect(directionIn(text, printed)).toBe(direction)
  })

  it.each([
    ['The rate fell to 231.', '231'],
    ['Numbers were down from 69% to 60%.', '69%'],
    ['We were 9% higher than the national average.', '9%'],
    ['Boys make up 54% of the group.', '54%'],
  ])('is no level: %s', (text, printed) => {
    expect(directionIn(text, printed)).toBeNull()
  })
})

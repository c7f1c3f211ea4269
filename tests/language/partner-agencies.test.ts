import { describe, expect, it } from 'vitest'
import { isPartnerAgency, speaksOfMoney } from '../../src/language/partner-agencies.js'

describe('the agencies that keep a youth justice service up', () => {
  it.each([
    'Police',
    'Police Service (PCC)',
    'National Probation Service',
    'Health Service (CCG)',
    'Local authority*',
    'Notts Police',
    'YJB Practice Grant',
    'Police and Crime Commissioner',
    'Children’s Services',
    'Welsh Government',
  ])('are told by their names: %s', (label) => {
    expect(isPartnerAgency(label)).toBe(true)
  })

  it.each([
    'Restorative justice',
    'Police officers who attended training events',
    'Education, health and care plans',
    'Other',
    'Total',
  ])('are not told by what else speaks of them: %s', (label) => {
    expect(isPartnerAgency(label)).toBe(false)
  })

  it.each<[string, boolean]>([
    ['Payments in kind', true],
    ['Staffing costs (£)', true],
    ['Contacts received', false],
    ['2017/18', false],
  ])('give money where heads speak of it: %s', (head, expected) => {
    expect(speaksOfMoney(head)).toBe(expected)
  })
})

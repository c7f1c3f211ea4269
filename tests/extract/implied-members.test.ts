import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import { isImplied, withoutImplied } from '../../src/extract/implied-members.js'

const { metrics } = loadCatalogue()
const metric = (id: string) => {
  const found = metrics.get(id)
  if (!found) throw new Error(id)
  return found
}

describe('members that a metric says itself', () => {
  it.each([
    ['cla.children', 'cohort', 'cla', true],
    ['cla.children', 'looked_after', 'current', true],
    ['cla.children', 'looked_after', 'previous', false],
    ['missing.episodes', 'cohort', 'cla', false],
    ['missing.episodes', 'looked_after', 'current', false],
    ['childrens_homes.good_or_outstanding', 'grade', 'outstanding_or_good', true],
    ['custody.sentences', 'disposal', 'custody', true],
    ['disposals.outcomes', 'disposal', 'custody', false],
    ['cla.children', 'sex', 'male', false],
  ])('of %s: %s %s: %s', (id, dimension, member, implied) => {
    expect(isImplied(metric(id), dimension, member)).toBe(implied)
  })

  it('are left out, and others kept', () => {
    expect(withoutImplied({ cohort: 'cla', sex: 'male' }, metric('cla.children'))).toEqual({ sex: 'male' })
  })
})

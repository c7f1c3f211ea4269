import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../schemas/catalogue.js'
import { takesTime, timeKindOf } from '../../../src/understanding/frame/time-kind.js'

const { metrics, wordings } = loadCatalogue()
const kindOf = (id: string) => {
  const metric = metrics.get(id)
  if (!metric) throw new Error(id)
  return timeKindOf(metric, wordings.get(id)?.timing)
}

describe('how a metric stands in time', () => {
  it.each([
    ['cla.children', 'stock', false],
    ['referrals.referrals', 'flow', true],
    ['budget.total', 'budget', true],
    ['proceedings.duration', 'course', true],
    ['cla.rate', 'stock', false],
  ])('%s is a %s', (id, kind, takes) => {
    expect(kindOf(id)).toBe(kind)
    expect(takesTime(kindOf(id))).toBe(takes)
  })
})

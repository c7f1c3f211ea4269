import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../schemas/catalogue.js'
import { findPeriods } from '../../../src/language/periods.js'
import { inheritedBy, takesTime, timeKindOf } from '../../../src/understanding/frame/time-kind.js'

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
    ['remand.cost', 'flow', true],
    ['cla.three_plus_placements', 'course', true],
  ])('%s is a %s', (id, kind, takes) => {
    expect(kindOf(id)).toBe(kind)
    expect(takesTime(kindOf(id))).toBe(takes)
  })
})

describe('the time that a figure inherits', () => {
  const periodOf = (text: string) => {
    const [found] = findPeriods(text)
    if (!found) throw new Error('no period')
    return found.period
  }

  it.each([
    ['stock', '2015/16', '2016-03-31'],
    ['stock', 'April 2015 to September 2015', '2015-09-30'],
    ['stock', '2015/16 to 2017/18', ''],
    ['flow', '2015/16 to 2017/18', '2015-04..2018-03'],
  ] as const)('is, of a %s over %s, %j', (kind, text, id) => {
    expect(inheritedBy(kind, periodOf(text)).id).toBe(id)
  })
})

import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../schemas/catalogue.js'
import { changeFit, unitFit } from '../../../src/understanding/prose/unit-fit.js'
import { spoken } from '../../making/spoken.js'

const { metrics } = loadCatalogue()
const metric = (id: string) => {
  const found = metrics.get(id)
  if (!found) throw new Error(`no metric ${id}`)
  return found
}
const quantity = (text: string) => {
  const [found] = spoken(text).quantities
  if (!found) throw new Error(`no quantity in ${text}`)
  return found
}

describe('the unit in which a quantity can be a figure of a metric', () => {
  it.each([
    ['cla.children', '382 children', 'count'],
    ['cla.rate', '83.2 per 10,000', 'per_10000'],
    ['cla.rate', 'a rate of 83.2', 'per_10000'],
    ['remand.cost', '£265,876', 'gbp'],
  ])('%s takes %s', (id, text, unit) => {
    expect(unitFit(metric(id), quantity(text))?.unit).toBe(unit)
  })

  it.each([
    ['cla.children', '38%', 'a percentage is never the level of a count'],
    ['cla.children', '83.2 of them', 'people are whole'],
    ['remand.cost', '12 children', 'money has its sign'],
  ])('%s takes no %s: %s', (id, text) => {
    expect(unitFit(metric(id), quantity(text))).toBeNull()
  })

  it('of a change may be per cent of anything, and points of a percentage only', () => {
    expect(changeFit(metric('cla.children'), quantity('3.0%'))?.unit).toBe('percent')
    expect(changeFit(metric('cla.children'), quantity('3 percentage points'))).toBeNull()
  })
})

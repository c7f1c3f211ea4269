import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import type { Unit } from '../../schemas/units.js'
import {
  accepts,
  chooseMetric,
  familyOf,
  type Hints,
  isMoney,
  isRate,
} from '../../src/extract/choose-metric.js'

const catalogue = loadCatalogue()
const chosen = (metrics: string[], unit: Unit | null, hints: Hints = {}) => {
  const choice = chooseMetric({ metrics, phrases: [] }, unit, catalogue, hints)
  return choice && `${choice.metric.id} ${choice.unit}`
}
const metricOf = (id: string) => {
  const metric = catalogue.metrics.get(id)
  if (!metric) throw new Error(`no metric ${id}`)
  return metric
}

const entrants = ['fte.entrants', 'fte.rate']

describe('chooseMetric', () => {
  it.each<[string, string[], Unit | null, Hints, string | null]>([
    ['a bare number is a count', entrants, null, {}, 'fte.entrants count'],
    ['a stated rate is the rate', entrants, 'per_100000', {}, 'fte.rate per_100000'],
    ['a rate keeps the base it is printed with', entrants, 'per_1000', {}, 'fte.rate per_1000'],
    ['a bare number beside "rate" is the rate', entrants, null, { rate: true }, 'fte.rate per_100000'],
    ['a number with decimals is no count', entrants, null, { decimals: 1 }, 'fte.rate per_100000'],
    ['a count alone has no decimals', ['fte.entrants'], null, { decimals: 1 }, null],
    ['a percentage needs a metric in per cent', entrants, 'percent', {}, null],
    ['money keeps its scale', ['remand.cost'], 'gbp_million', {}, 'remand.cost gbp_million'],
    ['a bare number is never money', ['remand.cost'], null, {}, null],
    ['a bare number is never a percentage', ['reoffending.rate'], null, {}, null],
    [
      'people are counted by the metric of children',
      ['remand.instances', 'remand.children'],
      null,
      { people: true },
      'remand.children count',
    ],
    [
      'without people the first is meant',
      ['remand.instances', 'remand.children'],
      null,
      {},
      'remand.instances count',
    ],
    ['an unknown metric is none', ['no.such'], null, {}, null],
  ])('%s', (_rule, metrics, unit, hints, expected) => {
    expect(chosen(metrics, unit, hints)).toBe(expected)
  })
})

describe('accepts', () => {
  it.each<[string, Unit, boolean]>([
    ['fte.entrants', 'count', true],
    // "25.7 FTE" are posts: no metric of children is printed so.
    ['fte.entrants', 'fte', false],
    ['yjs.staff_posts', 'fte', true],
    ['fte.entrants', 'percent', false],
    ['fte.rate', 'per_10000', true],
    ['fte.rate', 'count', false],
    ['remand.cost', 'gbp_thousand', true],
    ['remand.cost', 'count', false],
    ['reoffending.rate', 'percentage_points', false],
  ])('%s in %s: %s', (id, unit, expected) => {
    expect(accepts(metricOf(id), unit)).toBe(expected)
  })

  it('takes every metric in its own unit', () => {
    for (const metric of catalogue.metrics.values()) expect(accepts(metric, metric.unit)).toBe(true)
  })
})

it('knows sums of money and rates by their unit, and no unit as neither', () => {
  expect([isMoney('gbp_thousand'), isMoney('percent'), isMoney(null)]).toEqual([true, false, false])
  expect([isRate('per_10000'), isRate('percent'), isRate(null)]).toEqual([true, false, false])
})

it('names the family of a metric by the first part of its id', () => {
  expect(familyOf('remand.cost')).toBe('remand')
})

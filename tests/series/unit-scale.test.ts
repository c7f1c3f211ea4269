import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import type { Unit } from '../../schemas/units.js'
import { inUnit, onOneScale, scaleOf, valueIn } from '../../src/series/unit-scale.js'
import { recordWith } from '../making/record.js'

const catalogue = loadCatalogue()
const rate = (value: number, unit: Unit, decimals: number | null = null) =>
  recordWith({ value, unit, decimals })

describe('inUnit', () => {
  it.each<[number, Unit, number | null, Unit, number, number]>([
    [0.19, 'per_1000', 2, 'per_100000', 19, 0],
    [0.29, 'per_1000', 2, 'per_100000', 29, 0],
    [231, 'per_100000', 0, 'per_1000', 2.31, 2],
    [5, 'per_1000', 1, 'per_10000', 50, 0],
    [2.9, 'gbp_million', 1, 'gbp', 2_900_000, -5],
    [664, 'gbp_thousand', null, 'gbp_million', 0.664, 3],
    [186_000, 'gbp', null, 'gbp_million', 0.186, 6],
    [-155, 'gbp_thousand', null, 'gbp', -155_000, -3],
  ])('%s %s (%s decimals) is in %s %s, to %s decimals', (value, unit, decimals, other, moved, to) => {
    expect(inUnit(rate(value, unit, decimals), other)).toMatchObject({
      value: moved,
      unit: other,
      decimals: to,
    })
  })

  it('leaves alone what is of another kind', () => {
    const share = rate(12, 'percent')
    expect(inUnit(share, 'per_1000')).toBe(share)
  })
})

describe('valueIn', () => {
  it.each<[number, Unit, Unit, number]>([
    [0.29, 'per_1000', 'per_100000', 29],
    [-155, 'gbp_thousand', 'gbp_million', -0.155],
    [12, 'percent', 'per_1000', 12],
  ])('%s %s is in %s %s', (value, from, to, moved) => {
    expect(valueIn(value, from, to)).toBe(moved)
  })
})

describe('scaleOf', () => {
  it.each<[Unit, Unit]>([
    ['gbp_million', 'gbp'],
    ['per_1000', 'per_100000'],
    ['percent', 'percent'],
  ])('%s has the scale of %s', (unit, scale) => {
    expect(scaleOf(unit)).toBe(scale)
  })
})

describe('onOneScale', () => {
  const unitsOf = (...records: ReturnType<typeof rate>[]) =>
    onOneScale(records, catalogue).map(({ unit }) => unit)

  it('brings a metric that is printed in several units to that of the catalogue', () => {
    expect(unitsOf(rate(0.2, 'per_1000'), rate(2.1, 'per_10000'))).toEqual(['per_1000', 'per_1000'])
  })

  it('leaves a metric that is printed in one unit as it is printed', () => {
    expect(unitsOf(rate(2, 'per_10000'), rate(2.1, 'per_10000'))).toEqual(['per_10000', 'per_10000'])
  })

  it('leaves units of other kinds beside it alone, and each metric to itself', () => {
    const cost = (value: number, unit: Unit) => recordWith({ metric: 'remand.cost', value, unit })
    expect(
      unitsOf(
        rate(0.2, 'per_1000'),
        rate(2.1, 'per_10000'),
        rate(12, 'percent'),
        cost(1.2, 'gbp_million'),
        cost(9, 'gbp'),
      ),
    ).toEqual(['per_1000', 'per_1000', 'percent', 'gbp', 'gbp'])
  })

  it('scales a change as the metric that changes, and nothing that is not in the catalogue', () => {
    const change = (unit: Unit) => recordWith({ metric: 'custody.rate.change', unit })
    expect(unitsOf(change('per_1000'), change('per_10000'))).toEqual(['per_1000', 'per_1000'])
    const own = (unit: Unit) => recordWith({ metric: 'unlisted.visits', unit })
    expect(unitsOf(own('gbp'), own('gbp_million'))).toEqual(['gbp', 'gbp_million'])
    const count = (unit: Unit) => recordWith({ metric: 'custody.sentences', unit })
    expect(unitsOf(count('per_1000'), count('per_10000'))).toEqual(['per_1000', 'per_10000'])
  })
})

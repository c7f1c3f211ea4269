import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import { figureOfRecord } from '../../src/checks/figure.js'
import { levelsOf, queryOf } from '../../src/checks/levels.js'
import { operandInterval, operandsFor, operandValue } from '../../src/checks/operands.js'
import { quarter } from '../../src/language/period.js'
import { recordWith } from '../making/record.js'

const rate = recordWith({ id: 'rate', source: { quote: 'Here.' } })
const count = (id: string, value: number, quote: string, change: Parameters<typeof recordWith>[0] = {}) =>
  recordWith({
    id,
    metric: 'custody.sentences',
    unit: 'count',
    decimals: 0,
    value,
    ...change,
    source: { quote },
  })
const query = queryOf(count('asked', 0, ''))

/** What the rate's count can be, as values, where these are printed. */
const operands = (...records: readonly ReturnType<typeof count>[]) =>
  operandsFor(figureOfRecord(rate), query, levelsOf([rate, ...records], loadCatalogue()))
const said = (...records: readonly ReturnType<typeof count>[]) =>
  operands(...records).map((operand) => [operandValue(operand), operand.local])

const quarters = [1, 2, 3, 4].map((number) =>
  count(`q${number}`, number, 'Elsewhere.', { period: quarter(2022, number) }),
)

describe('operandsFor', () => {
  it('asks nothing else where the sentence of the figure prints it', () => {
    expect(said(count('a', 7, 'Here.'), count('b', 9, 'Elsewhere.'), ...quarters)).toEqual([[7, true]])
  })

  it('takes all that is printed elsewhere, equal values once, before anything is added up', () => {
    const there = [count('a', 7, 'One.'), count('b', 9, 'Two.'), count('c', 7, 'Three.')]
    expect(said(...there, ...quarters)).toEqual([
      [7, false],
      [9, false],
    ])
  })

  it('adds quarters up where the year is printed nowhere, with the room that each of them has', () => {
    expect(said(...quarters)).toEqual([[10, false]])
    const [sum] = operands(...quarters)
    expect(sum && operandInterval(sum, 'wide')).toEqual([10, 10])
  })

  it('does not reckon with "about", nor with nothing', () => {
    expect(said(count('a', 7, 'Here.', { qualifier: 'approx' }))).toEqual([])
    expect(said()).toEqual([])
  })
})

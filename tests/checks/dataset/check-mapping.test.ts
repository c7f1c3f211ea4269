import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../schemas/catalogue.js'
import { mappingSchema } from '../../../schemas/mapping.js'
import { mappingProblems } from '../../../src/checks/dataset/check-mapping.js'
import { nameReaders } from '../../../src/checks/dataset/name-readers.js'

const catalogue = loadCatalogue()
const right = {
  metric: { fixed: 'custody.rate' },
  area: { column: 'Place', names: { Here: 'leeds' } },
  period: 'Year',
  value: 'Rate',
}

const problems = (changes: Record<string, unknown>, header = ['Place', 'Year', 'Rate', 'Sex']) =>
  mappingProblems(
    mappingSchema.parse({ ...right, ...changes }),
    header,
    nameReaders(catalogue, []),
    catalogue,
  )

describe('mappingProblems', () => {
  it('finds nothing wrong with a mapping that fits its table, and does not read names that cells hold', () => {
    expect(problems({})).toEqual([])
    expect(problems({ dimensions: { sex: 'Sex' } })).toEqual([])
    expect(problems({ metric: undefined, value: { column: 'Rate', metric: 'custody.rate' } })).toEqual([])
  })

  it.each([
    ['a column that is not there, with the nearest', { period: 'Yaer' }, /^period: .*"Yaer".*"?Year"?/],
    ['a value column that is not there', { value: 'Price' }, /^value: .*"Price"/],
    ['a metric that does not exist', { metric: { fixed: 'custody.rat' } }, /^metric: .*custody\.rate/],
    [
      'a name of a cell',
      { area: { column: 'Place', names: { Here: 'Nowhere' } } },
      /^area: "Here": "Nowhere"/,
    ],
    [
      'a name beside a value column',
      { value: { column: 'Rate', period: 'soon' } },
      /^value "Rate": period: "soon"/,
    ],
    ['a member', { dimensions: { sex: { fixed: 'pirate' } } }, /^dimensions\.sex: "pirate"/],
    [
      'a dimension, with the nearest',
      { dimensions: { ethnicty: 'Sex' } },
      /^dimensions: "ethnicty".*ethnicity/,
    ],
    ['a part that is left open', { metric: undefined }, /^value "Rate": nothing says what its metric is/],
  ])('tells of %s, beginning with its place', (_, changes, line) => {
    expect(problems(changes)).toEqual([expect.stringMatching(line)])
  })

  it('tells of an open part once for each value column that leaves it open', () => {
    const value = [{ column: 'Rate' }, { column: 'Sex', period: '2022/23' }, { column: 'Place' }]
    expect(problems({ period: undefined, value })).toHaveLength(2)
  })
})

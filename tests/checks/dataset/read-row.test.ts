import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../schemas/catalogue.js'
import { mappingSchema } from '../../../schemas/mapping.js'
import { nameReaders } from '../../../src/checks/dataset/name-readers.js'
import { rowReader } from '../../../src/checks/dataset/read-row.js'

const catalogue = loadCatalogue()
const fixed = (text: string) => ({ fixed: text })
const base = {
  metric: fixed('reoffending.rate'),
  area: fixed('leeds'),
  period: fixed('2022/23'),
  value: 'n',
}

/** The figures and problems of one row under a mapping that states everything but what is put in. */
function read(cells: Record<string, string>, changes: Record<string, unknown> = {}) {
  const mapping = mappingSchema.parse({ ...base, ...changes })
  return rowReader(mapping, nameReaders(catalogue, []), catalogue)({ number: 7, cells })
}

describe('rowReader', () => {
  it('lets what stands with a value column win over what holds for all', () => {
    const value = [{ column: 'a' }, { column: 'b', period: '2021/22', dimensions: { sex: 'boys' } }]
    const figures = read({ a: '30', b: '31' }, { value, dimensions: { sex: fixed('female') } })
    expect(figures).toMatchObject([
      { figure: { column: 'a', period: { id: 'FY2022/23' }, dimensions: { sex: 'female' } } },
      { figure: { column: 'b', period: { id: 'FY2021/22' }, dimensions: { sex: 'male' } } },
    ])
  })

  it('finds a cell empty that the row does not have, whatever its column is called', () => {
    expect(read({ n: '30' }, { area: 'constructor' })).toMatchObject([{ ok: false }])
  })

  it.each(['Total', 'all', 'Both', 'PERSONS', ''])('takes a member called %j for no breakdown', (member) => {
    expect(read({ n: '30', s: member }, { dimensions: { sex: 's' } })).toMatchObject([
      { figure: { dimensions: {} } },
    ])
  })

  it('reads a cell by the name that the mapping gives it, and by its own where it gives none', () => {
    const area = { column: 'place', names: { constructor: 'derby', Here: 'leeds' } }
    const areaOf = (place: string) => read({ n: '30', place }, { area })
    expect(areaOf('Here')).toMatchObject([{ figure: { area: 'leeds' } }])
    expect(areaOf('Derby')).toMatchObject([{ figure: { area: 'derby' } }])
    expect(read({ n: '30', place: 'toString' }, { area })).toMatchObject([
      { ok: false, problem: { column: 'place' } },
    ])
  })

  it.each([
    ['a share', '0.305', 'reoffending.rate', { column: 'n', scale: 100 }, 30.5, 1, 'percent'],
    ['thousands', '1.2', 'remand.nights', { column: 'n', scale: 1000 }, 1200, -2, 'days'],
    ['pounds of no unit', '34', 'remand.cost', { column: 'n' }, 34, 0, null],
    ['pounds by their sign', '£34', 'remand.cost', { column: 'n' }, 34, 0, 'gbp'],
  ])('reads %s with its scale, decimals and unit', (_, n, metric, value, expected, decimals, unit) => {
    expect(read({ n }, { metric: fixed(metric), value })).toMatchObject([
      { figure: { value: expected, decimals, unit } },
    ])
  })

  it.each([
    ['a percentage among counts', { n: '5%' }, { unit: fixed('count') }, 'n'],
    ['a blank area', { n: '5', place: ' ' }, { area: 'place' }, 'place'],
    ['a number that is none', { n: 'five' }, {}, 'n'],
    ['a member of a closed dimension', { n: '5', s: 'pirate' }, { dimensions: { sex: 's' } }, 's'],
  ])('names the cell of %s', (_, cells, changes, column) => {
    expect(read(cells, changes)).toMatchObject([{ ok: false, problem: { row: 7, column } }])
  })
})

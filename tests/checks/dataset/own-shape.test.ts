import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../schemas/catalogue.js'
import { nameReaders } from '../../../src/checks/dataset/name-readers.js'
import { hasOwnShape, lackingColumns, readOwnRow } from '../../../src/checks/dataset/own-shape.js'

const names = nameReaders(loadCatalogue(), [])
const cells = { metric: 'custody.rate', area: 'somewhere', period: 'FY2022/23', value: '0.3' }
const read = (changes: Record<string, string>) =>
  readOwnRow({ number: 4, cells: { ...cells, ...changes } }, names)

describe('hasOwnShape', () => {
  it('wants four columns, in any order and among others', () => {
    expect(hasOwnShape(['value', 'note', 'period', 'area', 'metric'])).toBe(true)
    expect(hasOwnShape(['Value', 'period', 'area', 'metric'])).toBe(false)
    expect(lackingColumns(['metric', 'value'])).toEqual(['area', 'period'])
  })
})

describe('readOwnRow', () => {
  it('needs no more than the four columns, and takes an area of no catalogue as it is', () => {
    expect(read({})).toMatchObject({
      ok: true,
      figure: {
        row: 4,
        area: 'somewhere',
        role: 'actual',
        unit: null,
        dimensions: {},
        value: 0.3,
        decimals: 1,
      },
    })
  })

  it.each([
    ['0.3', '2', 2],
    ['0.25', '1', 2],
    ['0.25', 'many', 2],
  ])('counts the decimals of %s that says it has %s as %d', (value, decimals, expected) => {
    expect(read({ value, decimals })).toMatchObject({ figure: { decimals: expected } })
  })

  it.each([
    ['dimensions', 'age=10-14; sex = male', { dimensions: { age: '10-14', sex: 'male' } }],
    ['period', '', { period: { id: '' } }],
    ['base_period', 'FY2021/22', { basePeriod: 'FY2021/22' }],
    ['base_period', 'month 2022-03', { basePeriod: '2022-03' }],
    ['base_period', 'some day', { basePeriod: 'some day' }],
    ['direction', 'decrease', { direction: 'decrease' }],
    ['direction', 'sideways', { direction: null }],
    ['value', '', { value: null }],
  ])('reads the %s %j', (column, text, figure) => {
    expect(read({ [column]: text })).toMatchObject({ ok: true, figure })
  })

  it.each([
    ['metric', 'harbour.boats'],
    ['period', 'some day'],
    ['unit', 'bushels'],
    ['role', 'wish'],
    ['dimensions', 'male'],
    ['value', '12,5,0'],
  ])('names the cell of a %s like %j', (column, text) => {
    const reading = read({ [column]: text })
    expect(reading).toMatchObject({ ok: false, problem: { row: 4, column } })
    expect(JSON.stringify(reading)).toContain(text)
  })
})

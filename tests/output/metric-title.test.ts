import { expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import { catalogueOrder, indicatorOf, titleOf } from '../../src/output/metric-title.js'

const catalogue = loadCatalogue()

it.each([
  ['fte.rate.change', `${catalogue.metrics.get('fte.rate')?.title}: change`],
  ['nobody.knows', 'nobody.knows'],
])('%s goes by the title “%s”', (metric, title) => {
  expect(titleOf(metric, catalogue)).toBe(title)
})

it.each([
  [{ metric: 'unlisted.lamps', label: 'Lamps' }, 'Lamps'],
  [{ metric: 'unlisted.lamps.change', label: 'Lamps' }, 'Lamps: change'],
  [{ metric: 'custody.rate' }, 'Custody rate'],
])('%j is called “%s”', (record, text) => {
  expect(indicatorOf(record, catalogue)).toBe(text)
})

it('orders metrics as the catalogue does, a change with its metric, what is not in it last', () => {
  const place = catalogueOrder(catalogue)
  const [first = '', second = ''] = [...catalogue.metrics.keys()]
  expect(place(`${first}.change`)).toBe(place(first))
  expect(place(first)).toBeLessThan(place(second))
  expect(place('unlisted.lamps')).toBe(catalogue.metrics.size)
})

import { expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import { seriesName } from '../../src/output/series-names.js'
import { recordWith } from '../making/record.js'

it.each([
  [{}, ''],
  [{ disposal: 'ycc' }, 'Youth conditional caution'],
  [{ age_band: '16' }, 'Age 16'],
  [{ uasc: 'yes' }, 'Unaccompanied asylum-seeking child'],
  [{ uasc: 'no' }, 'not unaccompanied asylum-seeking child'],
  [{ sex: 'male', age_band: '10-14' }, 'Male, Age 10 to 14'],
])('%j is called “%s”', (dimensions, name) => {
  expect(seriesName(recordWith({ dimensions }), 'derby', loadCatalogue())).toBe(name)
})

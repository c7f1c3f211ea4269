import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unlistedMetric } from '../../src/extract/unlisted-metric.js'

describe('unlistedMetric', () => {
  it.each([
    ['Library visits (all)', 'unlisted.library_visits_all'],
    ['  LIBRARY   visits: all ', 'unlisted.library_visits_all'],
    ['– %', null],
    ['', null],
  ])('makes of %j %j', (label, id) => {
    expect(unlistedMetric(label)).toBe(id)
  })

  it('tells long labels apart that begin alike', () => {
    const long = 'Visits to the libraries of the town centre by those who live outside of it, '
    const [grown, young] = [unlistedMetric(`${long}adults`), unlistedMetric(`${long}pupils`)]
    expect(grown).not.toBe(young)
    expect(unlistedMetric(`${long}adults`)).toBe(grown)
  })

  it('makes an id that holds nothing but letters, digits and low lines, of any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'grapheme' }), (label) => {
        const id = unlistedMetric(label)
        if (id !== null) expect(id).toMatch(/^unlisted\.[\p{L}\p{N}_]+$/u)
      }),
    )
  })
})

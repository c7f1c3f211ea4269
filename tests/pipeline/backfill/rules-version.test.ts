import { describe, expect, it } from 'vitest'
import { extendCatalogue, loadCatalogue } from '../../../schemas/catalogue.js'
import { outputVersion, rulesVersion } from '../../../src/pipeline/backfill/rules-version.js'

const catalogue = loadCatalogue()
const version = rulesVersion(catalogue, {})
const renamed = [...catalogue.areas.values()].slice(0, 1).map((area) => ({ ...area, name: 'Elsewhere' }))

describe('rulesVersion', () => {
  it.each([
    ['a password', { password: 'p' }],
    ['no second reading', { secondReading: false }],
    ['another confidence', { minConfidence: 0.5 }],
    ['rows that are not listed', { unlisted: true }],
  ])('is another one with %s, which changes what is found', (_, options) => {
    expect(rulesVersion(catalogue, options)).not.toBe(version)
  })

  it('is another one with another name in the catalogue', () => {
    const own = extendCatalogue(catalogue, { metrics: [], dimensions: {}, areas: renamed, phrases: [] })
    expect(rulesVersion(own, {})).not.toBe(version)
  })

  it('is another one with another wording of a metric', () => {
    const [wording] = catalogue.wordings.values()
    const wordings = wording ? [{ ...wording, rowLabels: ['Something else'] }] : []
    const own = extendCatalogue(catalogue, { metrics: [], dimensions: {}, areas: [], phrases: [], wordings })
    expect(rulesVersion(own, {})).not.toBe(version)
  })

  it('is the same with options that say what is usual, or only how fast it goes', () => {
    const usual = { secondReading: true, minConfidence: 0, unlisted: false, secondReadingThread: false }
    expect(rulesVersion(catalogue, usual)).toBe(version)
  })

  it('can be part of a file name, and is not that of the output', () => {
    expect(version).toMatch(/^[0-9a-f]{12}$/)
    expect(outputVersion()).not.toBe(version)
  })
})

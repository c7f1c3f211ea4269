import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../schemas/catalogue.js'
import { dfePlace } from '../../../src/output/dfe/dfe-place.js'
import { authorities } from '../../../src/output/dfe/local-authorities.js'

const catalogue = loadCatalogue()

function placeOf(id: string, on: string | null = null) {
  const area = catalogue.areas.get(id)
  if (!area) throw new Error(`no area ${id}`)
  return dfePlace(area, on, catalogue)
}

describe('dfePlace', () => {
  it('knows an authority by its codes, and names it and its region as the Department’s lists do', () => {
    expect(placeOf('bristol')).toEqual({
      level: 'Local authority',
      country: ['E92000001', 'England'],
      region: ['E12000009', 'South West'],
      authority: { newCode: 'E06000023', oldCode: '801', name: 'Bristol, City of', from: '', to: '' },
    })
    expect(placeOf('southampton')?.authority).toMatchObject({ newCode: 'E06000045', oldCode: '852' })
  })

  it('knows all authorities of England, each with its region', () => {
    const english = [...catalogue.areas.values()].filter(
      ({ kind, nation }) => kind.endsWith('local-authority') && nation === 'england',
    )
    expect(english.length).toBeGreaterThan(150)
    for (const area of english) {
      const place = dfePlace(area, null, catalogue)
      expect(place?.authority?.newCode, area.id).toBe(area.code)
      expect(place?.region, area.id).not.toBeNull()
    }
    expect(authorities).toHaveLength(176)
  })

  it.each([
    ['2025-04-30', 'E08000019'],
    ['2025-05-01', 'E08000039'],
  ])('takes the code that held on %s', (on, code) => {
    expect(placeOf('sheffield', on)?.authority?.newCode).toBe(code)
  })

  it('has nations and regions at their own levels', () => {
    expect(placeOf('england')).toMatchObject({ level: 'National', region: null, authority: null })
    expect(placeOf('england-and-wales')?.country).toEqual(['K04000001', 'England and Wales'])
    expect(placeOf('yorkshire-and-the-humber')).toMatchObject({
      level: 'Regional',
      country: ['E92000001', 'England'],
      region: ['E12000003', 'Yorkshire and The Humber'],
    })
  })

  it.each(['newport', 'yjs-family', 'statistical-neighbours'])('has no place for %s', (id) => {
    expect(placeOf(id)).toBeNull()
  })

  it('has no place for an area that the paper does not say', () => {
    expect(dfePlace({ id: '', code: null, name: '', kind: 'unknown' }, null, catalogue)).toBeNull()
  })
})

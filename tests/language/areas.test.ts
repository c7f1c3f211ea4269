import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import { areaRecogniser } from '../../src/language/areas.js'

const find = areaRecogniser(loadCatalogue().areas.values())
const found = (text: string): [string, string][] => find(text).map(({ text, area }) => [text, area.id])

describe('areaRecogniser', () => {
  it.each([
    ['in Leeds it fell', [['Leeds', 'leeds']]],
    [
      'Hull City Council and Derby',
      [
        ['Hull City Council', 'kingston-upon-hull'],
        ['Derby', 'derby'],
      ],
    ],
    ['the London Borough of Sutton’s rate', [['London Borough of Sutton', 'sutton']]],
    ['City of Bristol', [['City of Bristol', 'bristol']]],
    [
      'St. Helens and St Helens',
      [
        ['St. Helens', 'st-helens'],
        ['St Helens', 'st-helens'],
      ],
    ],
    ['Barking & Dagenham', [['Barking & Dagenham', 'barking-and-dagenham']]],
    ['England and Wales', [['England and Wales', 'england-and-wales']]],
    ['statistical neighbours (12)', [['statistical neighbours', 'statistical-neighbours']]],
    ['the national average is 14%', [['national average', 'national']]],
    ['0.27 for the region', [['the region', 'own-region']]],
    ['regional average 12', [['regional average', 'own-region']]],
    [
      'for the family 0.33 and for England 0.29',
      [
        ['the family', 'yjs-family'],
        ['England', 'england'],
      ],
    ],
    ['Reading has 4', [['Reading', 'reading']]],
    ['Reading', [['Reading', 'reading']]],
    ['North Yorkshire', [['North Yorkshire', 'north-yorkshire']]],
  ])('finds the areas of %j', (text, areas) => {
    expect(found(text)).toEqual(areas)
  })

  it.each([
    'he was reading in the bath',
    'in the region of £2m',
    'a regional adoption agency',
    'support for the family and 5 visits',
    'work with the family: 4 of the children',
    'Reading levels fell, and Reading, writing and maths',
    'York Road and the University of Leeds',
    'NHS England',
    'the national curriculum',
    'leeds',
    'Manchester M1 2WD',
  ])('finds none in %j', (text) => {
    expect(found(text)).toEqual([])
  })

  it('gives what the contract holds of an area', () => {
    expect(find('Derby')[0]?.area).toEqual({
      id: 'derby',
      code: 'E06000015',
      name: 'Derby',
      kind: 'local-authority',
    })
  })
})

import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../schemas/catalogue.js'
import { countsThingsOf } from '../../../src/understanding/prose/counted-things.js'

const countsThings = countsThingsOf(loadCatalogue())

describe('a number of things', () => {
  it.each([
    ['places are no children in care', 'cla.children', 'place', false],
    ['places are those of carers', 'fostering.places', 'place', true],
    ['occasions are no children', 'remand.children', 'occasion', false],
    ['occasions are episodes', 'missing.episodes', 'occasion', true],
    ['posts are of an establishment', 'workforce.posts', 'post', true],
    ['enquiries end in another way', 's47.enquiries', 'enquiry', true],
    ['adopters are no children adopted', 'adoption.adopted_children', 'adopter', false],
    ['people may be counted by anything', 'missing.episodes', 'children', true],
    ['no noun says nothing', 'cla.placed', null, true],
  ])('%s', (_behaviour, metric, noun, counts) => {
    expect(countsThings(metric, noun)).toBe(counts)
  })
})

import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../schemas/catalogue.js'
import { countsAge } from '../../../src/understanding/names/ages-of-metric.js'

const catalogue = loadCatalogue()

describe('the ages of whom a metric counts', () => {
  it.each<[string, string, boolean]>([
    ['yjs.ete_engagement', '19-21', false],
    ['yjs.ete_engagement', '10-17', true],
    ['yjs.ete_engagement', '16+', true],
    ['fte.entrants', 'under-10', false],
    ['care_leavers.ete', '19-21', true],
    ['care_leavers.ete', 'under-5', false],
    ['cla.children', 'under-5', true],
    ['cla.children', '19', false],
    ['population.children', '19-21', true],
    ['cla.children', 'school_age', true],
    ['population.children', '16-64', false],
    ['population.children', '16+', true],
  ])('%s counts %s: %s', (metric, age, expected) => {
    expect(countsAge(metric, age, catalogue)).toBe(expected)
  })
})

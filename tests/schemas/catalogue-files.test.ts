import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalogueFileSchema, loadCatalogue } from '../../schemas/catalogue.js'

const folder = new URL('../../schemas/catalogue/', import.meta.url)
const catalogue = loadCatalogue()

describe('schemas/catalogue', () => {
  it.each(readdirSync(folder))('%s is a catalogue file', (name) => {
    const file: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
    expect(catalogueFileSchema.safeParse(file).error).toBeUndefined()
  })

  it('breaks metrics down by dimensions that it lists', () => {
    const used = [...catalogue.metrics.values()].flatMap((metric) => metric.dimensions)
    const known = new Set([...catalogue.dimensions.keys(), ...catalogue.universalDimensions])
    expect(used.filter((dimension) => !known.has(dimension))).toEqual([])
  })

  it('names only metrics that it lists', () => {
    const named = catalogue.names.flatMap(({ metrics }) => metrics)
    expect(named.filter((id) => !catalogue.metrics.has(id))).toEqual([])
  })

  it('has words for every metric, and for no other', () => {
    expect([...catalogue.wordings.keys()].sort()).toEqual([...catalogue.metrics.keys()].sort())
  })

  it('never takes a single character or a bare number for a name of a member in running text', () => {
    const named = [...catalogue.dimensions].flatMap(([dimension, { members }]) =>
      members.flatMap(({ aka }) =>
        aka.filter((name) => /^(?:.|\d+)$/u.test(name)).map((name) => `${dimension}: ${name}`),
      ),
    )
    expect(named).toEqual(['sex: M', 'sex: F'])
  })
})

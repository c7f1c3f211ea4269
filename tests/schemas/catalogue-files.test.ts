import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import { checkCatalogueFile } from '../../src/sources/catalogue-faults.js'
import { lineOfValue } from '../../src/sources/json-line.js'

const folder = new URL('../../schemas/catalogue/', import.meta.url)
const catalogue = loadCatalogue()

describe('schemas/catalogue', () => {
  it.each(readdirSync(folder))('%s keeps to the schema and names only what there is', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8')
    const checked = checkCatalogueFile(JSON.parse(text), catalogue)
    const faults = checked.ok ? [] : checked.faults
    expect(faults.map(({ path, message }) => `${name}:${lineOfValue(text, path)} ${message}`)).toEqual([])
  })

  it('has words for every metric, and for no other', () => {
    expect([...catalogue.wordings.keys()].sort()).toEqual([...catalogue.metrics.keys()].sort())
  })

  it('holds a council’s plausible values possible, and says one way of each metric which is better', () => {
    const wrong = [...catalogue.wordings.values()].filter(({ metric, polarity, plausible: { council } }) => {
      const { range, direction } = catalogue.metrics.get(metric) ?? {}
      const [low, high] = range ?? [null, null]
      const possible =
        council === null || ((low ?? -Infinity) <= council[0] && council[1] <= (high ?? Infinity))
      return !possible || direction !== polarity
    })
    expect(wrong.map(({ metric }) => metric)).toEqual([])
  })

  it('tells of every metric what it is measured over, as the sums over time allow', () => {
    const wrong = [...catalogue.wordings.values()].filter(({ metric, timing }) => {
      const sum = catalogue.metrics.get(metric)?.over_time
      return (
        timing === undefined ||
        (sum === 'none' && timing === 'stock') ||
        (sum === 'stock' && timing === 'flow')
      )
    })
    expect(wrong.map(({ metric }) => metric)).toEqual([])
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

import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import { readCatalogue } from '../../src/sources/read-catalogue.js'
import { testFolder } from '../making/folder.js'

const area = (name: string) => ({ ...[...loadCatalogue().areas.values()][0], id: 'old-port', name })

/** A file with one metric that is right but for these. */
const metricFile = (wrong: object) =>
  JSON.stringify({
    metrics: [
      {
        id: 'library.members',
        title: 'Library members',
        definition: 'Children with a card.',
        unit: 'count',
        phrases: ['library members'],
        ...wrong,
      },
    ],
  })

/** The reading of files with these contents, in this order. */
async function read(...contents: readonly string[]) {
  const at = testFolder()
  contents.forEach((content, index) => {
    writeFileSync(at(`${index}.json`), content)
  })
  return readCatalogue(contents.map((_, index) => at(`${index}.json`)))
}

describe('readCatalogue', () => {
  it('adds the user’s own entries to the built-in ones, and lets later files win', async () => {
    const files = ['First', 'Second'].map((name) => JSON.stringify({ areas: [area(name)] }))
    const reading = await read(...files)
    if (!reading.ok) throw new Error(reading.message)
    expect(reading.catalogue.areas.get('old-port')?.name).toBe('Second')
    expect(reading.catalogue.areas.size).toBe(loadCatalogue().areas.size + 1)
    expect(reading.catalogue.metrics).toEqual(loadCatalogue().metrics)
  })

  it.each([
    ['is not JSON', '{', /^is not JSON/],
    [
      'breaks the schema, and where',
      '{"areas":[\n{"id":7}]}',
      /^is no catalogue file: line 2: .*\(areas\.0\./,
    ],
    ['holds nothing', '{}', /holds none of metrics, dimensions, /],
    ['has a misspelt part', '{\n\n"metric": []}', /line 3: unknown key "metric"; did you mean "metrics"\?/],
    [
      'has a misspelt key within',
      '{"wordings":[{"metric":"cla.rate","is":{"measure":"rate","of":["child-in-care"]},\n"rowlabel":[]}]}',
      /line 2: unknown key "rowlabel"; did you mean "rowLabels"\?/,
    ],
    [
      'has an unknown unit',
      metricFile({ unit: 'percnt' }),
      /line 1: .*; did you mean "percent"\? \(metrics\.0\.unit\)/,
    ],
    [
      'has an unknown kind of identity',
      metricFile({ identities: [{ kind: 'ratios' }] }),
      /did you mean "ratio"\? \(metrics\.0\.identities\.0\.kind\)/,
    ],
    [
      'has an identity without its parts',
      metricFile({ identities: [{ kind: 'bound' }] }),
      /an identity of kind "bound" needs "le"/,
    ],
    [
      'names an unknown dimension',
      metricFile({ dimensions: ['ethnicty'] }),
      /unknown dimension "ethnicty"; did you mean "ethnicity"\?/,
    ],
    ['has a metric without words', metricFile({ phrases: [] }), /metric "library\.members" has no words/],
    [
      'names an unknown metric',
      '{"phrases":[{"metrics":["cla.childen"],"phrases":["our children"]}]}',
      /unknown metric "cla\.childen"; did you mean "cla\.children"\?/,
    ],
    [
      'names an unknown member of a closed dimension',
      '{"phrases":[{"metrics":["cla.children"],"phrases":["lads"],"dimensions":{"sex":"mail"}}]}',
      /unknown member "mail"; did you mean "male"\?/,
    ],
    [
      'names an unknown concept',
      '{"wordings":[{"metric":"cla.rate","is":{"measure":"rate","of":["child-in-car"]}}]}',
      /unknown concept "child-in-car"; did you mean "child-in-care"\?/,
    ],
  ])('says of the one file that %s', async (_, content, message) => {
    const reading = await read(JSON.stringify({ areas: [area('First')] }), content)
    expect(reading).toMatchObject({
      ok: false,
      file: expect.stringMatching(/1\.json$/),
      message: expect.stringMatching(message),
    })
  })

  it('says of a file that is not there that it cannot be read', async () => {
    expect(await readCatalogue([testFolder()('none.json')])).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^cannot be read: no such file/),
    })
  })
})

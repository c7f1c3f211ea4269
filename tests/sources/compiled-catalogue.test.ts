import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { deserialize, serialize } from 'node:v8'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import { lexiconOf } from '../../src/extract/lexicon.js'
import { builtInCatalogue } from '../../src/sources/built-in-catalogue.js'
import {
  type CompiledCatalogue,
  compileCatalogue,
  openCatalogue,
} from '../../src/sources/compiled-catalogue.js'
import { compiledFile } from '../../src/sources/compiled-file.js'
import { areSame } from '../../src/sources/files-print.js'
import { groundsOf } from '../../src/understanding/names/grounds.js'
import { vocabularyOf } from '../../src/understanding/names/vocabulary.js'
import { foreignConcepts } from '../../src/understanding/prose/foreign.js'

const catalogue = loadCatalogue()
const compiled = compileCatalogue(catalogue)
const opened = openCatalogue(deserialize(serialize(compiled)) as CompiledCatalogue)

const texts = [
  'Rate of first-time entrants per 100,000, Southampton and the South East',
  'Children looked after at 31 March by age and sex',
  'Of these, 12 girls aged 16-17 were remanded to youth detention accommodation',
  'Adult social care and housing benefit caseload',
  '% PEPs completed in time',
]

describe('a compiled catalogue', () => {
  it('is the catalogue that it was compiled of', () => {
    expect({ ...opened }).toEqual(catalogue)
  })

  it.each(texts)('recognises in “%s” what the catalogue does', (text) => {
    const read = (one: typeof catalogue) => {
      const { names, everyday, elsewhere, areas, dimensions } = lexiconOf(one)
      const { words } = vocabularyOf(one)
      const said = words(text)
      const metrics = [...one.metrics.keys()]
      const isGrounded = groundsOf(one)({ near: [said], beside: [], paper: words('') })
      return {
        found: [names(text), everyday(text), elsewhere(text), areas(text), dimensions(text)],
        said,
        grounded: metrics.filter((metric) => isGrounded(metric, null)),
        foreign: foreignConcepts(one)(text),
      }
    }
    expect(read(opened)).toEqual(read(catalogue))
  })
})

describe('the compiled catalogue of the build', () => {
  const built = new URL('../../dist/src/sources/', import.meta.url)

  it('is what the sources compile to', async () => {
    const { compiledFile: file } = await import(new URL('compiled-file.js', built).href)
    expect(areSame(file.files, file.print)).toBe(true)
    // Millions of numbers: a comparison that could print how they differ takes minutes.
    expect(isDeepStrictEqual(deserialize(readFileSync(file.table)), compiled)).toBe(true)
  })

  it('gives the catalogue of the sources', async () => {
    const { builtInCatalogue: ofBuild } = await import(new URL('built-in-catalogue.js', built).href)
    expect({ ...(await ofBuild()) }).toEqual(catalogue)
  })

  it('is unknown to the sources, which read and validate the files', async () => {
    expect(compiledFile).toBeNull()
    expect(await builtInCatalogue()).toBe(catalogue)
  })
})

import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import { readCatalogueFolder } from '../../src/sources/catalogue-folder.js'
import { testFolder } from '../making/folder.js'

const shipped = new URL('../../schemas/catalogue/', import.meta.url)

/** The folder that ships, with one change of one file. */
function changed(name: string, from: string, to: string): URL {
  const at = testFolder()
  cpSync(fileURLToPath(shipped), at('catalogue'), { recursive: true })
  const path = at(`catalogue/${name}`)
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
  return pathToFileURL(`${at('catalogue')}/`)
}

describe('readCatalogueFolder', () => {
  it('reads the folder that ships as loadCatalogue does', () => {
    const reading = readCatalogueFolder(shipped)
    expect(reading.ok && reading.catalogue).toEqual(loadCatalogue())
  })

  it.each([
    [
      'a misspelt key',
      'wordings.json',
      '"rowLabels"',
      '"rowLabel"',
      /^wordings\.json:\d+ unknown key "rowLabel"/,
    ],
    [
      'an unknown concept',
      'wordings.json',
      '"of":["first-time-entrant"]',
      '"of":["first-time-entrnat"]',
      /^wordings\.json:4 unknown concept "first-time-entrnat"; did you mean "first-time-entrant"\?/,
    ],
    [
      'an unknown kind',
      'concepts.json',
      '"kind":"state"',
      '"kind":"staet"',
      /^concepts\.json:\d+ unknown value "staet"/,
    ],
  ])('refuses %s, with file and line', (_, name, from, to, fault) => {
    const reading = readCatalogueFolder(changed(name, from, to))
    expect(reading.ok ? [] : reading.faults).toEqual([expect.stringMatching(fault)])
  })
})

import { readFileSync } from 'node:fs'
import { type Catalogue, type CatalogueFile, catalogueFiles, catalogueOf } from '../../schemas/catalogue.js'
import { checkCatalogueFile } from './catalogue-faults.js'
import type { CatalogueFault } from './catalogue-references.js'
import { lineOfValue } from './json-line.js'

export type FolderReading =
  | { readonly ok: true; readonly catalogue: Catalogue }
  /** Each fault as `file:line message`. */
  | { readonly ok: false; readonly faults: readonly string[] }

interface ReadFile {
  readonly name: (typeof catalogueFiles)[number]
  readonly text: string
  readonly value: unknown
}

/**
 * Reads a folder that holds a whole catalogue, as `schemas/catalogue` does, and refuses it as a user's own file is
 * refused: where it breaks the schema, or names what there is not. Throws where a file is not there or no JSON.
 */
export function readCatalogueFolder(folder: URL): FolderReading {
  const files = catalogueFiles.map((name): ReadFile => {
    const text = readFileSync(new URL(`${name}.json`, folder), 'utf8')
    return { name, text, value: JSON.parse(text) }
  })
  const parsed = new Map<string, CatalogueFile>()
  const faults: string[] = []
  for (const file of files) {
    const checked = checkCatalogueFile(file.value, null)
    if (checked.ok) parsed.set(file.name, checked.file)
    else faults.push(...listed(file, checked.faults))
  }
  if (faults.length > 0) return { ok: false, faults }
  const catalogue = catalogueOf((name) => parsed.get(name) as CatalogueFile)
  for (const file of files) {
    const checked = checkCatalogueFile(file.value, catalogue)
    if (!checked.ok) faults.push(...listed(file, checked.faults))
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, catalogue }
}

function listed({ name, text }: ReadFile, faults: readonly CatalogueFault[]): string[] {
  return faults.map(({ path, message }) => `${name}.json:${lineOfValue(text, path)} ${message}`)
}

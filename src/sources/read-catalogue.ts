import type { Catalogue, CatalogueFile } from '../../schemas/catalogue.js'
import { builtInCatalogue } from './built-in-catalogue.js'
import type { CatalogueFault } from './catalogue-references.js'
import { lineOfValue } from './json-line.js'
import { readTextFile } from './regular-file.js'

export type CatalogueReading =
  | { readonly ok: true; readonly catalogue: Catalogue }
  | { readonly ok: false; readonly file: string; readonly message: string }

/** The built-in catalogue, extended by the user's own files in the order given: later entries replace earlier ones. */
export async function readCatalogue(files: readonly string[]): Promise<CatalogueReading> {
  let catalogue = await builtInCatalogue()
  for (const file of files) {
    const reading = await readCatalogueFile(file, catalogue)
    if (!reading.ok) return reading
    const { extendCatalogue } = await import('../../schemas/catalogue.js')
    catalogue = extendCatalogue(catalogue, reading.value)
  }
  return { ok: true, catalogue }
}

type FileReading =
  | { readonly ok: true; readonly value: CatalogueFile }
  | { readonly ok: false; readonly file: string; readonly message: string }

async function readCatalogueFile(file: string, known: Catalogue): Promise<FileReading> {
  const reading = await readTextFile(file)
  if (!reading.ok) return { ok: false, file, message: `cannot be read: ${reading.failure.message}` }
  const text = reading.value
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { ok: false, file, message: `is not JSON (${firstLine(error)})` }
  }
  // The schema is loaded for those alone who bring files of their own: that takes longer than all else at the start.
  const { checkCatalogueFile } = await import('./catalogue-faults.js')
  const checked = checkCatalogueFile(value, known)
  if (checked.ok) return { ok: true, value: checked.file }
  return { ok: false, file, message: `is no catalogue file: ${listed(checked.faults, text)}` }
}

/** Faults named in one message; a file with more has one cause, or many readers of the message have none. */
const FAULTS_NAMED = 10

function listed(faults: readonly CatalogueFault[], text: string): string {
  const named = faults.slice(0, FAULTS_NAMED).map(({ path, message }) => {
    const place = path.length === 0 ? '' : ` (${path.map(String).join('.')})`
    return `line ${lineOfValue(text, path)}: ${message}${place}`
  })
  const more = faults.length - named.length
  return [...named, ...(more > 0 ? [`and ${more} more`] : [])].join('; ')
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}

import { readFile } from 'node:fs/promises'
import { type Catalogue, type CatalogueFile, loadCatalogue } from '../../schemas/catalogue.js'
import { checkCatalogueFile } from './catalogue-faults.js'
import type { CatalogueFault } from './catalogue-references.js'
import { lineOfValue } from './json-line.js'

export type CatalogueReading =
  | { readonly ok: true; readonly catalogue: Catalogue }
  | { readonly ok: false; readonly file: string; readonly message: string }

/** The built-in catalogue, extended by the user's own files in the order given: later entries replace earlier ones. */
export async function readCatalogue(files: readonly string[]): Promise<CatalogueReading> {
  const own: CatalogueFile[] = []
  for (const file of files) {
    const reading = await readCatalogueFile(file, loadCatalogue(own))
    if (!reading.ok) return reading
    own.push(reading.value)
  }
  return { ok: true, catalogue: loadCatalogue(own) }
}

type FileReading =
  | { readonly ok: true; readonly value: CatalogueFile }
  | { readonly ok: false; readonly file: string; readonly message: string }

async function readCatalogueFile(file: string, known: Catalogue): Promise<FileReading> {
  let text: string
  let value: unknown
  try {
    text = await readFile(file, 'utf8')
    value = JSON.parse(text)
  } catch (error) {
    const message = error instanceof SyntaxError ? 'is not JSON' : 'cannot be read'
    return { ok: false, file, message: `${message} (${firstLine(error)})` }
  }
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

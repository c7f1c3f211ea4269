import { readFile } from 'node:fs/promises'
import {
  type Catalogue,
  type CatalogueFile,
  catalogueFileSchema,
  loadCatalogue,
} from '../../schemas/catalogue.js'

export type CatalogueReading =
  | { readonly ok: true; readonly catalogue: Catalogue }
  | { readonly ok: false; readonly file: string; readonly message: string }

/** The built-in catalogue, extended by the user's own files in the order given: later entries replace earlier ones. */
export async function readCatalogue(files: readonly string[]): Promise<CatalogueReading> {
  const own: CatalogueFile[] = []
  for (const file of files) {
    const reading = await readCatalogueFile(file)
    if (!reading.ok) return reading
    own.push(reading.value)
  }
  return { ok: true, catalogue: loadCatalogue(own) }
}

type FileReading =
  | { readonly ok: true; readonly value: CatalogueFile }
  | { readonly ok: false; readonly file: string; readonly message: string }

async function readCatalogueFile(file: string): Promise<FileReading> {
  let value: unknown
  try {
    value = JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    const message = error instanceof SyntaxError ? 'is not JSON' : 'cannot be read'
    return { ok: false, file, message: `${message} (${firstLine(error)})` }
  }
  const parsed = catalogueFileSchema.safeParse(value)
  if (parsed.success) return { ok: true, value: parsed.data }
  const issue = parsed.error.issues[0]
  const where = issue && issue.path.length > 0 ? ` at ${issue.path.join('.')}` : ''
  return { ok: false, file, message: `is no catalogue file${where}: ${issue?.message ?? 'unknown'}` }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}

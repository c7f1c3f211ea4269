import { readFileSync } from 'node:fs'
import { deserialize } from 'node:v8'
import type { Catalogue } from '../../schemas/catalogue.js'
import { type CompiledCatalogue, openCatalogue } from './compiled-catalogue.js'
import { type CompiledFile, compiledFile } from './compiled-file.js'
import { areSame } from './files-print.js'

let reading: Promise<Catalogue> | undefined
let builtIn: Catalogue | undefined

/**
 * The catalogue that ships with the package: from the table that the build has compiled of it, which takes
 * milliseconds, else from its files, which are validated and compiled. Both give the same.
 */
export function builtInCatalogue(): Promise<Catalogue> {
  reading ??= read()
  return reading
}

/** Whether a catalogue is that one, and no user's own. */
export function isBuiltIn(catalogue: Catalogue): boolean {
  return catalogue === builtIn
}

async function read(): Promise<Catalogue> {
  builtIn = await readAnew()
  return builtIn
}

async function readAnew(): Promise<Catalogue> {
  const compiled = compiledFile === null ? null : readCompiled(compiledFile)
  if (compiled) return openCatalogue(compiled)
  const { loadCatalogue } = await import('../../schemas/catalogue.js')
  return loadCatalogue()
}

/** The compiled catalogue, or null where its files have changed since, or another version of Node wrote it. */
function readCompiled({ table, files, print }: CompiledFile): CompiledCatalogue | null {
  if (!areSame(files, print)) return null
  const bytes = readFileSync(table)
  try {
    return deserialize(bytes) as CompiledCatalogue
  } catch {
    return null
  }
}

import type { Catalogue } from '../../schemas/catalogue.js'
import { readCatalogue } from '../sources/read-catalogue.js'
import { CannotRun } from './cannot-run.js'

/** The catalogue with the user's own files; a file that cannot be used stops the command. */
export async function catalogueFor(files: readonly string[]): Promise<Catalogue> {
  const reading = await readCatalogue(files)
  if (reading.ok) return reading.catalogue
  throw new CannotRun(`${reading.file} ${reading.message}`, 'the README shows what a catalogue file holds')
}

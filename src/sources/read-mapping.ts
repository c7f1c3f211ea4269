import { type Mapping, mappingSchema } from '../../schemas/mapping.js'
import { firstIssue, readJsonFile } from './read-json-file.js'

export type MappingReading =
  | { readonly ok: true; readonly mapping: Mapping }
  | { readonly ok: false; readonly message: string }

/** What the columns of a dataset mean, out of the user's file. */
export async function readMapping(file: string): Promise<MappingReading> {
  const reading = await readJsonFile(file)
  if (!reading.ok) return reading
  const parsed = mappingSchema.safeParse(reading.value)
  if (parsed.success) return { ok: true, mapping: parsed.data }
  return { ok: false, message: `is no mapping${firstIssue(mappingSchema, reading.value)}` }
}

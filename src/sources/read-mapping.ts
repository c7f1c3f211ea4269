import { readFile } from 'node:fs/promises'
import { type Mapping, mappingSchema } from '../../schemas/mapping.js'

export type MappingReading =
  | { readonly ok: true; readonly mapping: Mapping }
  | { readonly ok: false; readonly message: string }

/** What the columns of a dataset mean, out of the user's file. */
export async function readMapping(file: string): Promise<MappingReading> {
  let value: unknown
  try {
    value = JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, message: `is not JSON (${error.message})` }
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return { ok: false, message: code === 'ENOENT' ? 'no such file' : `cannot be read (${code})` }
  }
  const parsed = mappingSchema.safeParse(value)
  if (parsed.success) return { ok: true, mapping: parsed.data }
  const issue = parsed.error.issues[0]
  const where = issue && issue.path.length > 0 ? ` at ${issue.path.join('.')}` : ''
  return { ok: false, message: `is no mapping${where}: ${issue?.message ?? 'unknown'}` }
}

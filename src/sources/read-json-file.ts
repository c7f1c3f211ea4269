import { readFile } from 'node:fs/promises'
import type { ZodType } from 'zod'

export type JsonReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string; readonly missing: boolean }

/** A JSON file of the user's, not yet checked; what is wrong with it as the end of a sentence that begins with its name. */
export async function readJsonFile(file: string): Promise<JsonReading> {
  try {
    return { ok: true, value: JSON.parse(await readFile(file, 'utf8')) as unknown }
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, message: 'is not JSON', missing: false }
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    const missing = code === 'ENOENT'
    return { ok: false, message: missing ? 'no such file' : `cannot be read (${code})`, missing }
  }
}

/** The first place where a value breaks a schema: ` at value.0.metric: Invalid input`. */
export function firstIssue(schema: ZodType, value: unknown): string {
  const issue = schema.safeParse(value).error?.issues[0]
  const where = issue && issue.path.length > 0 ? ` at ${issue.path.join('.')}` : ''
  return `${where}: ${issue?.message ?? 'unknown'}`
}

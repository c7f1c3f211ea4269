import type { ZodType } from 'zod'
import { readTextFile } from './regular-file.js'

export type JsonReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string; readonly missing: boolean }

/** A JSON file of the user's, not yet checked; what is wrong with it as the end of a sentence that begins with its name. */
export async function readJsonFile(file: string): Promise<JsonReading> {
  const reading = await readTextFile(file)
  if (!reading.ok) return { ok: false, message: reading.failure.message, missing: reading.missing }
  try {
    return { ok: true, value: JSON.parse(reading.value) as unknown }
  } catch {
    return { ok: false, message: 'is not JSON', missing: false }
  }
}

/** The first place where a value breaks a schema: ` at value.0.metric: Invalid input`. */
export function firstIssue(schema: ZodType, value: unknown): string {
  const issue = schema.safeParse(value).error?.issues[0]
  const where = issue && issue.path.length > 0 ? ` at ${issue.path.join('.')}` : ''
  return `${where}: ${issue?.message ?? 'unknown'}`
}

import { readFile } from 'node:fs/promises'
import { type Baseline, baselineSchema, baselineVersion } from '../../schemas/baseline.js'

export type BaselineReading =
  | { readonly ok: true; readonly baseline: Baseline }
  | { readonly ok: false; readonly message: string }

/** A baseline out of its file. One that another version of this program wrote is refused, never guessed at. */
export async function readBaseline(file: string): Promise<BaselineReading> {
  let value: unknown
  try {
    value = JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, message: 'is no baseline: it is not JSON' }
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return { ok: false, message: code === 'ENOENT' ? 'no such file' : `cannot be read (${code})` }
  }
  const version = value !== null && typeof value === 'object' && 'version' in value ? value.version : null
  if (version !== null && version !== baselineVersion) {
    return {
      ok: false,
      message: `is a baseline of version ${JSON.stringify(version)}; this program reads version ${baselineVersion}`,
    }
  }
  const parsed = baselineSchema.safeParse(value)
  if (parsed.success) return { ok: true, baseline: parsed.data }
  const issue = parsed.error.issues[0]
  const where = issue && issue.path.length > 0 ? ` at ${issue.path.join('.')}` : ''
  return { ok: false, message: `is no baseline${where}: ${issue?.message ?? 'unknown'}` }
}

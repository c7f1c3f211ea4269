import { readFile } from 'node:fs/promises'
import { type Baseline, baselineSchema, baselineVersion } from '../../schemas/baseline.js'

export type BaselineReading =
  | { readonly ok: true; readonly baseline: Baseline }
  | {
      readonly ok: false
      readonly message: string
      /** Whether a new baseline may be written in its place: it is not there, or a baseline of another version. */
      readonly replaceable: boolean
    }

/** A baseline out of its file. One that another version of this program wrote is refused, never guessed at. */
export async function readBaseline(file: string): Promise<BaselineReading> {
  let value: unknown
  try {
    value = JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return failed('is no baseline: it is not JSON')
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return code === 'ENOENT' ? failed('no such file', true) : failed(`cannot be read (${code})`)
  }
  const version = otherVersion(value)
  if (version !== null) {
    return failed(`is a baseline of version ${version}; this program reads version ${baselineVersion}`, true)
  }
  const parsed = baselineSchema.safeParse(value)
  if (parsed.success) return { ok: true, baseline: parsed.data }
  const issue = parsed.error.issues[0]
  const where = issue && issue.path.length > 0 ? ` at ${issue.path.join('.')}` : ''
  return failed(`is no baseline${where}: ${issue?.message ?? 'unknown'}`)
}

/** A baseline of any version is an object with a version number and an array of findings. */
function otherVersion(value: unknown): number | null {
  if (value === null || typeof value !== 'object' || !('version' in value && 'findings' in value)) return null
  const { version } = value
  return typeof version === 'number' && version !== baselineVersion ? version : null
}

function failed(message: string, replaceable = false): BaselineReading {
  return { ok: false, message, replaceable }
}

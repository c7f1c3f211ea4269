import { type Baseline, baselineSchema, baselineVersion } from '../../schemas/baseline.js'
import { firstIssue, readJsonFile } from './read-json-file.js'

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
  const reading = await readJsonFile(file)
  if (!reading.ok) return failed(reading.message, reading.missing)
  const version = otherVersion(reading.value)
  if (version !== null) {
    return failed(`is a baseline of version ${version}; this program reads version ${baselineVersion}`, true)
  }
  const parsed = baselineSchema.safeParse(reading.value)
  if (parsed.success) return { ok: true, baseline: parsed.data }
  return failed(`is no baseline${firstIssue(baselineSchema, reading.value)}`)
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

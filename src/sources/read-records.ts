import { text } from 'node:stream/consumers'
import { type MetricRecord, recordSchema } from '../../schemas/record.js'
import { readTextFile } from './regular-file.js'

export type RecordsReading =
  | { readonly ok: true; readonly records: readonly MetricRecord[] }
  | { readonly ok: false; readonly message: string }

/** Records that were saved before, out of a file; `-` is standard input. */
export async function readRecords(file: string): Promise<RecordsReading> {
  if (file === '-') return recordsOfText(await text(process.stdin))
  const reading = await readTextFile(file)
  return reading.ok ? recordsOfText(reading.value) : { ok: false, message: reading.failure.message }
}

/**
 * Records that were saved before: an array, an object with `records`, or one record a line (NDJSON). Each is checked
 * against the record's schema.
 */
export function recordsOfText(content: string): RecordsReading {
  const values = recordValues(content)
  if (values === null)
    return { ok: false, message: 'holds no records: it is neither JSON nor one JSON value a line' }
  const records: MetricRecord[] = []
  for (const [index, value] of values.entries()) {
    const parsed = recordSchema.safeParse(value)
    if (!parsed.success) {
      const issue = parsed.error.issues[0]
      const where = issue && issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''
      return { ok: false, message: `record ${index + 1} is not valid: ${where}${issue?.message ?? ''}` }
    }
    records.push(parsed.data)
  }
  return { ok: true, records }
}

function recordValues(content: string): unknown[] | null {
  const whole = parsed(content)
  if (whole !== undefined) {
    if (Array.isArray(whole)) return whole
    if (whole !== null && typeof whole === 'object' && 'records' in whole && Array.isArray(whole.records)) {
      return whole.records
    }
    return [whole]
  }
  const lines = content.split('\n').filter((line) => line.trim() !== '')
  const values = lines.map(parsed)
  return values.includes(undefined) ? null : values
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown
  } catch {
    return undefined
  }
}

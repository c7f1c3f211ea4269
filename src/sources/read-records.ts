import { text } from 'node:stream/consumers'
import { type MetricRecord, recordSchema } from '../../schemas/record.js'
import { lineOfValue } from './json-line.js'
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
 * against the record's schema; what breaks it is named with its line.
 */
export function recordsOfText(content: string): RecordsReading {
  const values = recordValues(content)
  if (!values.ok) return values
  const records: MetricRecord[] = []
  for (const [index, value] of values.values.entries()) {
    const checked = recordSchema.safeParse(value)
    if (!checked.success) {
      const issue = checked.error.issues[0]
      const where = issue && issue.path.length > 0 ? `${issue.path.join('.')}: ` : ''
      const line = values.lineOf(index, issue?.path ?? [])
      const message = `record ${index + 1} is not valid: ${where}${issue?.message ?? ''} (line ${line})`
      return { ok: false, message }
    }
    records.push(checked.data)
  }
  return { ok: true, records }
}

type RecordValues =
  | {
      readonly ok: true
      readonly values: readonly unknown[]
      /** The line (from 1) of a record, or of a part of it. */
      readonly lineOf: (index: number, path: readonly PropertyKey[]) => number
    }
  | { readonly ok: false; readonly message: string }

function recordValues(content: string): RecordValues {
  const whole = parsed(content)
  if (whole === undefined) return valuesOfLines(content)
  const inside = (before: readonly PropertyKey[]) => (index: number, path: readonly PropertyKey[]) =>
    lineOfValue(content, [...before, index, ...path])
  if (Array.isArray(whole)) return { ok: true, values: whole, lineOf: inside([]) }
  if (whole !== null && typeof whole === 'object' && 'records' in whole && Array.isArray(whole.records))
    return { ok: true, values: whole.records, lineOf: inside(['records']) }
  return { ok: true, values: [whole], lineOf: (_, path) => lineOfValue(content, path) }
}

/** One value a line; empty lines count, but hold nothing. */
function valuesOfLines(content: string): RecordValues {
  const values: unknown[] = []
  const numbers: number[] = []
  for (const [index, line] of content.split('\n').entries()) {
    if (line.trim() === '') continue
    const value = parsed(line)
    if (value === undefined) {
      const message = 'holds no records: it is neither JSON nor one JSON value a line'
      return { ok: false, message: values.length === 0 ? message : `${message} (see line ${index + 1})` }
    }
    values.push(value)
    numbers.push(index + 1)
  }
  return { ok: true, values, lineOf: (index) => numbers[index] ?? 0 }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown
  } catch {
    return undefined
  }
}

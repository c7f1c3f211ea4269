import { open } from 'node:fs/promises'
import { type MetricRecord, recordSchema } from '../../schemas/record.js'
import { withRegularFile } from './regular-file.js'

/** A file of saved records, one a line, whose records are read paper by paper. */
export interface RecordIndex {
  /** The papers in the order of the file, by SHA-256, each with the name that it had. */
  readonly papers: ReadonlyMap<string, string>
  /** The records of one paper; none where the file has none of it. */
  recordsOf(paper: string): Promise<readonly MetricRecord[]>
  close(): Promise<void>
}

export type RecordIndexing =
  | { readonly ok: true; readonly index: RecordIndex }
  | { readonly ok: false; readonly message: string }

interface Place {
  readonly start: number
  readonly length: number
}

/**
 * Opens saved records (NDJSON, or a JSON array with one record a line, as this program writes it) without holding them:
 * only where each paper's records are. Every line is checked against the record's schema.
 */
export async function indexRecords(path: string): Promise<RecordIndexing> {
  // Opened anew below, because it stays open for as long as records are asked for.
  const there = await withRegularFile(path, async () => null)
  if (!there.ok) return { ok: false, message: there.failure.message }
  const file = await open(path)
  const papers = new Map<string, string>()
  const places = new Map<string, Place[]>()
  let number = 0
  for await (const { text, start, length } of linesOf(file)) {
    number++
    const record = recordOf(text)
    if (record === 'none') continue
    if (record === null) {
      await file.close()
      return { ok: false, message: `line ${number} is no record` }
    }
    const { paper } = record.source
    if (!papers.has(paper)) papers.set(paper, record.source.file)
    const known = places.get(paper)
    if (known) known.push({ start, length })
    else places.set(paper, [{ start, length }])
  }
  return {
    ok: true,
    index: {
      papers,
      async recordsOf(paper) {
        const records: MetricRecord[] = []
        for (const { start, length } of places.get(paper) ?? []) {
          const { buffer } = await file.read({ buffer: Buffer.alloc(length), position: start })
          const record = recordOf(buffer.toString('utf8'))
          if (record !== null && record !== 'none') records.push(record)
        }
        return records
      },
      close: () => file.close(),
    },
  }
}

/** The brackets of an array stand on lines of their own, its commas at the ends of lines. */
function recordOf(line: string): MetricRecord | 'none' | null {
  const text = line.trim().replace(/,$/, '')
  if (['', '[', ']', '[]'].includes(text)) return 'none'
  try {
    return recordSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

async function* linesOf(
  file: Awaited<ReturnType<typeof open>>,
): AsyncGenerator<Place & { readonly text: string }> {
  let rest = Buffer.alloc(0)
  let start = 0
  for (let position = 0; ; ) {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(1 << 20), position })
    position += bytesRead
    rest = Buffer.concat([rest, buffer.subarray(0, bytesRead)])
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
      yield { text: rest.toString('utf8', 0, end), start, length: end }
      start += end + 1
      rest = rest.subarray(end + 1)
    }
    if (bytesRead === 0) break
  }
  if (rest.length > 0) yield { text: rest.toString('utf8'), start, length: rest.length }
}

import { createReadStream } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { foreignBinary } from '../readers/foreign-file.js'
import { decoded, EncodingFinder, type StrayBytes } from './text-encoding.js'

/** A dataset that can be read as text, from its beginning, as often as needed. */
export interface OpenDataset {
  readonly file: string
  /** Told by the content: what begins like a JSON array or object is JSON. */
  readonly kind: 'csv' | 'json'
  text(): AsyncGenerator<string>
}

export type DatasetOpening =
  | { readonly ok: true; readonly dataset: OpenDataset }
  | { readonly ok: false; readonly message: string; readonly stray: StrayBytes | null }

/**
 * Looks through a file once for its encoding, without holding it; `-` is standard input, which is held.
 */
export async function openDataset(file: string): Promise<DatasetOpening> {
  const failed = (message: string, stray: StrayBytes | null = null): DatasetOpening => ({
    ok: false,
    message,
    stray,
  })
  try {
    const chunks = await chunksOf(file)
    const finder = new EncodingFinder()
    let head: Uint8Array = new Uint8Array()
    for await (const chunk of chunks()) {
      if (head.length === 0) head = chunk.subarray(0, 4096)
      finder.add(chunk)
    }
    if (head.length === 0) return failed('is empty')
    const start = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1')
    const foreign = foreignBinary(start, () => start) ?? (start.startsWith('%PDF-') ? 'a PDF' : null)
    if (foreign !== null) return failed(`is ${foreign}; save the table as CSV UTF-8`)
    const verdict = finder.verdict()
    if (!verdict.ok) return failed('mixes two encodings', verdict.stray)
    const { encoding } = verdict
    const beginning = (await decoded(chunks(), encoding).next()).value ?? ''
    const dataset: OpenDataset = {
      file,
      kind: /^\s*[[{]\s*["{[\]}]/.test(beginning) ? 'json' : 'csv',
      text: () => decoded(chunks(), encoding),
    }
    return { ok: true, dataset }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null
    if (code === null) throw error
    return failed(reasons[code] ?? `cannot be read (${code})`)
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'is a folder; name the dataset itself',
  EACCES: 'may not be read; check its permissions',
}

async function chunksOf(file: string): Promise<() => AsyncIterable<Uint8Array>> {
  if (file !== '-') return () => createReadStream(file, { highWaterMark: 2 ** 18 })
  const bytes = await buffer(process.stdin)
  return async function* () {
    yield bytes
  }
}

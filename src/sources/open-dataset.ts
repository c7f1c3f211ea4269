import { createReadStream } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { foreignBinary } from '../readers/foreign-file.js'
import type { SourceFailure } from './paper-source.js'
import { fileFailure, withRegularFile } from './regular-file.js'
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
  | {
      readonly ok: false
      readonly message: string
      readonly hint: string | null
      readonly stray: StrayBytes | null
    }

/**
 * Looks through a file once for its encoding, without holding it; `-` is standard input, which is held.
 */
export async function openDataset(file: string): Promise<DatasetOpening> {
  const there = file === '-' ? null : await withRegularFile(file, async () => null)
  if (there?.ok === false) return unopened(there.failure)
  try {
    return await opened(file, await chunksOf(file))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return unopened(fileFailure(error))
  }
}

async function opened(file: string, chunks: () => AsyncIterable<Uint8Array>): Promise<DatasetOpening> {
  const finder = new EncodingFinder()
  let head: Uint8Array = new Uint8Array()
  for await (const chunk of chunks()) {
    if (head.length === 0) head = chunk.subarray(0, 4096)
    finder.add(chunk)
  }
  if (head.length === 0) return unopened({ message: 'is empty', hint: null })
  const start = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1')
  const foreign = foreignBinary(start, () => start) ?? (start.startsWith('%PDF-') ? 'a PDF' : null)
  if (foreign !== null) return unopened({ message: `is ${foreign}`, hint: 'save the table as CSV UTF-8' })
  const verdict = finder.verdict()
  if (!verdict.ok)
    return { ...unopened({ message: 'mixes two encodings', hint: null }), stray: verdict.stray }
  const { encoding } = verdict
  const beginning = (await decoded(chunks(), encoding).next()).value ?? ''
  const dataset: OpenDataset = {
    file,
    kind: /^\s*[[{]\s*["{[\]}]/.test(beginning) ? 'json' : 'csv',
    text: () => decoded(chunks(), encoding),
  }
  return { ok: true, dataset }
}

function unopened({ message, hint }: Pick<SourceFailure, 'message' | 'hint'>) {
  return { ok: false, message, hint, stray: null } as const
}

async function chunksOf(file: string): Promise<() => AsyncIterable<Uint8Array>> {
  if (file !== '-') return () => createReadStream(file, { highWaterMark: 2 ** 18 })
  const bytes = await buffer(process.stdin)
  return async function* () {
    yield bytes
  }
}

import { type FileHandle, open, readFile } from 'node:fs/promises'
import { z } from 'zod'
import { paperOutcomeSchema } from '../../../schemas/manifest.js'

const hintSchema = z.object({
  size: z.number(),
  modified: z.string(),
  changed: z.string(),
  inode: z.string(),
})
/** By what a file that did not change is known without reading it. Nanoseconds, as text. */
export type FileHint = z.infer<typeof hintSchema>

const lineSchema = z.discriminatedUnion('line', [
  /** A file of this machine and the paper that it held. */
  z.object({ line: z.literal('seen'), file: z.string(), hint: hintSchema, paper: z.string() }),
  /** An address and the paper that it gave, which is in the store. */
  z.object({ line: z.literal('fetched'), url: z.string(), paper: z.string() }),
  /** A paper whose result is in the store. */
  z.object({
    line: z.literal('done'),
    result: z.string(),
    outcome: paperOutcomeSchema,
    attempts: z.number().int(),
    milliseconds: z.number(),
    megabytes: z.number().nullable(),
  }),
  /** The output files stand, made of this listing. */
  z.object({ line: z.literal('written'), of: z.string(), files: z.record(z.string(), hintSchema) }),
])
export type JournalLine = z.infer<typeof lineSchema>

/** What earlier runs left behind; later lines replace earlier ones. */
export interface JournalState {
  readonly seen: Map<string, { readonly hint: FileHint; readonly paper: string }>
  readonly fetched: Map<string, string>
  readonly done: Map<string, Extract<JournalLine, { line: 'done' }>>
  written: Extract<JournalLine, { line: 'written' }> | null
}

/**
 * The account of what is done, one JSON line each, in a file that only ever grows. A line is on the disk before the
 * work counts as done. A line that a crash cut off is dropped, with the work that it would have told of.
 */
export class Journal {
  readonly state: JournalState
  readonly #file: FileHandle
  #last: Promise<unknown> = Promise.resolve()

  private constructor(file: FileHandle, state: JournalState) {
    this.#file = file
    this.state = state
  }

  static async open(path: string): Promise<Journal> {
    const content = await readFile(path, 'utf8').catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
      throw error
    })
    const whole = content.slice(0, content.lastIndexOf('\n') + 1)
    const file = await open(path, 'a')
    if (whole.length < content.length) await file.truncate(Buffer.byteLength(whole))
    return new Journal(file, journalState(whole))
  }

  /** Adds a line. `durable` ones are on the disk when the promise is kept; hints need not be. */
  append(line: JournalLine, durable = true): Promise<void> {
    const { state } = this
    apply(line, state)
    const written = this.#last.then(async () => {
      await this.#file.appendFile(`${JSON.stringify(line)}\n`)
      if (durable) await this.#file.datasync()
    })
    this.#last = written.catch(() => undefined)
    return written
  }

  async close(): Promise<void> {
    await this.#last
    // Lines that must last are on the disk since they were added; the others are hints, which may be lost.
    await this.#file.close().catch(() => undefined)
  }
}

/** What the lines of a journal tell. */
export function journalState(content: string): JournalState {
  const state: JournalState = { seen: new Map(), fetched: new Map(), done: new Map(), written: null }
  for (const text of content.split('\n')) {
    const line = text === '' ? null : parsed(text)
    if (line) apply(line, state)
  }
  return state
}

/** A line that makes no sense tells of nothing: what it stood for is done again. */
function parsed(text: string): JournalLine | null {
  try {
    return lineSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

function apply(line: JournalLine, state: JournalState): void {
  if (line.line === 'seen') state.seen.set(line.file, line)
  else if (line.line === 'fetched') state.fetched.set(line.url, line.paper)
  else if (line.line === 'done') state.done.set(line.result, line)
  else state.written = line
}

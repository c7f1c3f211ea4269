import type { Catalogue } from '../../schemas/catalogue.js'
import type { Reading } from '../readers/reading.js'
import { builtInCatalogue } from '../sources/built-in-catalogue.js'
import { type Broken, WorkerProcess } from './backfill/worker-process.js'
import { type OcrSettings, ocrWithin, paperOptions } from './ocr-settings.js'
import { failedEntry } from './paper-entry.js'
import type { LoadedPaper, PaperFailure, PaperResult, ProcessOptions } from './process-paper.js'
import { type ReadPaper, type ReadPaperOptions, readPaper } from './read-paper.js'

/** What the reading of one paper may take. */
export interface ReadingLimits {
  readonly wallMs: number
  /** Resident memory of the process that reads it. */
  readonly memoryBytes: number
  /** Holds every paper to them; otherwise those alone that are large or odd. */
  readonly every: boolean
}

/** A document, or why there is none: what is wrong with the paper, or which limit it broke. */
export type DocumentReading =
  | Extract<Reading<ReadPaper>, { ok: true }>
  | { readonly ok: false; readonly failure: Pick<PaperFailure, 'message' | 'hint' | 'password'> }

/** What a paper is called, only to say when its name does not tell the truth. */
type PaperName = Pick<ReadPaperOptions, 'file' | 'url'>

type Loaded = Extract<LoadedPaper, { ok: true }>

/**
 * Reads papers in a process of their own, which is ended when one takes more than it may: engines cannot be interrupted
 * from inside. The process is started when the first paper needs it, and anew after one that broke it.
 */
export class LimitedReader {
  readonly #start: () => WorkerProcess
  #worker: WorkerProcess | null = null

  constructor(catalogue: Catalogue, options: ProcessOptions, limits: ReadingLimits) {
    // Results stay in memory, which has its own limit.
    const all = { ...limits, outputBytes: Number.POSITIVE_INFINITY }
    const order = { catalogue, options: sendable(options, limits) }
    this.#start = () => new WorkerProcess(order, all, options.onOcrPage)
  }

  /** Its figures, as they are without limits; a limit that it broke is a failure. */
  async result({ source, bytes, paper }: Loaded): Promise<PaperResult> {
    const { file, url, meeting = null } = source
    const answer = await this.#ready().read({ file, url, meeting, bytes, paper, wanted: 'result' })
    if (answer.answer === 'result') return answer.result
    const failure = brokenBy(answer)
    return { entry: failedEntry(source, paper, failure), records: [], tokens: [], document: null, failure }
  }

  /** What stands in it, or why it could not be read. */
  async document(bytes: Uint8Array, { file = '', url = null }: PaperName): Promise<DocumentReading> {
    const answer = await this.#ready().read({
      file,
      url,
      meeting: null,
      bytes,
      paper: '',
      wanted: 'document',
    })
    if (answer.answer === 'document') return answer.reading
    return { ok: false, failure: brokenBy(answer) }
  }

  end(): void {
    this.#worker?.kill()
    this.#worker = null
  }

  #ready(): WorkerProcess {
    if (!this.#worker?.usable) this.#worker = this.#start()
    return this.#worker
  }
}

/** `readPaper` within limits: in a process of its own where they may be broken. */
export async function readWithin(
  bytes: Uint8Array,
  { file, url, ...settings }: PaperName & OcrSettings & Pick<ProcessOptions, 'password'>,
  limits: ReadingLimits,
): Promise<DocumentReading> {
  const name = { ...(file === undefined ? {} : { file }), ...(url === undefined ? {} : { url }) }
  if (!limits.every && !isLargeOrOdd(bytes)) return readPaper(bytes, { ...name, ...paperOptions(settings) })
  const reader = new LimitedReader(await builtInCatalogue(), settings, limits)
  try {
    return await reader.document(bytes, name)
  } finally {
    reader.end()
  }
}

/** What another process can be told: callers' own options and what they want to be called with stay here. */
function sendable(options: ProcessOptions, limits: ReadingLimits): ProcessOptions {
  const names = [
    'password',
    'secondReading',
    'minConfidence',
    'unlisted',
    'published',
    'council',
    'ocr',
    'ocrEngine',
    'ocrWorkers',
    'ocrPageMs',
    'ocrCache',
  ] as const
  const asked = Object.fromEntries(names.flatMap((name) => (name in options ? [[name, options[name]]] : [])))
  return { ...ocrWithin(limits), ...asked }
}

function brokenBy(answer: Broken | { readonly answer: string }): PaperFailure {
  if (!('outcome' in answer)) throw new Error(`a worker answered ${answer.answer}`)
  const { outcome, message } = answer
  const hint = { timeout: 'give it more with --timeout', 'out-of-memory': 'give it more with --memory' }
  return { outcome, message, hint: outcome === 'crashed' ? null : hint[outcome], bug: null }
}

/** Bytes from which a PDF is large, and a page of text. */
const LARGE_PDF = 2_000_000
const LARGE_PAGE = 300_000

/** Whether reading a paper may take long: it is large, or not made as programs make papers. */
export function isLargeOrOdd(bytes: Uint8Array): boolean {
  if (bytes.length > LARGE_PDF) return true
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (!text.slice(0, 1024).includes('%PDF-')) return bytes.length > LARGE_PAGE
  const sound = text.startsWith('%PDF-') && /startxref\s+\d+\s+%%EOF\s*$/.test(text.slice(-1024))
  // Packed twice, or more pages or dots than a paper has: what bombs are made of.
  return !sound || /\/Filter\s*\[[^\]]*\/[^\]]*\//.test(text) || /\/(?:Count|Width|Height)\s+\d{5}/.test(text)
}

import { createHash } from 'node:crypto'
import type { Catalogue } from '../../schemas/catalogue.js'
import type { PaperEntry, PaperOutcome } from '../../schemas/manifest.js'
import type { MetricRecord } from '../../schemas/record.js'
import type { Document } from '../document/model.js'
import { extractRecords } from '../extract/extract-records.js'
import type { ReadingWitness } from '../extract/reading-witness.js'
import type { TokenAccount } from '../extract/token-account.js'
import type { SecondReading } from '../readers/pdf/second-reading.js'
import type { ReadFailure } from '../readers/reading.js'
import type { PaperSource } from '../sources/paper-source.js'
import { documentAtMeeting, recordsAtMeeting } from './at-meeting.js'
import { markConfirmed } from './confirmed-records.js'
import { type OcrSettings, paperOptions } from './ocr-settings.js'
import { entryOf, failedEntry } from './paper-entry.js'
import { readPaper } from './read-paper.js'
import { type Reread, rereadRecords } from './second-reading-check.js'
import { settledTokens } from './settled-tokens.js'

export interface ProcessOptions extends OcrSettings {
  readonly password?: string
  /** Whether values are re-read by a second, independent engine (PDF only). On unless said otherwise. */
  readonly secondReading?: boolean
  /** Whether the second engine gets a thread of its own, which is faster for one paper and dearer for many. On. */
  readonly secondReadingThread?: boolean
  /** Records below it are left out of the results; 0 keeps all. */
  readonly minConfidence?: number
  /** Also gives rows and cards whose names are not in the catalogue, under their printed labels. */
  readonly unlisted?: boolean
  /** ISO day of papers that do not say theirs; what the paper says itself stays. */
  readonly published?: string
  /** Id of the area (`kent`) whose council the papers are of: nothing is guessed then. */
  readonly council?: string
  /**
   * Is told what was understood of the paper, and why numbers are no figures. Users have `explain`.
   *
   * @internal
   */
  readonly witness?: ReadingWitness
}

/** Why a paper gave nothing. */
export interface PaperFailure {
  readonly outcome: PaperOutcome
  /** One clear line without the file's name. */
  readonly message: string
  readonly hint: string | null
  /** Set when the failure is a bug of this program and not the paper's. */
  readonly bug: Error | null
  /** Set where a password would open it: none was given, or one that does not. */
  readonly password?: ReadFailure['password']
}

/** What became of one paper. `document` is null exactly when `failure` is not. */
export interface PaperResult {
  readonly entry: PaperEntry
  readonly records: readonly MetricRecord[]
  /** Every number-like token of the paper and the bin that it ended in. */
  readonly tokens: readonly TokenAccount[]
  readonly document: Document | null
  readonly failure: PaperFailure | null
}

/** The bytes of a paper and the hash that identifies it, or why there are none. */
export type LoadedPaper =
  | { readonly ok: true; readonly source: PaperSource; readonly bytes: Uint8Array; readonly paper: string }
  | { readonly ok: false; readonly result: PaperResult }

export async function loadPaper(source: PaperSource): Promise<LoadedPaper> {
  try {
    const loaded = await source.load()
    if (!loaded.ok) return { ok: false, result: failed(source, null, { ...loaded.failure, bug: null }) }
    const { bytes } = loaded
    return { ok: true, source, bytes, paper: `sha256:${createHash('sha256').update(bytes).digest('hex')}` }
  } catch (error) {
    return { ok: false, result: failed(source, null, crashOf(error)) }
  }
}

/**
 * One paper, from its bytes to records that a second engine has confirmed. Never throws: what cannot be read is a
 * failure, and a bug met on the way is one too, so that the other papers of a run are still done.
 */
export async function processLoaded(
  { source, bytes, paper }: Extract<LoadedPaper, { ok: true }>,
  catalogue: Catalogue,
  options: ProcessOptions = {},
): Promise<PaperResult> {
  try {
    return await processBytes(bytes, paper, source, catalogue, options)
  } catch (error) {
    return crashedResult(source, paper, error)
  }
}

/** The result of a paper that met a bug of this program. */
export function crashedResult(
  source: Pick<PaperSource, 'file' | 'url'>,
  paper: string | null,
  error: unknown,
): PaperResult {
  return failed(source, paper, crashOf(error))
}

/** A throw is never the paper's fault: what a paper can cause is a value. */
function crashOf(error: unknown): PaperFailure {
  const bug = error instanceof Error ? error : new Error(String(error))
  return {
    outcome: 'crashed',
    message: `this is a bug in yjs: ${bug.message.split('\n')[0] ?? ''}`,
    hint: 'please report it with the paper; the other papers are not affected',
    bug,
  }
}

async function processBytes(
  bytes: Uint8Array,
  paper: string,
  source: PaperSource,
  catalogue: Catalogue,
  options: ProcessOptions,
): Promise<PaperResult> {
  const { file, url, meeting } = source
  const second = await secondReaderOf(bytes, options)
  try {
    const reading = await readPaper(bytes, {
      file,
      url,
      ...paperOptions(options),
    })
    if (!reading.ok) return failed(source, paper, paperFailure(reading.failure))
    const { remark } = reading.value
    const document = documentAtMeeting(reading.value.document, meeting)
    const extraction = extractRecords(
      document,
      catalogue,
      { sha256: paper, file, url },
      { ...options, onPage: (page) => second?.ahead(page) },
    )
    const found = markConfirmed(recordsAtMeeting(extraction.records, meeting), document)
    const reread = second && document.kind === 'pdf' ? await rereadRecords(found, second) : null
    const records = keptRecords(found, reread, options.minConfidence ?? 0)
    const tokens = settledTokens(extraction.tokens, records, reread)
    const entry = entryOf({ source, paper, document, remark, records, reread, tokens })
    return { entry, records, tokens, document, failure: null }
  } finally {
    await second?.close()
  }
}

/**
 * The second engine starts in a thread of its own before the first one, because opening a file takes it as long as the
 * first engine's whole work; a file that is no PDF does not need it.
 */
async function secondReaderOf(bytes: Uint8Array, options: ProcessOptions): Promise<SecondReading | null> {
  if (options.secondReading === false || !looksLikePdf(bytes)) return null
  const { startSecondReading } = await import('../readers/pdf/second-reading.js')
  return startSecondReading(bytes, options.password, { ownThread: options.secondReadingThread ?? true })
}

/** Only to spare HTML pages a thread; what a paper is, `readPaper` decides. */
function looksLikePdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).includes('%PDF-')
}

function keptRecords(
  records: readonly MetricRecord[],
  reread: Reread | null,
  minConfidence: number,
): MetricRecord[] {
  const withheld = new Set(reread?.withheld)
  return records.filter((record) => !withheld.has(record) && record.confidence >= minConfidence)
}

function paperFailure({ code, message, hint, password }: ReadFailure): PaperFailure {
  const lock = password === undefined ? {} : { password }
  return { outcome: code === 'empty-file' ? 'not-a-paper' : code, message, hint, bug: null, ...lock }
}

function failed(
  source: Pick<PaperSource, 'file' | 'url'>,
  paper: string | null,
  failure: PaperFailure,
): PaperResult {
  return { entry: failedEntry(source, paper, failure), records: [], tokens: [], document: null, failure }
}

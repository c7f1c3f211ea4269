import type { Catalogue } from '../../schemas/catalogue.js'
import type { PaperEntry } from '../../schemas/manifest.js'
import type { PaperSource } from '../sources/paper-source.js'
import { type AskPassword, unlocked } from './ask-password.js'
import type { ReadingLimits } from './limited-reading.js'
import {
  type LoadedPaper,
  loadPaper,
  type PaperResult,
  type ProcessOptions,
  processLoaded,
} from './process-paper.js'

export interface RunOptions extends ProcessOptions {
  /** Told before each paper, for a sign of life. */
  readonly onPaper?: (file: string, index: number) => void
  /** Papers that break them are failures; none unless given. Not with a witness, which sees no other process. */
  readonly limits?: ReadingLimits
  /** Asked for the password of a paper that the one of the options does not open. */
  readonly askPassword?: AskPassword
}

/**
 * The papers of one call, one after another, each result as soon as it is there. A file that holds the same bytes as
 * one before it is told so and not read again: its figures count once.
 */
export async function* processPapers(
  sources: readonly PaperSource[],
  catalogue: Catalogue,
  options: RunOptions = {},
): AsyncGenerator<PaperResult> {
  const first = new Map<string, PaperResult>()
  const reader = await unlockingReader(catalogue, options)
  try {
    for (const [index, source] of sources.entries()) {
      options.onPaper?.(source.file, index)
      const loaded = await loadPaper(source)
      if (!loaded.ok) {
        yield loaded.result
        continue
      }
      const before = first.get(loaded.paper)
      const result = before ? repetitionOf(before, source) : await reader.read(loaded)
      if (!before) first.set(loaded.paper, { ...result, records: [], tokens: [], document: null })
      yield result
    }
  } finally {
    reader.end()
  }
}

interface Reader {
  read(loaded: Extract<LoadedPaper, { ok: true }>): Promise<PaperResult>
  end(): void
}

/**
 * Reads papers, and those that are locked once more with each password that somebody knows. What opened a paper is tried
 * on the next ones, after the password that was given.
 */
async function unlockingReader(
  catalogue: Catalogue,
  { askPassword, ...options }: RunOptions,
): Promise<Reader> {
  const given = await readerOf(catalogue, options)
  let typed: Reader | null = null
  return {
    read: async (loaded) => {
      const first = await given.read(loaded)
      if (first.failure?.password === undefined || askPassword === undefined) return first
      const again = typed ? await typed.read(loaded) : first
      return unlocked(loaded.source.file, askPassword, again, async (password) => {
        const reader = await readerOf(catalogue, { ...options, password })
        const result = await reader.read(loaded)
        if (result.failure?.password === undefined) {
          typed?.end()
          typed = reader
        } else reader.end()
        return result
      })
    },
    end: () => {
      given.end()
      typed?.end()
    },
  }
}

/** Reads papers here, or in a process of their own where a limit is to be kept. */
async function readerOf(
  catalogue: Catalogue,
  { onPaper: _, limits, ...options }: Omit<RunOptions, 'askPassword'>,
): Promise<Reader> {
  const here = (loaded: Extract<LoadedPaper, { ok: true }>) => processLoaded(loaded, catalogue, options)
  if (limits === undefined || options.witness) return { read: here, end: () => undefined }
  const { LimitedReader, isLargeOrOdd } = await import('./limited-reading.js')
  const limited = new LimitedReader(catalogue, options, limits)
  return {
    read: (loaded) => (limits.every || isLargeOrOdd(loaded.bytes) ? limited.result(loaded) : here(loaded)),
    end: () => limited.end(),
  }
}

function repetitionOf(before: PaperResult, source: PaperSource): PaperResult {
  return { ...before, entry: repeatedEntry(before.entry, source) }
}

/** The account of a file that holds the same bytes as one before it. */
export function repeatedEntry(
  before: PaperEntry,
  { file, url }: Pick<PaperSource, 'file' | 'url'>,
): PaperEntry {
  if (before.pages.length === 0) return { ...before, file, url }
  const message = `holds the same bytes as ${before.file}; its figures are counted there`
  return { ...before, file, url, message, records: 0 }
}

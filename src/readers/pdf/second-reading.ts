import type { DocumentInfo } from '../../document/model.js'
import { openSecondEngine, type SecondEngine } from './second-reading-engine.js'
import { startEngineThread } from './second-reading-thread.js'

/** An independent engine's reading of the same file, against which printed values are checked. */
export interface SecondReading {
  /**
   * Text of the pages asked for (1-based numbers). Pages that this engine cannot read are missing from the map: values
   * on them are not re-read, which is not the same as not found.
   */
  textOf(pages: readonly number[]): Promise<Map<number, string>>
  /** Begins to read a page that will be asked for, where the engine has a thread of its own. */
  ahead(page: number): void
  /** Title, author, producer and creation day from the file; all null where it does not say or cannot be opened. */
  info(): Promise<DocumentInfo>
  /** Why this engine cannot read the file at all ("it needs a password"), or null. */
  failure(): Promise<string | null>
  /** Ends the engine and its thread; questions still open are answered as if the engine could not read. */
  close(): Promise<void>
}

export interface SecondReadingOptions {
  /**
   * Whether the engine works in a thread of its own, beside the first reader, and is given up when it is stuck. Where
   * every core has a process already, it is cheaper without: the engine is loaded once and not for each paper.
   */
  readonly ownThread?: boolean
}

const NO_INFO: DocumentInfo = { title: null, author: null, producer: null, created: null }

/**
 * Starts the second reading of a PDF. It begins to open the file at once, in a thread of its own, so that it works
 * beside the first reader (unless told otherwise); nothing that it prints there reaches the terminal. `bytes` are copied. Nothing here throws or
 * rejects: what the engine cannot do is told by `failure` and by missing pages.
 *
 * @example
 * const second = startSecondReading(bytes)
 * const texts = await second.textOf([3, 7])
 * findsText(texts.get(7) ?? '', '37.9%')
 * await second.close()
 */
export function startSecondReading(
  bytes: Uint8Array,
  password?: string,
  { ownThread = true }: SecondReadingOptions = {},
): SecondReading {
  const engine =
    ownThread && threadEntryExists() ? startEngineThread(bytes, password) : engineHere(bytes, password)
  return {
    async textOf(pages) {
      const texts = new Map<number, string>()
      const answers = pages.map(async (page) => ({ page, text: await orElse(engine.textOf(page), null) }))
      for (const { page, text } of await Promise.all(answers)) {
        if (text !== null) texts.set(page, text)
      }
      return texts
    },
    ahead: (page) => engine.ahead?.(page),
    info: async () => (await orElse(engine.info(), null)) ?? NO_INFO,
    failure: () =>
      engine.failure().catch((error: unknown) => (error instanceof Error ? error.message : String(error))),
    close: () => orElse(engine.close(), undefined),
  }
}

/** Run from TypeScript source, as in tests, there is no compiled file to start a thread with. */
function threadEntryExists(): boolean {
  return !import.meta.url.endsWith('.ts')
}

function engineHere(bytes: Uint8Array, password: string | undefined): SecondEngine {
  const engine = openSecondEngine(new Uint8Array(bytes), password)
  engine.catch(() => undefined)
  return {
    textOf: async (page) => (await engine).textOf(page),
    info: async () => (await engine).info(),
    failure: async () => (await engine).failure(),
    close: async () => (await engine).close(),
  }
}

async function orElse<T>(work: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work
  } catch {
    return otherwise
  }
}

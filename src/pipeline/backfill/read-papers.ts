import { join } from 'node:path'
import type { Catalogue } from '../../../schemas/catalogue.js'
import type { PaperSource } from '../../sources/paper-source.js'
import { ocrWithin } from '../ocr-settings.js'
import type { ProcessOptions } from '../process-paper.js'
import type { BackfillEvent } from './backfill-events.js'
import { type Crew, crewOf } from './crew.js'
import { identifyPaper } from './identify-paper.js'
import { type ListedPaper, listingOf } from './listing.js'
import type { OpenBackfill } from './open-backfill.js'
import { type Attempt, attempt, type PaperWork, recordBroken } from './paper-work.js'
import { resultName } from './result-name.js'
import { rulesVersion } from './rules-version.js'
import type { RunFacts } from './run-facts.js'
import { inShard, type Shard } from './shard.js'
import { spreadNames } from './state-folder.js'
import { iteratorOf, unlessStopped } from './unless-stopped.js'
import type { PaperLimits } from './worker-process.js'

export interface ReadPapersOptions {
  readonly catalogue: Catalogue
  /** How each paper is read; another way of reading is another version of the rules. */
  readonly reading: ProcessOptions
  readonly workers: number
  readonly limits: PaperLimits
  readonly shard?: Shard
  /** Reads papers again that failed in an earlier run. */
  readonly retryFailed?: boolean
  /** Reads files again that did not change by their size and times. */
  readonly verify?: boolean
  /** How many papers there are, where that is known. */
  readonly total?: number
  /** Papers that are being read when it is aborted are finished; no other is begun. */
  readonly stop?: AbortSignal
  /** Aborted: what is being read is given up at once. */
  readonly abandon?: AbortSignal
  readonly onEvent?: (event: BackfillEvent) => void
}

export interface PapersRead {
  /** Every paper of the run, in the order of the output. Whole unless the run was interrupted. */
  readonly listing: readonly ListedPaper[]
  readonly facts: RunFacts
  readonly interrupted: boolean
  /** The most memory that a worker held, in bytes. */
  readonly peak: number
}

/** Outcomes that a second run is not expected to change. */
const settled = new Set(['ok', 'partial', 'needs-ocr'])
/** How often a file is looked at again that changes while it is read. */
const changeLimit = 3

/**
 * Has every paper read that has no result yet, by several worker processes, and answers where the results are. A paper
 * that breaks a limit is tried once more, alone, when the others are done. A store that cannot be written to is thrown
 * as `StoreFailure`, or as the error of the system; what is stored by then stays.
 */
export async function readPapers(
  sources: AsyncIterable<PaperSource> | Iterable<PaperSource>,
  backfill: OpenBackfill,
  options: ReadPapersOptions,
): Promise<PapersRead> {
  const run = new PapersRun(backfill, options, await spreadNames(backfill.state.results))
  return run.over(sources)
}

class PapersRun {
  readonly #backfill: OpenBackfill
  readonly #options: ReadPapersOptions
  readonly #rules: string
  readonly #stored: Set<string>
  readonly #listed: ListedPaper[] = []
  readonly #begun = new Set<string>()
  readonly #broken: { readonly work: PaperWork; readonly first: Attempt }[] = []
  #peak = 0
  #failure: unknown

  constructor(backfill: OpenBackfill, options: ReadPapersOptions, stored: Set<string>) {
    this.#backfill = backfill
    this.#options = options
    this.#stored = stored
    this.#rules = rulesVersion(options.catalogue, options.reading)
  }

  async over(sources: AsyncIterable<PaperSource> | Iterable<PaperSource>): Promise<PapersRead> {
    const { workers, total = null } = this.#options
    this.#tell({ event: 'start', papers: total, workers, rules: this.#rules })
    await this.#withCrew(workers, (crew) => this.#first(sources, crew))
    await this.#withCrew(1, (crew) => this.#again(crew))
    if (this.#failure !== undefined) throw this.#failure
    const facts = { rules: this.#rules, shard: this.#options.shard ?? null }
    return { listing: listingOf(this.#listed), facts, interrupted: this.#stopped, peak: this.#peak }
  }

  get #stopped(): boolean {
    const { stop, abandon } = this.#options
    return stop?.aborted === true || abandon?.aborted === true
  }

  async #withCrew(size: number, work: (crew: Crew) => Promise<void>): Promise<void> {
    const { catalogue, reading, limits, abandon } = this.#options
    // Every core has a process already; its pages are kept, so that a run that is ended loses at most one of each.
    const { ocrPageMs } = ocrWithin(limits)
    const ocr = { ocrWorkers: 1, ocrPageMs, ocrCache: join(this.#backfill.state.pages, this.#rules) }
    const crew = crewOf(size, { catalogue, options: { ...ocr, ...reading } }, limits)
    const end = (): void => crew.end()
    abandon?.addEventListener('abort', end)
    try {
      await work(crew)
    } finally {
      this.#peak = Math.max(this.#peak, crew.peak)
      abandon?.removeEventListener('abort', end)
      end()
    }
  }

  /** Every paper once; the next one is looked at while the workers read. */
  async #first(sources: AsyncIterable<PaperSource> | Iterable<PaperSource>, crew: Crew): Promise<void> {
    const { shard, stop } = this.#options
    const running = new Set<Promise<void>>()
    try {
      const each = iteratorOf(sources)
      for (;;) {
        // Asking a site, and fetching from it, may take long: neither keeps the interrupt key waiting.
        const next = await unlessStopped(each.next(), stop)
        if (next === null || next.done || this.#stopped || this.#failure !== undefined) break
        const source = next.value
        if (shard && !inShard(source.file, shard)) continue
        const work = await unlessStopped(this.#workOf(source, false), stop)
        if (work === null) continue
        await crew.free()
        if (this.#stopped || this.#failure !== undefined) break
        const done = this.#read(work, crew, false).catch((error: unknown) => {
          this.#failure ??= error
        })
        running.add(done)
        done.finally(() => running.delete(done))
      }
    } finally {
      await Promise.all(running)
    }
  }

  /** The papers that broke something, each with the machine for itself. */
  async #again(crew: Crew): Promise<void> {
    for (const { work } of this.#broken) {
      if (this.#stopped || this.#failure !== undefined) return
      await this.#read(work, crew, true)
    }
  }

  /** What there is to do for a source, or null where its result is there or it cannot be brought in. */
  async #workOf(source: PaperSource, verify: boolean): Promise<PaperWork | null> {
    const { state, journal } = this.#backfill
    const { retryFailed = false } = this.#options
    const identified = await identifyPaper(source, {
      state,
      journal,
      verify: verify || this.#options.verify === true,
    })
    if (!identified.ok) {
      this.#lose(source, null, identified.failure)
      return null
    }
    const { paper, path } = identified
    const result = resultName(paper, this.#rules, source)
    const before = journal.state.done.get(result)
    const retried = retryFailed && before !== undefined && !settled.has(before.outcome)
    const known = this.#begun.has(result) || (this.#stored.has(result) && !retried)
    if (known && !verify) {
      this.#list(source, paper, result)
      this.#tellKnown(source, result)
      return null
    }
    this.#begun.add(result)
    return { source, paper, path, result }
  }

  async #read(work: PaperWork, crew: Crew, careful: boolean): Promise<void> {
    const { state, journal } = this.#backfill
    const desk = { state, journal, crew }
    let current: PaperWork | null = work
    for (let changes = 0; current !== null; changes++) {
      const { source, paper, result } = current
      const came = await attempt(current, desk, careful)
      if (this.#options.abandon?.aborted) return
      if (came.came === 'changed' && changes < changeLimit) {
        current = await this.#workOf(source, true)
        continue
      }
      if (came.came === 'changed' || came.came === 'unreadable') {
        const message = came.came === 'changed' ? 'changes again and again while it is read' : came.message
        return this.#lose(source, paper, { outcome: 'not-found', message })
      }
      if (came.came === 'broken' && !careful) {
        this.#broken.push({ work: current, first: came })
        this.#tell({ event: 'retry', file: source.file, outcome: came.outcome, message: came.message })
        return
      }
      if (came.came === 'broken') await recordBroken(current, desk, came)
      this.#list(source, paper, result)
      this.#tellRead(source, came)
      return
    }
  }

  #list({ file, url }: PaperSource, paper: string, result: string): void {
    this.#listed.push({ file, url, paper, result, failure: null })
  }

  #lose(
    { file, url }: PaperSource,
    paper: string | null,
    { outcome, message }: NonNullable<ListedPaper['failure']>,
  ): void {
    this.#listed.push({ file, url, paper, result: null, failure: { outcome, message } })
    const nothing = { pages: 0, records: 0, milliseconds: 0, megabytes: null }
    this.#tell({ event: 'paper', file, outcome, message, known: false, ...nothing })
  }

  #tellKnown({ file }: PaperSource, result: string): void {
    const outcome = this.#backfill.journal.state.done.get(result)?.outcome ?? 'ok'
    const nothing = { pages: 0, records: 0, milliseconds: 0, megabytes: null }
    this.#tell({ event: 'paper', file, outcome, message: null, known: true, ...nothing })
  }

  #tellRead({ file }: PaperSource, came: Extract<Attempt, { came: 'done' | 'broken' }>): void {
    const { outcome, message, verdict } = came
    const { pages, records } = came.came === 'done' ? came : { pages: 0, records: 0 }
    const megabytes = verdict.peak === null ? null : Math.round(verdict.peak / 2 ** 20)
    const milliseconds = Math.round(verdict.milliseconds)
    this.#tell({
      event: 'paper',
      file,
      outcome,
      message,
      known: false,
      pages,
      records,
      milliseconds,
      megabytes,
    })
  }

  #tell(event: BackfillEvent): void {
    this.#options.onEvent?.(event)
  }
}

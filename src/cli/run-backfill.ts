import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Catalogue } from '../../schemas/catalogue.js'
import type { Manifest } from '../../schemas/manifest.js'
import { type BackfillOutcome, backfillSummary, outcomeCollector } from '../output/backfill-summary.js'
import { jsonLine } from '../output/json.js'
import { saveBackfill } from '../output/save-backfill.js'
import { type OpenBackfill, openBackfill } from '../pipeline/backfill/open-backfill.js'
import { StoreFailure } from '../pipeline/backfill/paper-work.js'
import { type PapersRead, readPapers } from '../pipeline/backfill/read-papers.js'
import { DamagedResult } from '../pipeline/backfill/result-file.js'
import { findPapers } from '../sources/find-papers.js'
import type { PaperSource } from '../sources/paper-source.js'
import { writeFailure } from '../sources/whole-file.js'
import { againCommand } from './again-command.js'
import type { BackfillFlags } from './backfill-flags.js'
import { backfillReporter } from './backfill-reporter.js'
import { CannotRun } from './cannot-run.js'
import { catalogueFor } from './catalogue-for.js'
import { listenForInterrupts } from './interrupts.js'
import type { Terminal } from './terminal.js'

/** Bytes of results that one paper may give: some hundred times what the richest pack gives. */
const outputBytes = 64 * 2 ** 20

/** `yjs backfill`: any number of papers → records, series and a manifest in a folder, resumable. */
export async function runBackfill(
  named: readonly string[],
  flags: BackfillFlags,
  terminal: Terminal,
): Promise<void> {
  const words = [...named, ...(await listedNames(flags.filesFrom))]
  if (words.length === 0)
    throw new CannotRun('name papers, folders or a list of them', 'see `yjs backfill --help`')
  const catalogue = await catalogueFor(flags.catalogue ?? [])
  const roots = named.filter((word) => word !== '-' && !/^https?:/i.test(word))
  refuseMissing(roots)
  const sources = await findPapers(words)
  const opening = await openBackfill(flags.output, flags.cache)
  if (!opening.ok) throw new CannotRun(opening.message, opening.hint)
  const { backfill } = opening
  try {
    const read = await readAll(sources, backfill, catalogue, flags, terminal)
    if (read.interrupted) return interrupted(named, flags, terminal)
    refuseMissing(roots)
    const outcome = await save(backfill, read)
    report(outcome, named, flags, terminal, await terminal.style())
    terminal.detail(`yjs: peak memory of a worker: ${Math.round(read.peak / 2 ** 20)} MB`)
  } catch (error) {
    throw cannotGoOn(error, flags.output)
  } finally {
    await backfill.close()
  }
}

/** The names of a list, one a line. */
async function listedNames(file: string | undefined): Promise<string[]> {
  if (file === undefined) return []
  try {
    const text = await readFile(file === '-' ? '/dev/stdin' : file, 'utf8')
    return text.split(/\r?\n/).filter((line) => line.trim() !== '')
  } catch {
    throw new CannotRun(`${file}: the list of papers cannot be read`, 'check the spelling')
  }
}

/** A folder that is gone (a disk that is not there) must not empty the output of earlier runs. */
function refuseMissing(roots: readonly string[]): void {
  const missing = roots.find((root) => !existsSync(root))
  if (missing !== undefined) {
    throw new CannotRun(`${missing}: no such file or folder`, 'earlier output is left as it was')
  }
}

async function readAll(
  sources: readonly PaperSource[],
  backfill: OpenBackfill,
  catalogue: Catalogue,
  flags: BackfillFlags,
  terminal: Terminal,
): Promise<PapersRead> {
  const { shard } = flags
  const reporter = backfillReporter(flags.logFormat ?? 'text', terminal)
  const interrupts = listenForInterrupts(() => {
    reporter.end()
    terminal.complain(
      'yjs: interrupted; finishing the papers that are being read (once more to stop at once)',
    )
  })
  try {
    return await readPapers(sources, backfill, {
      catalogue,
      workers: flags.workers ?? availableParallelism(),
      limits: {
        wallMs: flags.timeout * 1000,
        memoryBytes: flags.memory * 2 ** 20,
        outputBytes,
      },
      secondReading: flags.secondReading,
      retryFailed: flags.retryFailed === true,
      verify: flags.verify === true,
      ...(shard ? { shard } : { total: sources.length }),
      ...(flags.password === undefined ? {} : { password: flags.password }),
      ...(flags.minConfidence === undefined ? {} : { minConfidence: flags.minConfidence }),
      stop: interrupts.stop,
      abandon: interrupts.abandon,
      onEvent: reporter.tell,
    })
  } finally {
    reporter.end()
    interrupts.close()
  }
}

function interrupted(named: readonly string[], flags: BackfillFlags, terminal: Terminal): void {
  terminal.complain('yjs: stopped; what is read is kept, and earlier output is left as it was')
  terminal.complain(`next: ${againCommand(named, flags)}    to go on`)
  terminal.exitCode = 130
}

async function save(backfill: OpenBackfill, { listing }: PapersRead): Promise<BackfillOutcome> {
  const collector = outcomeCollector()
  const counts = await saveBackfill(backfill, listing, ({ entry }) => collector.add(entry))
  if (counts) return collector.outcome(counts)
  // The output stands: its manifest tells what this run came to.
  const path = join(backfill.output, 'manifest.json')
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Manifest
  manifest.papers.forEach(collector.add)
  return collector.outcome(manifest.counts)
}

function report(
  outcome: BackfillOutcome,
  named: readonly string[],
  flags: BackfillFlags,
  terminal: Terminal,
  style: Awaited<ReturnType<Terminal['style']>>,
): void {
  if (flags.logFormat === 'json') terminal.complain(jsonLine({ event: 'end', ...outcome }))
  else {
    const retry = againCommand(named, flags, ['--retry-failed'])
    terminal.out(backfillSummary(outcome, { style, folder: flags.output, retry }))
  }
  terminal.exitCode = outcome.counts.failed > 0 ? 1 : 0
}

/** What a user can put right, in words; anything else is a bug and goes on as it is. */
function cannotGoOn(error: unknown, output: string): unknown {
  const again = 'then run the same command again: what is read is kept, and earlier output is left as it was'
  if (error instanceof StoreFailure) {
    return new CannotRun(`cannot write to ${output}: ${error.message}`, `put that right, ${again}`)
  }
  if (error instanceof DamagedResult) {
    return new CannotRun(`${error.path} is damaged`, `delete it, ${again}`)
  }
  if (error instanceof Error && 'syscall' in error && 'code' in error) {
    return new CannotRun(`cannot write to ${output}: ${writeFailure(error)}`, `put that right, ${again}`)
  }
  return error
}

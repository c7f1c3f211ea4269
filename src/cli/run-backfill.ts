import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { text } from 'node:stream/consumers'
import type { Catalogue } from '../../schemas/catalogue.js'
import { saveRun } from '../library/save-run.js'
import { jsonLine } from '../output/json.js'
import { printable } from '../output/printable.js'
import { type OpenBackfill, openBackfill } from '../pipeline/backfill/open-backfill.js'
import { type PapersRead, readPapers } from '../pipeline/backfill/read-papers.js'
import { inShard } from '../pipeline/backfill/shard.js'
import { folderCache } from '../sources/http/folder-cache.js'
import { isWebAddress, unfetchable, withoutSecret } from '../sources/http/web-address.js'
import { readTextFile } from '../sources/regular-file.js'
import { againCommand } from './again-command.js'
import type { BackfillFlags } from './backfill-flags.js'
import { backfillReporter } from './backfill-reporter.js'
import { type BackfillSources, backfillSources } from './backfill-sources.js'
import { CannotRun } from './cannot-run.js'
import { catalogueFor } from './catalogue-for.js'
import { dryRun } from './dry-run.js'
import { cannotGoOn, reportRun } from './finish-run.js'
import { listenForInterrupts } from './interrupts.js'
import { readingOptions } from './reading-options.js'
import { noteSavedReview, reviewFor } from './review-option.js'
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
  const review = await reviewFor(flags, terminal)
  const catalogue = await catalogueFor(flags.catalogue ?? [])
  // A log for machines holds nothing but its events.
  if (flags.logFormat === 'json') terminal.quiet = true
  const roots = named.filter((word) => word !== '-' && !isWebAddress(word))
  refuseMissing(roots)
  if (flags.dryRun) return list(words, flags, terminal)
  const opening = await openBackfill(flags.output, flags.cache)
  if (!opening.ok) throw new CannotRun(opening.message, opening.hint)
  const { backfill } = opening
  let found: BackfillSources | null = null
  try {
    found = await backfillSources(words, flags, terminal, folderCache(backfill.state.papers))
    const read = await readAll(found, backfill, catalogue, flags, terminal)
    if (read.interrupted) return interrupted(named, flags, terminal)
    refuseMissing(roots)
    refuseNothing(read, backfill)
    const outcome = await saveRun(backfill, { ...read, review }, catalogue)
    noteSavedReview(review, outcome, flags, terminal)
    await reportRun(outcome, flags, againCommand(named, flags, ['--retry-failed']), terminal)
    terminal.detail(`yjs: peak memory of a worker: ${Math.round(read.peak / 2 ** 20)} MB`)
  } catch (error) {
    throw cannotGoOn(error, flags.output)
  } finally {
    await found?.http?.close()
    await backfill.close()
  }
}

/** `--dry-run` */
async function list(words: readonly string[], flags: BackfillFlags, terminal: Terminal): Promise<void> {
  const { shard } = flags
  const found = await backfillSources(words, flags, terminal)
  try {
    await dryRun(found, (file) => !shard || inShard(file, shard), terminal)
  } finally {
    await found.http?.close()
  }
}

/** The names of a list, one a line. */
async function listedNames(file: string | undefined): Promise<string[]> {
  if (file === undefined) return []
  const linesOf = (list: string): string[] => list.split(/\r?\n/).filter((line) => line.trim() !== '')
  if (file === '-') return linesOf(await text(process.stdin))
  const reading = await readTextFile(file)
  if (reading.ok) return linesOf(reading.value)
  throw new CannotRun(
    `${file}: the list of papers cannot be read: ${reading.failure.message}`,
    'check the spelling',
  )
}

/** A folder that is gone (a disk that is not there) must not empty the output of earlier runs. */
function refuseMissing(roots: readonly string[]): void {
  const missing = roots.find((root) => !existsSync(root))
  if (missing === undefined) return
  const { message, hint } = unfetchable(missing) ?? { message: 'no such file or folder', hint: null }
  const hints = [...(hint === null ? [] : [hint]), 'earlier output is left as it was']
  throw new CannotRun(`${withoutSecret(missing)}: ${message}`, hints.join('; '))
}

/** Output of earlier runs is not replaced by one in which nothing at all was read. */
function refuseNothing({ listing }: PapersRead, { journal }: OpenBackfill): void {
  const [first] = listing
  if (!first || journal.state.written === null || listing.some(({ result }) => result !== null)) return
  const why = `${printable(first.url ?? first.file)}: ${first.failure?.message ?? 'not read'}`
  throw new CannotRun(`none of the papers could be read (${why})`, 'earlier output is left as it was')
}

async function readAll(
  { sources, total }: BackfillSources,
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
      reading: readingOptions(flags, catalogue),
      retryFailed: flags.retryFailed === true,
      verify: flags.verify === true,
      ...(shard ? { shard } : {}),
      ...(shard || total === null ? {} : { total }),
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
  const next = againCommand(named, flags)
  terminal.exitCode = 130
  const told =
    flags.logFormat === 'json'
      ? [jsonLine({ event: 'interrupted', next })]
      : [
          'yjs: stopped; what is read is kept, and earlier output is left as it was',
          `next: ${next}    to go on`,
        ]
  for (const line of told) terminal.complain(line)
}

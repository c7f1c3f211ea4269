import type { Catalogue } from '../../../schemas/catalogue.js'
import type { Page } from '../../document/model.js'
import { counted } from '../../output/paper-summary.js'
import { printable } from '../../output/printable.js'
import { type UnderstoodPaper, understoodPaper } from '../../pipeline/understood-paper.js'
import type { PaperSource } from '../../sources/paper-source.js'
import { isSavedRecords } from '../../sources/saved-output.js'
import { CannotRun } from '../cannot-run.js'
import { namedSources } from '../named-sources.js'
import { paperProgress } from '../paper-progress.js'
import { passwordPrompt } from '../passwords.js'
import { type ReadingFlags, readingOptions } from '../reading-options.js'
import type { Terminal } from '../terminal.js'
import type { ExplainFlags } from './explain-flags.js'

/** A paper read as `extract` reads it, with what was understood on the way. */
export interface ExplainedPaper extends UnderstoodPaper {
  readonly file: string
  /** As a command line names it: its address, or its file; null for what came through a pipe. */
  readonly name: string | null
}

/**
 * Reads the one paper that is named, with the same flags as `extract`, and keeps what was understood.
 *
 * @param what is of one paper, for the line that says so
 * @throws CannotRun where several are named, or where it cannot be read
 */
export async function readExplained(
  what: string,
  named: readonly string[],
  flags: ExplainFlags,
  catalogue: Catalogue,
  terminal: Terminal,
): Promise<ExplainedPaper> {
  for (const name of named) await assertPaper(name)
  const sources = await namedSources(named, flags, terminal)
  const [source] = sources
  if (!source || sources.length > 1)
    throw new CannotRun(`${what} is of one paper, and ${sources.length} are named`, 'name one paper')
  return readSource(source, flags, catalogue, terminal)
}

/** Pages, tables and numbers stand in papers: saved records have none of them. */
export async function assertPaper(name: string): Promise<void> {
  if (await isSavedRecords(name))
    throw new CannotRun(
      `${printable(name)} holds saved records, and no pages`,
      'name the paper; of records an id can be explained: `yjs explain ID RECORDS`',
    )
}

/** The same of a paper that was found. */
export async function readSource(
  source: PaperSource,
  flags: ReadingFlags,
  catalogue: Catalogue,
  terminal: Terminal,
): Promise<ExplainedPaper> {
  const understanding = await understoodPaper(source, catalogue, {
    ...readingOptions(flags, catalogue),
    ...paperProgress(terminal, 1),
    ...passwordPrompt(terminal),
  })
  terminal.progress('')
  const { file, url } = source
  if (!understanding.ok) {
    const { message, hint } = understanding.failure
    throw new CannotRun(`${printable(file)}: ${printable(message)}`, hint)
  }
  return { file, name: file === '-' ? null : (url ?? file), ...understanding.paper }
}

/** A page of a paper. @throws CannotRun where it has none of that number */
export function pageOf({ document, file }: ExplainedPaper, page: number): Page {
  const printed = document.pages.find(({ number }) => number === page)
  if (printed) return printed
  throw new CannotRun(
    `${printable(file)} has no page ${page}`,
    `it has ${counted(document.pages.length, 'page')}, counted from 1`,
  )
}

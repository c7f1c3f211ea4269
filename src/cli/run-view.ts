import { basename } from 'node:path'
import { counted } from '../output/paper-summary.js'
import { printable } from '../output/printable.js'
import { viewHtml } from '../output/view/view-html.js'
import { viewOfPapers } from '../output/view/view-of-papers.js'
import type { ShownPaper } from '../output/view/view-paper.js'
import { isFailed } from '../pipeline/manifest.js'
import { processPapers } from '../pipeline/process-papers.js'
import { findPapers } from '../sources/find-papers.js'
import type { PaperSource } from '../sources/paper-source.js'
import { CannotRun } from './cannot-run.js'
import { catalogueFor } from './catalogue-for.js'
import { type FilterFlags, filtered } from './filter-options.js'
import { type LimitFlags, readingLimits } from './limit-options.js'
import { clientFor, type NetworkFlags } from './network-options.js'
import { ocrProgress } from './ocr-progress.js'
import { openFile } from './open-file.js'
import { type ReadingFlags, readingOptions } from './reading-options.js'
import { reportPaper } from './report-paper.js'
import { assertFile, savePaths } from './save-files.js'
import type { Terminal } from './terminal.js'

export interface ViewFlags extends FilterFlags, LimitFlags, NetworkFlags, ReadingFlags {
  readonly output?: string
  readonly open?: true
}

/** `yjs view`: papers → one HTML file with their figures beside their pages. */
export async function runView(named: readonly string[], flags: ViewFlags, terminal: Terminal): Promise<void> {
  const output = flags.output ?? defaultName(named)
  await assertFile(output)
  const catalogue = await catalogueFor(flags.catalogue ?? [])
  const sources = await findPapers(named, await clientFor(named, flags, terminal))
  const { kept, bytesOf } = keptBytes(sources)
  const shown: ShownPaper[] = []
  let unread = 0
  for await (const result of processPapers(kept, catalogue, {
    ...readingOptions(flags, catalogue),
    limits: readingLimits(flags),
    onOcrPage: ocrProgress(terminal),
    onPaper: (file, index) => terminal.progress(`${index + 1} of ${sources.length}: ${printable(file)}`),
  })) {
    terminal.progress('')
    reportPaper(result, terminal)
    if (isFailed(result.entry)) unread += 1
    const bytes = bytesOf(result.entry.file)
    // A paper that is given twice has no document of its own, and nothing to show.
    if (result.document && bytes)
      shown.push({ result, wanted: filtered(result.records, flags, terminal), bytes })
  }
  if (shown.length === 0) throw new CannotRun('nothing was read that could be looked at')
  const data = viewOfPapers(shown, catalogue)
  await savePaths({ [output]: viewHtml(data, shown) }, 'name another file with -o', terminal)
  terminal.out(
    `${counted(data.figures.length, 'figure')} of ${counted(shown.length, 'paper')} in ${printable(output)}\n`,
  )
  if (flags.open && !(await openFile(output)))
    terminal.complain(`yjs: no program was found that opens ${printable(output)}; open it in a browser`)
  terminal.exitCode = unread > 0 ? 1 : 0
}

/** `papers/pack.pdf` → `pack.view.html`; several papers are named by none of them. */
function defaultName(named: readonly string[]): string {
  const [first = ''] = named
  const stem = basename(first.replace(/[?#].*$/, '')).replace(/\.(?:pdf|html?)$/i, '')
  return named.length === 1 && /^[\w.() -]+$/.test(stem) && stem !== '-'
    ? `${stem}.view.html`
    : 'papers.view.html'
}

/** The same sources; what they load is kept, because the view holds it and standard input is there once. */
function keptBytes(sources: readonly PaperSource[]): {
  readonly kept: readonly PaperSource[]
  bytesOf(file: string): Uint8Array | undefined
} {
  const bytes = new Map<string, Uint8Array>()
  const kept = sources.map((source) => ({
    ...source,
    load: async () => {
      const loaded = await source.load()
      // An engine may take the buffer over for its thread: the copy stays.
      if (loaded.ok) bytes.set(source.file, loaded.bytes.slice())
      return loaded
    },
  }))
  return { kept, bytesOf: (file) => bytes.get(file) }
}

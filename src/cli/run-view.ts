import type { PaperEntry } from '../../schemas/manifest.js'
import { counted } from '../output/paper-summary.js'
import { printable } from '../output/printable.js'
import { viewHtml } from '../output/view/view-html.js'
import { viewOfPapers } from '../output/view/view-of-papers.js'
import type { ShownPaper } from '../output/view/view-paper.js'
import { isFailed } from '../pipeline/manifest.js'
import { processPapers } from '../pipeline/process-papers.js'
import { endsOfFile } from '../sources/file-paper.js'
import type { PaperSource } from '../sources/paper-source.js'
import { isView, viewMarkReach } from '../sources/view-mark.js'
import { AskedRecords } from './asked-records.js'
import { CannotRun } from './cannot-run.js'
import { catalogueFor } from './catalogue-for.js'
import type { FilterFlags } from './filter-options.js'
import { type LimitFlags, readingLimits } from './limit-options.js'
import type { NetworkFlags } from './network-options.js'
import { ocrProgress } from './ocr-progress.js'
import { openFile } from './open-file.js'
import { type ReadingFlags, readingOptions } from './reading-options.js'
import { reportPaper } from './report-paper.js'
import { assertFile, savePaths } from './save-files.js'
import { assertSpared } from './spare-sources.js'
import type { Terminal } from './terminal.js'
import { viewInput } from './view-input.js'
import { viewName } from './view-name.js'

export interface ViewFlags extends FilterFlags, LimitFlags, NetworkFlags, ReadingFlags {
  readonly output?: string
  readonly open?: true
}

/** `yjs view`: papers → one HTML file with their figures beside their pages. */
export async function runView(words: readonly string[], flags: ViewFlags, terminal: Terminal): Promise<void> {
  const output = flags.output ?? (await freeName(words))
  await assertFile(output)
  const catalogue = await catalogueFor(flags.catalogue ?? [])
  const asked = new AskedRecords(flags)
  const input = await viewInput(words, flags, asked, terminal)
  const { sources } = input
  await assertSpared([output], input.read)
  const { kept, bytesOf } = keptBytes(sources)
  const shown: ShownPaper[] = []
  const named: PaperEntry[] = []
  for await (const result of processPapers(kept, catalogue, {
    ...readingOptions(flags, catalogue),
    limits: readingLimits(flags),
    onOcrPage: ocrProgress(terminal),
    onPaper: (file, index) => terminal.progress(`${index + 1} of ${sources.length}: ${printable(file)}`),
  })) {
    terminal.progress('')
    reportPaper(result, terminal)
    named.push(result.entry)
    const bytes = bytesOf(result.entry.file)
    // Figures that were saved are shown as they were saved, beside the pages that they were read from.
    const records = input.saved.get(result.entry.paper ?? '') ?? result.records
    // A paper that is given twice has no document of its own, and nothing to show.
    if (result.document && bytes)
      shown.push({
        result: { ...result, records, entry: { ...result.entry, records: records.length } },
        wanted: asked.of(records),
        bytes,
      })
  }
  asked.note(catalogue, terminal)
  if (shown.length === 0) throw new CannotRun('nothing was read that could be looked at')
  const data = viewOfPapers(shown, named, catalogue)
  await savePaths({ [output]: viewHtml(data, shown) }, 'name another file with -o', terminal)
  terminal.out(
    `${counted(data.figures.length, 'figure')} of ${counted(shown.length, 'paper')} in ${printable(output)}\n`,
  )
  if (flags.open && !(await openFile(output)))
    terminal.complain(`yjs: no program was found that opens ${printable(output)}; open it in a browser`)
  terminal.exitCode = named.some(isFailed) || input.missing > 0 ? 1 : 0
}

/** The name of a view that is not named; a file that is there and no view is not what anybody wants replaced. */
async function freeName(named: readonly string[]): Promise<string> {
  const name = viewName(named)
  const there = await endsOfFile(name, viewMarkReach)
  if (there.ok && !isView(there.bytes))
    throw new CannotRun(`${name} is there and no view of papers`, 'name the file with -o')
  return name
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

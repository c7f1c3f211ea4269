import type { Catalogue } from '../../schemas/catalogue.js'
import type { PaperEntry } from '../../schemas/manifest.js'
import { viewHtml } from '../output/view/view-html.js'
import { viewOfPapers } from '../output/view/view-of-papers.js'
import type { ShownPaper } from '../output/view/view-paper.js'
import type { ExtractOptions } from '../pipeline/extract.js'
import type { PaperResult } from '../pipeline/process-paper.js'
import { processPapers, type RunOptions } from '../pipeline/process-papers.js'
import { reviewedResult } from '../pipeline/review/reviewed-result.js'
import { sourcesOf } from '../pipeline/validate.js'
import { builtInCatalogue } from '../sources/built-in-catalogue.js'
import type { PaperSource } from '../sources/paper-source.js'

/** Figures of papers beside their pages, as one HTML file that needs no network. */
export interface View {
  /** Null where nothing was read that could be looked at. The papers are within it. */
  readonly html: string | null
  /** How many figures it shows, of how many papers. */
  readonly figures: number
  readonly papers: number
  /** How much of them does not add up. */
  readonly findings: number
  /** What became of each paper. */
  readonly entries: readonly PaperEntry[]
}

/**
 * Papers → a view of their figures, as `yjs view` writes it. A paper that cannot be read does not throw: its outcome is
 * among `entries`.
 *
 * @example
 * const { html } = await view(['pack.pdf'])
 */
export async function view(
  papers: readonly (string | PaperSource)[],
  { catalogue: given, review, ...options }: ExtractOptions = {},
): Promise<View> {
  return viewOf(await sourcesOf(papers), given ?? (await builtInCatalogue()), {
    ...options,
    onResult: (read) => {
      const result = reviewedResult(read, review ?? null)
      return { result, wanted: result.records }
    },
  })
}

interface ViewingOptions extends RunOptions {
  /** Told what became of each paper; answers it as it shall be shown, and those of its records that are. */
  readonly onResult: (result: PaperResult) => Omit<ShownPaper, 'bytes'>
}

/** The same of papers that were found, for a program that tells how far it is. */
export async function viewOf(
  sources: readonly PaperSource[],
  catalogue: Catalogue,
  { onResult, ...options }: ViewingOptions,
): Promise<View> {
  const { kept, bytesOf } = keptBytes(sources)
  const shown: ShownPaper[] = []
  const entries: PaperEntry[] = []
  for await (const read of processPapers(kept, catalogue, options)) {
    const { result, wanted } = onResult(read)
    const bytes = bytesOf(result.entry.file)
    entries.push(result.entry)
    // A paper that is given twice has no document of its own, and nothing to show.
    if (result.document && bytes) shown.push({ result, wanted, bytes })
  }
  if (shown.length === 0) return { html: null, figures: 0, papers: 0, findings: 0, entries }
  const data = viewOfPapers(shown, entries, catalogue)
  return {
    html: viewHtml(data, shown),
    figures: data.figures.length,
    papers: shown.length,
    findings: data.checks.filter(({ verdict }) => verdict !== 'holds').length,
    entries,
  }
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

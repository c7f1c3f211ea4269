import type { Manifest, PaperEntry } from '../../schemas/manifest.js'
import { engineVersions, toolVersion } from './versions.js'

/** The account of a run, without a clock: two runs over the same papers write the same bytes. */
export function manifestOf(papers: readonly PaperEntry[], series: number): Manifest {
  const counts = papers.reduce(countPaper, noPapers)
  return { ...manifestHead(), papers: [...papers], counts: { ...counts, series } }
}

/** What a manifest says before its papers. */
export function manifestHead(): Pick<Manifest, 'tool' | 'engines'> {
  return { tool: toolVersion(), engines: engineVersions() }
}

export const noPapers: Manifest['counts'] = { papers: 0, failed: 0, pages: 0, records: 0, series: 0 }

/** The counts of a run with one more paper. */
export function countPaper(counts: Manifest['counts'], paper: PaperEntry): Manifest['counts'] {
  return {
    papers: counts.papers + 1,
    failed: counts.failed + (isFailed(paper) ? 1 : 0),
    pages: counts.pages + paper.pages.length,
    records: counts.records + paper.records,
    series: counts.series,
  }
}

/** Whether a paper, or some page of it, was not read. */
export function isFailed(paper: PaperEntry): boolean {
  return paper.outcome !== 'ok'
}

import type { Manifest, PaperEntry } from '../../schemas/manifest.js'
import { engineVersions, toolVersion } from './versions.js'

/** The account of a run, without a clock: two runs over the same papers write the same bytes. */
export function manifestOf(papers: readonly PaperEntry[], series: number): Manifest {
  const sum = (count: (paper: PaperEntry) => number): number =>
    papers.reduce((total, paper) => total + count(paper), 0)
  return {
    tool: toolVersion(),
    engines: engineVersions(),
    papers: [...papers],
    counts: {
      papers: papers.length,
      failed: papers.filter(isFailed).length,
      pages: sum((paper) => paper.pages.length),
      records: sum((paper) => paper.records),
      series,
    },
  }
}

/** Whether a paper, or some page of it, was not read. */
export function isFailed(paper: PaperEntry): boolean {
  return paper.outcome !== 'ok'
}

import type { RecordIndex } from '../../sources/record-index.js'
import { compareRecords, type FigureDifference } from './compare-records.js'

/** The differences between two runs in one paper. */
export interface PaperDifference {
  readonly file: string
  readonly paper: string
  /** Whether both runs have figures of the paper, or only one. */
  readonly in: 'both' | 'old' | 'new'
  readonly differences: readonly FigureDifference[]
  readonly same: number
}

/** Compares two runs paper by paper (by its SHA-256, so that a moved file is the same paper), the new run's papers first. */
export async function* compareRuns(before: RecordIndex, after: RecordIndex): AsyncGenerator<PaperDifference> {
  const papers = new Map([
    ...after.papers,
    ...[...before.papers].filter(([paper]) => !after.papers.has(paper)),
  ])
  for (const [paper, file] of papers) {
    const [old, now] = await Promise.all([before.recordsOf(paper), after.recordsOf(paper)])
    const where = old.length === 0 ? 'new' : now.length === 0 ? 'old' : 'both'
    yield { file, paper, in: where, ...compareRecords(old, now) }
  }
}

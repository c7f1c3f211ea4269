import type { Catalogue } from '../../schemas/catalogue.js'
import type { Document } from '../document/model.js'
import { type GatheredReading, gatheringWitness } from '../extract/explain/gathered-reading.js'
import type { Outcomes } from '../extract/explain/outcomes.js'
import type { PaperSource } from '../sources/paper-source.js'
import type { PaperFailure, PaperResult } from './process-paper.js'
import { processPapers, type RunOptions } from './process-papers.js'

/** A paper read as `extract` reads it, with what was understood on the way. */
export interface UnderstoodPaper {
  readonly document: Document
  readonly result: PaperResult
  readonly reading: GatheredReading
  readonly outcomes: Outcomes
}

export type Understanding =
  | { readonly ok: true; readonly paper: UnderstoodPaper }
  | { readonly ok: false; readonly failure: PaperFailure }

/** Reads one paper and keeps what was understood, so that it can be explained. */
export async function understoodPaper(
  source: PaperSource,
  catalogue: Catalogue,
  options: Omit<RunOptions, 'limits' | 'witness'> = {},
): Promise<Understanding> {
  const { witness, gathered } = gatheringWitness()
  const results: PaperResult[] = []
  for await (const one of processPapers([source], catalogue, { ...options, witness })) results.push(one)
  const [result] = results
  const reading = gathered()
  if (!result?.document || !reading || result.failure) {
    return { ok: false, failure: result?.failure ?? notRead }
  }
  const { records, tokens, document } = result
  const leftOut = tokens.flatMap(({ bin, record, reason }) =>
    bin === 'ignored' && record !== null && reason !== null ? [[record, reason] as const] : [],
  )
  const outcomes = {
    records: new Map(records.map((record) => [record.id, record])),
    leftOut: new Map(leftOut),
  }
  return { ok: true, paper: { document, result, reading, outcomes } }
}

const notRead: PaperFailure = { outcome: 'damaged', message: 'could not be read', hint: null, bug: null }

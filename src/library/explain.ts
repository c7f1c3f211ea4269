import type { Catalogue } from '../../schemas/catalogue.js'
import type { MetricRecord } from '../../schemas/record.js'
import { type ExplainedNumber, explainNumber } from '../extract/explain/explain-number.js'
import { type ExplainedTable, explainTable } from '../extract/explain/explain-table.js'
import { findPrinted } from '../extract/explain/find-printed.js'
import { type Explanation, explainRecord as explainByCatalogue } from '../extract/explain-record.js'
import type { ExtractOptions } from '../pipeline/extract.js'
import type { PaperFailure, PaperResult } from '../pipeline/process-paper.js'
import { type UnderstoodPaper, understoodPaper } from '../pipeline/understood-paper.js'
import { sourcesOf } from '../pipeline/validate.js'
import { builtInCatalogue } from '../sources/built-in-catalogue.js'
import type { PaperSource } from '../sources/paper-source.js'

/** A paper that can be asked why its figures are what they are, and why other numbers are none. */
export interface PaperExplanation {
  /** What `extract` says of the paper. */
  readonly result: PaperResult
  /** The record with this id, or null where it has none. */
  record(id: string): Explanation | null
  /** Every place that prints a number (`41`, `£186,000`, `67%`); where none has its signs, all that print its digits. */
  number(text: string): readonly ExplainedNumber[]
  /** Every number of a page; pages count from 1. */
  page(page: number): readonly ExplainedNumber[]
  /** A table, counted from 1 in the order of the paper, or null where there is none of that number. */
  table(number: number): ExplainedTable | null
  /** The numbers that look like figures of the field and of which no record could be made. */
  unplaced(): readonly ExplainedNumber[]
}

/** A paper that can be asked, or why it could not be read. */
export type Explaining =
  | { readonly ok: true; readonly paper: PaperExplanation }
  | { readonly ok: false; readonly failure: PaperFailure }

/**
 * Reads one paper as `extract` does, and keeps what was understood of it to be asked about, as `yjs explain` does. The
 * paper is named as on the command line, or given as a source of its own.
 *
 * @throws Error where the name is that of no paper or of several
 * @example
 * const explaining = await explain('pack.pdf')
 * if (explaining.ok) console.log(explaining.paper.unplaced())
 */
export async function explain(
  paper: string | PaperSource,
  { catalogue: given, ...options }: Omit<ExtractOptions, 'review'> = {},
): Promise<Explaining> {
  const catalogue = given ?? (await builtInCatalogue())
  const sources = await sourcesOf([paper])
  const [source] = sources
  if (!source || sources.length > 1)
    throw new Error(`one paper is explained at a time, and ${sources.length} are named`)
  const understanding = await understoodPaper(source, catalogue, options)
  return understanding.ok ? { ok: true, paper: explanationOf(understanding.paper, catalogue) } : understanding
}

/**
 * Explains a record out of itself: its rule, what its words say, and where each part was read.
 *
 * @param catalogue that which it was made with; the built-in one unless said otherwise
 */
export async function explainRecord(record: MetricRecord, catalogue?: Catalogue): Promise<Explanation> {
  return explainByCatalogue(record, catalogue ?? (await builtInCatalogue()))
}

function explanationOf(
  { result, reading, outcomes }: UnderstoodPaper,
  catalogue: Catalogue,
): PaperExplanation {
  const looking = new Set(result.tokens.filter(({ likely }) => likely !== undefined))
  const numbers = (wanted: (one: (typeof reading.all)[number]['account']) => boolean) =>
    reading.all.filter(({ account }) => wanted(account)).map((seen) => explainNumber(seen, reading, outcomes))
  return {
    result,
    record: (id) => {
      const record = outcomes.records.get(id)
      return record ? explainByCatalogue(record, catalogue) : null
    },
    number: (text) => findPrinted(text, { reading, outcomes }).found,
    page: (page) => numbers((account) => account.page === page),
    table: (number) => {
      const seen = reading.tables.find(({ table }) => table.index === number - 1)
      return seen ? explainTable(seen, reading, outcomes) : null
    },
    unplaced: () => numbers((account) => looking.has(account)),
  }
}

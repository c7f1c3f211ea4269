import type { Catalogue } from '../../schemas/catalogue.js'
import type { MetricRecord } from '../../schemas/record.js'
import type { Document } from '../document/model.js'
import { accountTokens } from './account-tokens.js'
import type { Figure } from './figure.js'
import { lexiconOf } from './lexicon.js'
import { paperArea } from './paper-area.js'
import { proseReader } from './prose/read-prose.js'
import { textReader } from './read-text.js'
import { readTable } from './table/read-table.js'
import { type PaperIdentity, toRecord } from './to-record.js'
import type { TokenAccount } from './token-account.js'
import type { Tools } from './tools.js'
import { walkDocument } from './walk-document.js'

export interface Extraction {
  readonly records: readonly MetricRecord[]
  /** Every number-like token of the paper, each in exactly one bin. */
  readonly tokens: readonly TokenAccount[]
}

/**
 * All figures of a paper as typed records, in reading order.
 *
 * Driven by the catalogue: tables by their labels, running text by constructions over the recognised mentions. What is
 * not understood gives no record; its tokens are accounted for as ignored, with the reason, or as unrecognised.
 */
export function extractRecords(document: Document, catalogue: Catalogue, paper: PaperIdentity): Extraction {
  const lexicon = lexiconOf(catalogue)
  const tools: Tools = { lexicon, read: textReader(lexicon) }
  const readProse = proseReader(tools)
  const figures: { figure: Figure; item: string | null }[] = []
  for (const { block, section, surroundings } of walkDocument(
    document,
    paperArea(document, lexicon),
    tools,
  )) {
    const title = section?.title ?? null
    const found =
      block.kind === 'table'
        ? readTable(block.table, surroundings, title, tools)
        : readProse(block, surroundings, title)
    for (const figure of found) figures.push({ figure, item: section?.item ?? null })
  }
  const records = distinct(figures.map(({ figure, item }) => toRecord(figure, document, paper, item)))
  return { records, tokens: accountTokens(document, records, tools) }
}

/** One place holds one figure: of several readings the most confident stays, ids stay unique. */
function distinct(records: readonly MetricRecord[]): MetricRecord[] {
  const best = new Map<string, MetricRecord>()
  for (const record of records) {
    const known = best.get(record.id)
    if (!known || record.confidence > known.confidence) best.set(record.id, record)
  }
  return [...best.values()]
}

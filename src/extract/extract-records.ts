import type { Catalogue } from '../../schemas/catalogue.js'
import type { MetricRecord } from '../../schemas/record.js'
import type { Document } from '../document/model.js'
import { paperFrame } from '../understanding/frame/paper-frame.js'
import { accountTokens, type RecordedFigure } from './account-tokens.js'
import type { Evidence } from './confidence.js'
import { lexiconOf } from './lexicon.js'
import { oneValueAFigure } from './one-value-a-figure.js'
import { inOwnRegion } from './own-region.js'
import { proseReader } from './prose/read-prose.js'
import type { SeenPassage } from './prose/seen-passage.js'
import { statedFigures } from './prose/stated-figures.js'
import { textReader } from './read-text.js'
import type { ReadingWitness } from './reading-witness.js'
import { speaksOfField } from './speaks-of-field.js'
import { readUnlisted } from './table/read-unlisted.js'
import { readWholeTable } from './table/read-whole-table.js'
import type { TableWitness } from './table/seen-table.js'
import { evidenceOf, type PaperIdentity, toRecord } from './to-record.js'
import type { TokenAccount } from './token-account.js'
import type { Tools } from './tools.js'
import { unplacedNumbers } from './unplaced-numbers.js'
import { walkDocument } from './walk-document.js'

export interface ExtractionOptions {
  /** Also gives rows and cards whose names are not in the catalogue, as metrics `unlisted.…` with their labels. */
  readonly unlisted?: boolean
  /** ISO day of papers that do not say theirs. */
  readonly published?: string | undefined
  /** Id of the area whose council the paper is of, where the user says so. */
  readonly council?: string | undefined
  /** Is told the page of each record as soon as there is one, of some that do not stay too: what looks at it may begin. */
  readonly onPage?: (page: number) => void
  /** Is told of each record what its confidence was judged by. */
  readonly observe?: (record: MetricRecord, evidence: Evidence) => void
  /** Is told what was understood, and why numbers are no figures: what `yjs explain` shows. */
  readonly witness?: ReadingWitness
}

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
export function extractRecords(
  document: Document,
  catalogue: Catalogue,
  paper: PaperIdentity,
  { unlisted = false, published, council, onPage, observe, witness }: ExtractionOptions = {},
): Extraction {
  const lexicon = lexiconOf(catalogue)
  const inField = speaksOfField(document, lexicon)
  const tools: Tools = { lexicon, read: textReader(lexicon, (name) => inField || !name.general) }
  witness?.begins?.(tools)
  const unplaced = unplacedNumbers(tools)
  const seeTable: TableWitness = (seen) => {
    unplaced.table(seen)
    witness?.table?.(seen)
  }
  const stated = statedFigures()
  const ofText = {
    inField,
    stated,
    see: (seen: SeenPassage) => {
      unplaced.passage(seen)
      witness?.passage?.(seen)
    },
  }
  const readProse = proseReader(tools, ofText)
  // What a cell says goes on about nothing that stands in another.
  const readerOfCell = () => proseReader(tools, ofText)
  const frame = paperFrame(document, {
    file: paper.file,
    areas: lexicon.areas,
    stated: { day: published ?? null, area: catalogue.areas.get(council ?? '') ?? null },
  })
  const read: RecordedFigure[] = []
  for (const { block, section, surroundings } of walkDocument(document, frame, tools)) {
    const title = section?.title ?? null
    const known =
      block.kind === 'table'
        ? readWholeTable(
            { table: block.table, surroundings, section: { index: block.section, title } },
            tools,
            readerOfCell,
            seeTable,
          )
        : readProse(block, surroundings, title)
    const others =
      unlisted && block.kind === 'table' ? readUnlisted(block.table, surroundings, title, tools, known) : []
    const placed = [...known, ...others].flatMap((figure) =>
      inOwnRegion(figure, surroundings.area.value, catalogue),
    )
    stated.remember(placed)
    for (const figure of placed) {
      const record = toRecord(figure, document, paper, section?.item ?? null)
      read.push({ figure, record })
      if (record.source.ocr !== true) onPage?.(record.source.page)
    }
  }
  const kept = oneValueAFigure(distinct(read))
  if (observe) for (const { figure, record } of kept) observe(record, evidenceOf(figure))
  const known = { recorded: kept, unplaced: unplaced.found, see: witness?.number }
  return { records: kept.map(({ record }) => record), tokens: accountTokens(document, known, tools) }
}

/** One place holds one figure: of several readings the most confident stays, ids stay unique. */
function distinct(read: readonly RecordedFigure[]): RecordedFigure[] {
  const best = new Map<string, RecordedFigure>()
  for (const one of read) {
    const known = best.get(one.record.id)
    if (!known || one.record.confidence > known.record.confidence) best.set(one.record.id, one)
  }
  return [...best.values()]
}

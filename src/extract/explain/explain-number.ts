import type { MetricRecord } from '../../../schemas/record.js'
import { vocabularyOf } from '../../understanding/names/vocabulary.js'
import { SURE } from '../prose/choose-reading.js'
import type { SeenPassage, SeenQuantity } from '../prose/seen-passage.js'
import type { NumberPlace } from '../reading-witness.js'
import { LEAST_SCORE } from '../table/joint-reading.js'
import type { SeenTable } from '../table/seen-table.js'
import { tableContext } from '../table/table-scopes.js'
import { type ExplainedCandidate, explainProseCandidate } from './explain-candidate.js'
import { explainCell } from './explain-rows.js'
import { type GatheredReading, isOf, type SeenNumber } from './gathered-reading.js'
import type { Outcomes } from './outcomes.js'

/** Where a number stands. */
export type NumberStand =
  | {
      readonly in: 'table'
      readonly table: number
      readonly row: readonly string[]
      readonly column: readonly string[]
    }
  | { readonly in: 'sentence'; readonly sentence: string }
  | { readonly in: 'text' | 'margin'; readonly text: string }

/** A printed number, what became of it, and the metrics that it may be a figure of. */
export interface ExplainedNumber {
  readonly text: string
  readonly page: number
  /** The words around it; in tables its labels before it. */
  readonly context: string
  readonly outcome: 'recorded' | 'ignored' | 'unrecognised'
  /** Why it is ignored, or why no figure was made of it; null where one was recorded. */
  readonly reason: string | null
  /** What gave the reason: words of another service, a heading, the dimension that is lacking; null where nothing did. */
  readonly words: string | null
  readonly record: MetricRecord | null
  readonly stands: NumberStand
  /** The metric that it looks like a figure of; null where it looks like none of the field. */
  readonly looksLike: string | null
  /** What the likeliest metric must reach; null where none was weighed. */
  readonly needed: number | null
  readonly candidates: readonly ExplainedCandidate[]
}

/** Explains a number that a witness saw, from what extraction made of it. */
export function explainNumber(
  { account, place }: SeenNumber,
  reading: GatheredReading,
  outcomes: Outcomes,
): ExplainedNumber {
  const record = outcomes.records.get(account.record ?? '') ?? null
  const left = outcomes.leftOut.get(account.record ?? '') ?? null
  const seen = place && understood(place, reading, outcomes)
  return {
    text: account.text,
    page: account.page,
    context: account.context,
    outcome: left === null ? account.bin : 'ignored',
    reason: record ? null : (left ?? account.reason ?? seen?.reason ?? null),
    words: account.bin === 'unrecognised' ? (seen?.words ?? null) : null,
    record,
    stands: seen?.stands ?? { in: place ? 'text' : 'margin', text: account.context },
    looksLike: account.likely ?? null,
    needed: seen?.needed ?? null,
    candidates: seen?.candidates ?? [],
  }
}

interface Understood {
  readonly reason: string | null
  readonly words: string | null
  readonly stands: NumberStand
  readonly needed: number | null
  readonly candidates: readonly ExplainedCandidate[]
}

function understood(place: NumberPlace, reading: GatheredReading, outcomes: Outcomes): Understood | null {
  const passage = reading.passages.get(place.pieces)
  if (passage) return ofPassage(place, passage)
  for (const seen of reading.tables) {
    const cell = seen.table.cells.find(({ pieces }) => pieces === place.pieces)
    if (cell) return ofTable(place, seen, cell, reading, outcomes)
  }
  return null
}

type TableCell = SeenTable['table']['cells'][number]

function ofTable(
  place: NumberPlace,
  { table, reading, elsewhere, cells }: SeenTable,
  { row, column }: TableCell,
  { tools, numbers }: GatheredReading,
  outcomes: Outcomes,
): Understood {
  const stands: NumberStand = {
    in: 'table',
    table: table.index + 1,
    row: table.rowPaths[row] ?? [],
    column: table.columnPaths[column] ?? [],
  }
  const none = { stands, needed: null, candidates: [] }
  if (!reading) return { ...none, reason: 'another-service', words: elsewhere }
  const cell = cells.find(({ held }) => held.cell.pieces === place.pieces && isOf(place, held.quantity))
  if (!cell) return { ...none, reason: 'no-quantity', words: null }
  const context = tableContext(reading, vocabularyOf(tools.lexicon.catalogue))
  const { candidates } = explainCell(cell, { reading, context, numbers, outcomes })
  const words = cell.refusal === 'another-service' ? elsewhere : null
  return { stands, reason: cell.refusal, words, needed: LEAST_SCORE, candidates }
}

function ofPassage(place: NumberPlace, { block, silence, quantities }: SeenPassage): Understood {
  const one = quantities.find(({ quantity }) => isOf(place, quantity))
  if (one) return ofQuantity(one)
  const stands: NumberStand = {
    in: 'text',
    text: block.text.slice(Math.max(0, place.start - 80), place.end + 80),
  }
  const none = { stands, needed: null, candidates: [] }
  if (silence) return { ...none, reason: silence.why, words: silence.words }
  return { ...none, reason: 'no-quantity', words: null }
}

/** Candidates shown for one quantity. */
const SHOWN = 5

function ofQuantity(seen: SeenQuantity): Understood {
  const { sentence, weighed, choice, refusal } = seen
  const chosen = weighed.find(({ candidate }) => candidate.metric === choice?.metric)
  const shown = [...(chosen ? [chosen] : []), ...weighed.filter((one) => one !== chosen)].slice(0, SHOWN)
  return {
    stands: {
      in: 'sentence',
      sentence: sentence.text.slice(sentence.start, sentence.end).trim(),
    },
    reason: refusal,
    words: refusal === 'no-member' && choice ? (choice.metric.requires ?? []).join(', ') || null : null,
    needed: weighed.length > 0 ? SURE : null,
    candidates: shown.map((one) => explainProseCandidate(one, seen)),
  }
}

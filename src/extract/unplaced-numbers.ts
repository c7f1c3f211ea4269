import type { Piece } from '../document/model.js'
import type { QuantityMention } from '../language/mention.js'
import type { FactorName } from '../understanding/names/factors.js'
import { groundsOf } from '../understanding/names/grounds.js'
import { type Vocabulary, vocabularyOf } from '../understanding/names/vocabulary.js'
import { noWords, type Segment, type WordSet } from '../understanding/names/word-set.js'
import type { UnplacedNumber } from './account-tokens.js'
import type { ProseRefusal } from './prose/refuse-reading.js'
import type { SeenPassage, SeenQuantity } from './prose/seen-passage.js'
import type { NamingLabel } from './table/naming.js'
import type { SeenTable } from './table/seen-table.js'
import { tableContext } from './table/table-scopes.js'
import type { WeighedCell } from './table/understand-cells.js'
import type { Tools } from './tools.js'

/** Gathers the numbers of a paper that look like figures of the field and of which none could be made. */
export interface UnplacedNumbers {
  readonly table: (seen: SeenTable) => void
  readonly passage: (seen: SeenPassage) => void
  readonly found: ReadonlyMap<readonly Piece[], readonly UnplacedNumber[]>
}

/**
 * A number looks like a figure of the field where its own labels or its own sentence speak of the part of the field that
 * its likeliest metric belongs to, and that metric was nearly chosen: it lacked a member or a time, another cell said
 * the same, or it was a little too unlikely. Where it was far from chosen, what stands around must speak of the field as
 * well. On the open papers whose figures are all known, four in five of such numbers are figures that are owed; how nearly
 * is near enough was set on them, so papers that took no part may show fewer.
 */
export function unplacedNumbers({ lexicon }: Tools): UnplacedNumbers {
  const vocabulary = vocabularyOf(lexicon.catalogue)
  const ears = earsOf(vocabulary)
  const found = new Map<readonly Piece[], UnplacedNumber[]>()
  const note = (pieces: readonly Piece[], { start, end, reach }: QuantityMention, metric: string | null) => {
    if (metric === null) return
    const number = { start, end: Math.max(end, reach), metric }
    found.set(pieces, [...(found.get(pieces) ?? []), number])
  }
  return {
    found,
    table: (seen) => {
      const around = contextOf(seen, vocabulary)
      for (const cell of seen.cells)
        if (cell.refusal !== null)
          note(cell.held.cell.pieces, cell.held.quantity, likelyOfCell(cell, ears, around))
    },
    passage: ({ block, quantities }) => {
      for (const one of quantities)
        if (one.refusal !== null) note(block.pieces, one.quantity, likelyOfQuantity(one, ears))
    },
  }
}

/** What words are listened for. */
interface Ears {
  /** Whether texts alone, without what the paper is about, speak of a metric's part of the field. */
  readonly speaksOf: (texts: readonly WordSet[], metric: string, name: WordSet | null) => boolean
  readonly isDepartment: (segment: Segment) => boolean
}

function earsOf({ catalogue }: Vocabulary): Ears {
  const grounds = groundsOf(catalogue)
  const isAnybody = (concept: string) => {
    const known = catalogue.concepts.get(concept)
    return known?.kind === 'service' && known.alone === false
  }
  return {
    speaksOf: (near, metric, name) => grounds({ near, beside: [], paper: noWords })(metric, name),
    isDepartment: ({ concepts }) => concepts.length > 0 && concepts.every(isAnybody),
  }
}

/** What stands around a table, read once and only where it is asked for. */
function contextOf({ reading }: SeenTable, vocabulary: Vocabulary): () => readonly WordSet[] {
  let known: readonly WordSet[] | null = null
  return () => {
    if (known === null && reading) {
      const { corner, caption, headings, leadIn } = tableContext(reading, vocabulary)
      known = [corner, caption, ...headings, leadIn]
    }
    return known ?? []
  }
}

/** A table's reading of less is mostly chance. */
const NEARLY_CHOSEN = 0.25
/** A sentence's, where what stands around speaks of the field too. */
const NEARLY_MEANT = 0.2

/** What says of a reading that it is another one's number. */
const AGAINST: ReadonlySet<FactorName> = new Set(['grounds', 'contrary', 'denied', 'who', 'common'])

function likelyOfCell(
  { choice, candidates, read, refusal }: WeighedCell,
  { speaksOf, isDepartment }: Ears,
  around: () => readonly WordSet[],
): string | null {
  if (refusal === null || !NEAR_REFUSALS.has(refusal)) return null
  const best =
    choice?.candidate ?? [...candidates.values()].flat().reduce((a, b) => (b.score > a.score ? b : a))
  if (best.score < NEARLY_CHOSEN || best.factors().some(({ by }) => AGAINST.has(by))) return null
  const words = best.name.name.words
  // A row of a department says whose its numbers are and not what they count.
  if ([read.row, read.column].some(({ own }) => own.words.segments.some(isDepartment))) return null
  if (!speaksOf([read.row, read.column].flatMap(wordsOf), best.metric.id, words)) return null
  return refusal === 'unsure' && !speaksOf(around(), best.metric.id, words) ? null : best.metric.id
}

const NEAR_REFUSALS: ReadonlySet<string> = new Set([
  'unsure',
  'two-values',
  'unlike-others',
  'unknown-member',
  'unread-words',
])

function wordsOf({ own, groups }: NamingLabel): WordSet[] {
  return [own, ...groups].map(({ words }) => words)
}

/** What is no figure, or one that was recorded elsewhere. */
const NONE_OWED: ReadonlySet<ProseRefusal> = new Set(['not-ours', 'from-aim', 'restated'])

function likelyOfQuantity(
  { weighed, regions, quantity, refusal }: SeenQuantity,
  { speaksOf }: Ears,
): string | null {
  const [best] = weighed
  if (!best || !regions || (refusal !== null && NONE_OWED.has(refusal))) return null
  const { id } = best.candidate.metric
  const { sentence, clause, runIn, heading, leadIn, previous } = regions
  if (!speaksOf([sentence, clause, runIn], id, null)) return null
  if (refusal !== 'unlikely' && refusal !== 'unexplained') return id
  // "One or two children can …": small numbers in words count only where they were nearly recorded.
  if (quantity.form === 'words') return null
  const far = refusal === 'unlikely'
  return far && (best.chance < NEARLY_MEANT || !speaksOf([heading, leadIn, previous], id, null)) ? null : id
}

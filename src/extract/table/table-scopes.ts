import { brokenDownByPlace } from '../../language/place-heads.js'
import type { NameScope } from '../../understanding/names/rank-names.js'
import type { Vocabulary } from '../../understanding/names/vocabulary.js'
import { noWords, type WordSet } from '../../understanding/names/word-set.js'
import { wordsBeyond } from '../function-words.js'
import type { TextReading } from '../read-text.js'
import { breakdownHeads } from './dimension-heads.js'
import type { NamingLabel } from './naming.js'
import type { TableReading } from './table-reading.js'

/**
 * How much a word counts towards a name by where it stands: in the group above the label, in the corner, the caption, a
 * heading, the sentence before, the paper's title. Measured on written papers of other councils.
 */
const SUPPLIES = {
  group: 0.95,
  corner: 0.9,
  caption: 0.85,
  heading: 0.6,
  leadIn: 0.45,
  introduction: 0.75,
  title: 0.3,
} as const
/** A heading further out says less. */
const FALL = 0.8
/** How much of what stands around the label a name should explain, one scope beside the other. */
const DUE = { group: 1, corner: 0.2, caption: 0.6, heading: 0.3 } as const

/** What stands around all cells of a table, as scopes for their names. */
export interface TableContext {
  readonly corner: WordSet
  readonly caption: WordSet
  /** The caption says something. */
  readonly captioned: boolean
  readonly headings: readonly WordSet[]
  readonly leadIn: WordSet
  /** What all labels together speak of, and what the paper says it is. */
  readonly labels: WordSet
  readonly paper: WordSet
}

export function tableContext(reading: TableReading, vocabulary: Vocabulary): TableContext {
  const wordsOf = ({ text, periods, areas, roles }: TextReading) =>
    vocabulary.words(text, [
      ...periods,
      ...areas,
      ...roles,
      ...breakdownHeads(text, vocabulary),
      ...brokenDownByPlace(text),
    ])
  const { headings, leadIn } = reading.surroundings
  const caption = wordsOf(reading.caption)
  const labels = [...reading.rows, ...reading.columns].flatMap(({ parts }) => parts.map(({ text }) => text))
  return {
    labels: vocabulary.words(labels.join('\n')),
    paper: vocabulary.words(reading.surroundings.paper),
    // "Area", "Year" and "Ward" say what the labels are, nothing of what is counted.
    corner:
      reading.places.size > 0 || wordsBeyond(reading.corner.text, []) === ''
        ? noWords
        : wordsOf(reading.corner),
    caption,
    captioned: caption.segments.some((segment) => segment.weight > 0),
    headings: headings.slice(0, 4).map(wordsOf),
    leadIn: vocabulary.words(leadIn === null ? '' : leadIn.text),
  }
}

/** The scopes of one cell: its row's and its column's own labels first, then what stands around them. */
export function scopesOf(row: NamingLabel, column: NamingLabel, context: TableContext): NameScope[] {
  return [
    { words: row.own.words, supplies: 1, own: true, due: 1 },
    { words: column.own.words, supplies: 1, own: true, due: 1 },
    ...[...row.groups, ...column.groups].map(({ words }) => scope(words, SUPPLIES.group, DUE.group)),
    scope(context.corner, SUPPLIES.corner, DUE.corner),
    scope(context.caption, SUPPLIES.caption, DUE.caption),
    // Where nothing stands over the table itself, the nearest heading is its caption.
    ...context.headings.map((words, level) =>
      context.captioned
        ? scope(words, SUPPLIES.heading * FALL ** level, DUE.heading * FALL ** level)
        : scope(words, SUPPLIES.caption * FALL ** level, DUE.caption * FALL ** level),
    ),
    // A table without a caption is what the sentence before it speaks of.
    scope(context.leadIn, context.captioned ? SUPPLIES.leadIn : SUPPLIES.introduction, 0),
  ]
}

function scope(words: WordSet, supplies: number, due: number): NameScope {
  return { words, supplies, own: false, due }
}

import type { Table } from '../../document/model.js'
import { spokenScopes } from '../../understanding/names/spoken-scopes.js'
import { type Vocabulary, vocabularyOf } from '../../understanding/names/vocabulary.js'
import { noWords } from '../../understanding/names/word-set.js'
import type { TextReading } from '../read-text.js'
import { LEAST_SCORE } from '../table/joint-reading.js'
import type { SeenTable } from '../table/seen-table.js'
import { readTableLabels, type TableReading } from '../table/table-reading.js'
import { type TableContext, tableContext } from '../table/table-scopes.js'
import type { Tools } from '../tools.js'
import { type ExplainedRow, explainRows } from './explain-rows.js'
import type { GatheredReading } from './gathered-reading.js'
import type { Outcomes } from './outcomes.js'
import { type ExplainedText, explainLabelPart, explainText, type Taken } from './taken-for.js'

/** What stands around a table, nearest first, and what was made of it. */
export interface ExplainedScope extends ExplainedText {
  readonly place: 'corner' | 'caption' | 'heading' | 'before' | 'note' | 'paper'
}

/** The labels of one level of the headers, outermost level first; equal ones once, with the places of all. */
export interface ExplainedLevel {
  readonly axis: 'columns' | 'rows'
  /** From 1, the outermost. */
  readonly level: number
  readonly labels: readonly (ExplainedText & { readonly at: readonly number[] })[]
}

/** How a table was understood: by what extraction itself made of it. All rows, columns and levels count from 1. */
export interface ExplainedTable {
  /** As `yjs tables` numbers it. */
  readonly table: number
  readonly pages: readonly number[]
  readonly caption: string | null
  readonly kind: Table['kind']
  readonly confidence: number
  readonly size: Readonly<Record<'rows' | 'columns' | 'headerRows' | 'headerColumns', number>>
  /** Words over it that speak of another service, whose figures are none of ours; null for none. */
  readonly elsewhere: string | null
  readonly around: readonly ExplainedScope[]
  /** The parts of the field that what stands around it speaks of. */
  readonly fields: readonly string[]
  readonly levels: readonly ExplainedLevel[]
  /** Columns inside the body that hold labels of the figures to their right. */
  readonly labelColumns: readonly number[]
  /** The dimensions that the labels of each axis were found to be members of. */
  readonly membersOf: { readonly rows: readonly string[]; readonly columns: readonly string[] }
  /** A reading below it is no figure. */
  readonly needed: number
  readonly rows: readonly ExplainedRow[]
}

/** Explains a table that a witness saw. */
export function explainTable(
  seen: SeenTable,
  { tools, numbers }: Pick<GatheredReading, 'tools' | 'numbers'>,
  outcomes: Outcomes,
): ExplainedTable {
  const { table, elsewhere } = seen
  const vocabulary = vocabularyOf(tools.lexicon.catalogue)
  const reading = seen.reading ?? readTableLabels(table, seen.surroundings, tools)
  const context = tableContext(reading, vocabulary)
  const { corner, caption, headings, leadIn } = context
  const spoken = spokenScopes([corner, caption, ...headings, leadIn], tools.lexicon.catalogue)
  const { rows, columns, headerRows, headerColumns } = table
  const membersOf = { rows: dimensionsOf(seen, 'rows'), columns: dimensionsOf(seen, 'columns') }
  return {
    table: table.index + 1,
    pages: table.pages,
    caption: table.caption,
    kind: table.kind,
    confidence: table.confidence,
    size: { rows, columns, headerRows, headerColumns },
    elsewhere,
    around: scopesAround(reading, context, vocabulary),
    fields: [...spoken].map((id) => tools.lexicon.catalogue.scopes.get(id)?.title ?? id),
    levels: [
      ...levelsOf('columns', reading, headerColumns, membersOf.columns, tools),
      ...levelsOf('rows', reading, headerRows, membersOf.rows, tools),
    ],
    labelColumns: (table.innerStubs ?? []).map((column) => column + 1),
    membersOf,
    needed: LEAST_SCORE,
    rows: explainRows(seen.cells, { reading, context, numbers, outcomes }),
  }
}

function scopesAround(
  { corner, caption, surroundings }: TableReading,
  context: TableContext,
  vocabulary: Vocabulary,
): ExplainedScope[] {
  const { headings, leadIn, note, area, day, about } = surroundings
  const scope = (place: ExplainedScope['place'], reading: TextReading, words = noWords): ExplainedScope => ({
    place,
    ...explainText(reading, words, vocabulary),
  })
  const [title = ''] = surroundings.paper.split('\n')
  const taken: Taken[] = [
    ...(area.value.id === '' ? [] : [{ as: 'area' as const, says: area.value.name, words: null }]),
    ...(about === null ? [] : [{ as: 'reports-on' as const, says: about.id, words: null }]),
    ...(day === null ? [] : [{ as: 'written' as const, says: day, words: null }]),
  ]
  return [
    ...(corner.text === '' ? [] : [scope('corner', corner, context.corner)]),
    ...(caption.text === '' ? [] : [scope('caption', caption, context.caption)]),
    ...context.headings.flatMap((words, level) => {
      const heading = headings[level]
      return heading && heading.text !== caption.text ? [scope('heading', heading, words)] : []
    }),
    // The caption may be the block before the table.
    ...(leadIn === null || leadIn.text === caption.text ? [] : [scope('before', leadIn, context.leadIn)]),
    ...(note === null || note.text === leadIn?.text ? [] : [scope('note', note)]),
    { place: 'paper', text: title, taken, leftOver: [] },
  ]
}

/** The dimensions that labels of an axis are members of; lists that stand side by side have each their own. */
function dimensionsOf({ cells }: SeenTable, axis: ExplainedLevel['axis']): string[] {
  return [...new Set(cells.flatMap(({ read }) => read.axes[axis]))]
}

/**
 * The labels of an axis, level by level.
 *
 * @param offset how many rows or columns of headers stand before its labels
 */
function levelsOf(
  axis: ExplainedLevel['axis'],
  reading: TableReading,
  offset: number,
  dimensions: readonly string[],
  tools: Tools,
): ExplainedLevel[] {
  const { asOf } = reading.surroundings
  const levels: Map<string, ExplainedText & { at: number[] }>[] = []
  reading[axis].slice(offset).forEach((label, index) => {
    label.parts.forEach((part, level) => {
      const explained = explainLabelPart(part, label, dimensions, asOf, tools)
      const known = levels[level] ?? new Map<string, ExplainedText & { at: number[] }>()
      levels[level] = known
      const key = JSON.stringify(explained)
      const same = known.get(key)
      if (same) same.at.push(offset + index + 1)
      else known.set(key, { ...explained, at: [offset + index + 1] })
    })
  })
  return levels.map((known, level) => ({ axis, level: level + 1, labels: [...known.values()] }))
}

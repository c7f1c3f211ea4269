import type { Vocabulary } from '../../understanding/names/vocabulary.js'
import type { Lexicon } from '../lexicon.js'
import type { Tools } from '../tools.js'
import type { AxisLabel } from './axis.js'
import { asMembers, type NamingLabel, namingLabel } from './cell-labels.js'
import { type CellCandidate, cellCandidates } from './cell-readings.js'
import { shownUnit } from './cell-unit.js'
import type { HeldQuantity } from './held-quantities.js'
import type { AxesAs, CandidateCell } from './joint-reading.js'
import { labelSubjects } from './label-subjects.js'
import { type MemberAxes, memberAxes } from './member-axes.js'
import type { TableReading } from './table-reading.js'
import { type TableContext, tableContext } from './table-scopes.js'

/** A cell with its candidates and the labels that they were read from. */
export interface ReadCell {
  readonly axes: MemberAxes
  readonly cell: CandidateCell
  readonly row: NamingLabel
  readonly column: NamingLabel
}

/** Reads cells of one table; labels and names that recur are read once. */
export function candidateReader(
  reading: TableReading,
  vocabulary: Vocabulary,
  tools: Tools,
): (held: HeldQuantity) => ReadCell {
  const { asOf } = reading.surroundings
  const context: TableContext = tableContext(reading, vocabulary)
  const labels = new Map<unknown, NamingLabel>()
  const labelOf = (label: AxisLabel | undefined) => {
    const known = labels.get(label)
    if (known) return known
    const read = namingLabel(label, asOf, vocabulary, tools)
    labels.set(label, read)
    return read
  }
  const { rowSubject, columnSubject } = labelSubjects(reading, labelOf)
  const axes = memberAxes(reading, labelOf, vocabulary)
  const known = new Map<string, CandidateCell['candidates']>()
  return ({ cell, quantity }) => {
    const row = rowSubject(cell.row, labelOf(reading.rowLabels(cell.row, cell.column).label))
    const column = reading.table.kind === 'card' ? labelOf(undefined) : columnSubject(cell.column)
    const shown = shownUnit(reading, cell, quantity)
    const key = JSON.stringify([
      textsOf(row),
      textsOf(column),
      { ...shown, value: null },
      magnitude(shown.value),
    ])
    let candidates = known.get(key)
    if (!candidates) {
      candidates = readingsByAxes(row, column, axes, tools.lexicon.dimensions, (one, other, dimensions) =>
        cellCandidates(one, other, context, shown, vocabulary, dimensions),
      )
      known.set(key, candidates)
    }
    const group = row.groups.map(({ text }) => text).join('›')
    const unit = shown.own ?? shown.stated ?? ((shown.decimals ?? 0) > 0 ? 'broken' : 'whole')
    const block = `${group}|${unit}`
    return { cell: { row: cell.row, column: cell.column, block, candidates }, row, column, axes }
  }
}

type ReadAs = (
  row: NamingLabel,
  column: NamingLabel,
  dimensions: readonly (readonly string[])[],
) => readonly CellCandidate[]

/** The readings of a cell with its axes as names, and, where they can be, as members of a dimension. */
function readingsByAxes(
  row: NamingLabel,
  column: NamingLabel,
  { rows, columns }: MemberAxes,
  find: Lexicon['dimensions'],
  read: ReadAs,
): CandidateCell['candidates'] {
  const rowMembers = asMembers(row, rows, find)
  const columnMembers = asMembers(column, columns, find)
  const readings = new Map<AxesAs, readonly CellCandidate[]>([['names', read(row, column, [])]])
  if (rows.length > 0) readings.set('member-rows', read(rowMembers, column, [rows]))
  if (columns.length > 0) readings.set('member-columns', read(row, columnMembers, [columns]))
  if (rows.length > 0 && columns.length > 0)
    readings.set('members', read(rowMembers, columnMembers, [rows, columns]))
  return readings
}

/** Values of one magnitude are as plausible as each other. */
function magnitude(value: number | null): number | null {
  return value === null || value === 0 ? value : Math.round(4 * Math.log2(Math.abs(value)))
}

function textsOf({ own, groups, age }: NamingLabel) {
  return [own.text, ...groups.map(({ text }) => text), age]
}

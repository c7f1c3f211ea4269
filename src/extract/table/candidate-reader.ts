import type { Vocabulary } from '../../understanding/names/vocabulary.js'
import { isMoney } from '../choose-metric.js'
import type { Lexicon } from '../lexicon.js'
import type { Tools } from '../tools.js'
import type { AxisLabel } from './axis.js'
import { asMembers, namingLabel } from './cell-labels.js'
import { type CellCandidate, cellCandidates } from './cell-readings.js'
import { shownUnit } from './cell-unit.js'
import type { HeldQuantity } from './held-quantities.js'
import type { AxesAs, CandidateCell } from './joint-reading.js'
import { labelSubjects } from './label-subjects.js'
import { innerAxis, type MemberAxes, memberAxes, siblingAxes } from './member-axes.js'
import { asLine, LINE_DIMENSIONS, moneyLines } from './money-lines.js'
import type { NamingLabel } from './naming.js'
import { settledOn } from './residual-members.js'
import type { TableReading } from './table-reading.js'
import { type TableContext, tableContext } from './table-scopes.js'

/** A cell with its candidates and the labels that they were read from. */
export interface ReadCell {
  readonly axes: MemberAxes
  readonly cell: CandidateCell
  readonly row: NamingLabel
  readonly column: NamingLabel
  /** The same labels of a line of money, where it may be one. */
  readonly line: { readonly row: NamingLabel; readonly column: NamingLabel } | null
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
  const outer = memberAxes(reading, labelOf, vocabulary)
  const inner = new Map<number, readonly string[] | null>()
  const innerOf = (column: number) => {
    if (!inner.has(column)) inner.set(column, innerAxis(reading, column, labelOf, vocabulary))
    return inner.get(column) ?? null
  }
  const lines = moneyLines(reading, labelOf, vocabulary)
  const siblingAxis = siblingAxes(reading.rows, labelOf)
  const known = new Map<string, CandidateCell['candidates']>()
  return ({ cell, quantity }) => {
    const label = reading.rowLabels(cell.row, cell.column).label
    const within = innerOf(cell.column)
    const axes = within ? { ...outer, rows: within } : outer
    const on = (one: NamingLabel, axis: readonly string[]) => ({
      ...one,
      own: settledOn(one.own, axis, vocabulary),
    })
    const row = on(rowSubject(cell.row, labelOf(label)), [...axes.rows, ...siblingAxis(label)])
    const columnLabel = reading.table.kind === 'card' ? undefined : reading.columns[cell.column]
    const column = on(columnLabel ? columnSubject(cell.column) : labelOf(undefined), axes.columns)
    const shown = shownUnit(reading, cell, quantity)
    const sum = isMoney(shown.own ?? shown.stated) ? lines?.columns.get(cell.column) : undefined
    const line =
      sum && !tools.lexicon.elsewhere(row.own.text) ? { row: asLine(row), column: sum.label } : null
    const key = JSON.stringify([
      textsOf(row),
      textsOf(column),
      line?.column.own.text,
      { ...shown, value: null },
      magnitude(shown.value),
    ])
    let candidates = known.get(key)
    if (!candidates) {
      const read: ReadAs = (one, other, dimensions) =>
        cellCandidates(one, other, context, shown, vocabulary, dimensions)
      candidates = readingsByAxes(row, column, axes, tools.lexicon.dimensions, read)
      if (line) {
        const sums = read(line.row, line.column, [LINE_DIMENSIONS])
        candidates = new Map([
          ...candidates,
          ['lines', sums.filter(({ metric }) => metric.id === sum?.metric)],
        ])
      }
      known.set(key, candidates)
    }
    const group = row.groups.map(({ text }) => text).join('›')
    const unit = shown.own ?? shown.stated ?? ((shown.decimals ?? 0) > 0 ? 'broken' : 'whole')
    const block = `${group}|${unit}|${within?.join()}`
    const apart = {
      row: placeOf(label, row, () => true),
      // "Children" over a column counts, and is a member of nothing unless the columns are.
      column: placeOf(columnLabel, column, (dimension) => axes.columns.includes(dimension)),
    }
    return { cell: { row: cell.row, column: cell.column, block, apart, candidates }, row, column, axes, line }
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

/** What tells the figures of a label from those of its neighbours, apart from what they are of. */
function placeOf(
  label: AxisLabel | undefined,
  { own, groups, total, age }: NamingLabel,
  tells: (dimension: string) => boolean,
): string {
  if (!label) return ''
  const stated = [own, ...groups].flatMap(({ members }) => members)
  const members = stated.filter(({ dimension }) => tells(dimension)).map(({ member }) => member)
  const said = label.parts.map(({ area, role, rank, change }) => [area?.id, role, rank, change])
  return JSON.stringify([label.period?.id, label.time.change, said, members, total, age])
}

/** Values of one magnitude are as plausible as each other. */
function magnitude(value: number | null): number | null {
  return value === null || value === 0 ? value : Math.round(4 * Math.log2(Math.abs(value)))
}

function textsOf({ own, groups, age }: NamingLabel) {
  return [own.text, ...groups.map(({ text }) => text), age]
}

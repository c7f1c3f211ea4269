import type { Cell } from '../../document/model.js'
import type { Vocabulary } from '../../understanding/names/vocabulary.js'
import { noWords } from '../../understanding/names/word-set.js'
import type { Tools } from '../tools.js'
import type { AxisLabel } from './axis.js'
import { namingLabel } from './cell-labels.js'
import type { CandidateCell } from './joint-reading.js'
import { labelSubjects } from './label-subjects.js'
import { innerAxis, type MemberAxes, memberAxes, siblingAxes } from './member-axes.js'
import type { NamingLabel } from './naming.js'
import { settledOn } from './residual-members.js'
import { isOneFigure } from './scorecard.js'
import type { TableReading } from './table-reading.js'

/** What the labels of one cell say. */
export interface CellLabels {
  readonly row: NamingLabel
  readonly column: NamingLabel
  readonly axes: MemberAxes
  readonly apart: CandidateCell['apart']
  /** Which of the lists that stand side by side in its table it is of. */
  readonly list: string
}

/** Reads the labels of the cells of one table, each once, with what their neighbours say of them. */
export function cellLabels(
  reading: TableReading,
  vocabulary: Vocabulary,
  tools: Tools,
): {
  readonly labelOf: (label: AxisLabel | undefined) => NamingLabel
  readonly labelsOf: (cell: Cell) => CellLabels
} {
  const { asOf } = reading.surroundings
  const labelOf = once((label: AxisLabel | undefined) => namingLabel(label, asOf, vocabulary, tools))
  const { rowSubject, columnSubject } = labelSubjects(
    reading,
    labelOf,
    (metric) => tools.lexicon.catalogue.metrics.get(metric)?.dimensions ?? [],
  )
  const outer = memberAxes(reading, labelOf, vocabulary)
  const innerOf = once((column: number) => innerAxis(reading, column, labelOf, vocabulary))
  const siblingAxis = siblingAxes(reading.rows, labelOf)
  const settled = (one: NamingLabel, axis: readonly string[]): NamingLabel => ({
    ...one,
    own: settledOn(one.own, axis, vocabulary),
  })
  const labelsOf = (cell: Cell): CellLabels => {
    const rowLabel = reading.rowLabels(cell.row, cell.column).label
    const columnLabel = isOneFigure(reading.table) ? undefined : reading.columns[cell.column]
    const inner = innerOf(cell.column)
    const axes = inner ? { ...outer, rows: inner } : outer
    const named = settled(rowSubject(cell.row, labelOf(rowLabel)), [...axes.rows, ...siblingAxis(rowLabel)])
    const row = atPlace(named, inner ? undefined : reading.places.get(cell.row))
    const column = settled(columnLabel ? columnSubject(cell.column) : labelOf(undefined), axes.columns)
    const apart = {
      row: placeOf(rowLabel, row, () => true),
      // "Children" over a column counts, and is a member of nothing unless the columns are.
      column: placeOf(columnLabel, column, (dimension) => axes.columns.includes(dimension)),
    }
    return { row, column, axes, apart, list: inner?.join() ?? '' }
  }
  return { labelOf, labelsOf }
}

/** The label of a place, whose name names no metric. */
function atPlace(label: NamingLabel, place: string | undefined): NamingLabel {
  if (place === undefined) return label
  return { ...label, own: { ...label.own, words: noWords, members: [], tells: false }, groups: [], place }
}

/** What tells the figures of a label from those of its neighbours, apart from what they are of. */
function placeOf(
  label: AxisLabel | undefined,
  { own, groups, total, age, place }: NamingLabel,
  tells: (dimension: string) => boolean,
): string {
  if (!label) return ''
  const stated = [own, ...groups].flatMap(({ members }) => members)
  const members = stated.filter(({ dimension }) => tells(dimension)).map(({ member }) => member)
  const said = label.parts.map(({ area, role, rank, change }) => [area?.id, role, rank, change])
  return JSON.stringify([label.period?.id, label.time.change, said, members, total, age, place])
}

/** A reading that is made once for each argument. */
function once<A, R extends object | null>(read: (argument: A) => R): (argument: A) => R {
  const known = new Map<A, R>()
  return (argument) => {
    const before = known.get(argument)
    if (before !== undefined) return before
    const made = read(argument)
    known.set(argument, made)
    return made
  }
}

import { listStubOf } from '../../document/list-stubs.js'
import { isResidual, isUnknownLabel } from '../../language/residual-labels.js'
import type { Vocabulary } from '../../understanding/names/vocabulary.js'
import type { AxisLabel } from './axis.js'
import { headedDimensions, statedBreakdown } from './dimension-heads.js'
import type { NamingLabel } from './naming.js'
import type { TableReading } from './table-reading.js'

/** The dimensions that each axis of a table may be one of. */
export interface MemberAxes {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** Those that the corner says the rows are of: a row that states a member of them names nothing. */
  readonly headed: readonly string[]
  /** Those that the headings over several columns list: what such a heading says is a member, whatever it counts. */
  readonly grouped: readonly string[]
}

/** What the labels themselves, the corner and the caption say that the axes are. */
export function memberAxes(
  { table, rows, columns, corner, caption }: TableReading,
  labelOf: (label: AxisLabel | undefined) => NamingLabel,
  vocabulary: Vocabulary,
): MemberAxes {
  const ofRows = rows.slice(table.headerRows).map(labelOf)
  const ofColumns = columns.slice(table.headerColumns).map(labelOf)
  const said = statedBreakdown(caption.text, vocabulary)
  const headed = headedDimensions(vocabulary.words(corner.text), vocabulary)
  const declared = [...new Set([...headed, ...said])]
  return {
    headed,
    grouped: listedByGroups(ofColumns),
    rows: union(
      axisDimensions(ofRows),
      declared.filter((one) => headed.includes(one) || someState(ofRows, one)),
    ),
    columns: union(
      axisDimensions(ofColumns),
      said.filter((one) => someState(ofColumns, one)),
    ),
  }
}

/** "Managers" and "Practitioners" over "M | F": the dimensions of which groups of columns are different members. */
function listedByGroups(columns: readonly NamingLabel[]): string[] {
  const groups = new Map(columns.flatMap(({ groups }) => groups.map((part) => [part.text, part.members])))
  const listed = new Map<string, Set<string | number>>()
  for (const { dimension, member } of [...groups.values()].flat())
    listed.set(dimension, (listed.get(dimension) ?? new Set()).add(member))
  return [...listed]
    .filter(([dimension, { size }]) => size >= LEAST && dimension !== COHORT)
    .map(([dimension]) => dimension)
}

/** "Children in care | Care leavers" are what is counted, and no members of it. */
const COHORT = 'cohort'

/** The dimensions of the labels that stand inside the body, under a heading of their own. */
export function innerAxis(
  { table, rowLabels }: TableReading,
  column: number,
  labelOf: (label: AxisLabel | undefined) => NamingLabel,
  vocabulary: Vocabulary,
): readonly string[] | null {
  const stub = listStubOf(table, column)
  if (stub === undefined) return null
  const body = Array.from({ length: table.rows - table.headerRows }, (_, row) => row + table.headerRows)
  const labels = body.map((row) => labelOf(rowLabels(row, column).label))
  const headed = headedDimensions(vocabulary.words(table.columnPaths[stub]?.join(' ') ?? ''), vocabulary)
  return union(axisDimensions(labels), headed)
}

/**
 * The dimensions that the rows under one heading are members of, where a table breaks down by several one after the other.
 */
export function siblingAxes(
  rows: readonly AxisLabel[],
  labelOf: (label: AxisLabel | undefined) => NamingLabel,
): (label: AxisLabel | undefined) => readonly string[] {
  const headingOf = (label: AxisLabel) =>
    label.parts
      .slice(0, -1)
      .map(({ text }) => text)
      .join(' › ')
  const known = new Map<string, readonly string[]>()
  return (label) => {
    const heading = label ? headingOf(label) : ''
    if (heading === '') return []
    const axis =
      known.get(heading) ?? axisDimensions(rows.filter((row) => headingOf(row) === heading).map(labelOf))
    known.set(heading, axis)
    return axis
  }
}

/** A caption does not say which axis it breaks down: the one on which two members at least stand. */
function someState(labels: readonly NamingLabel[], dimension: string): boolean {
  const stating = labels.filter(
    ({ own, age }) =>
      (dimension === 'age_band' && age !== null) ||
      own.members.some((member) => member.dimension === dimension),
  )
  return stating.length >= 2
}

const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])]

/** At least this share of an axis' telling labels must be members of one dimension, and at least two of them. */
const MOST = 0.6
const LEAST = 2

/**
 * The dimensions that the labels of one axis are members of: most labels say a member of it and nothing else.
 * Totals, times and areas say nothing against it.
 */
function axisDimensions(labels: readonly NamingLabel[]): string[] {
  // "Other" and "Unknown" are members of any dimension, and tell of none.
  const telling = labels.filter(
    ({ own, age }) => (own.tells || age !== null) && !isResidual(own.text) && !isUnknownLabel(own.text),
  )
  const counts = new Map<string, number>()
  for (const label of telling) {
    if (label.age !== null) count(counts, 'age_band')
    for (const dimension of new Set(label.own.members.map((member) => member.dimension)))
      if (isWholly(label, dimension)) count(counts, dimension)
  }
  const isParted = (dimension: string) => {
    const stated = telling.map((label) => memberIn(label, dimension))
    return new Set(stated.filter((member) => member !== null)).size > 1 || !stated.includes(null)
  }
  const told = telling.filter(({ total }) => !total)
  const distinct = distinctDimensions(told)
  return [...counts]
    .filter(([dimension]) => !distinct.includes(dimension) && isParted(dimension))
    .filter(([, members]) => members >= LEAST && members >= MOST * told.length)
    .map(([dimension]) => dimension)
    .concat(distinct)
}

/** One member that some labels say beside others ("In care, 2023 | In care, 2024 | Entered care") parts nothing. */
function memberIn({ own, age }: NamingLabel, dimension: string): string | number | null {
  if (dimension === 'age_band' && age !== null) return age
  return own.members.find((member) => member.dimension === dimension)?.member ?? null
}

/** Labels that each state another member of one dimension list that dimension, whatever else they say. */
function distinctDimensions(labels: readonly NamingLabel[]): string[] {
  const stated = new Map<string, string[]>()
  for (const { own } of labels)
    for (const { dimension, member } of own.members)
      stated.set(dimension, [...(stated.get(dimension) ?? []), member])
  return [...stated]
    .filter(
      ([, members]) =>
        members.length >= LEAST_DISTINCT &&
        members.length >= MOST_DISTINCT * labels.length &&
        new Set(members).size === members.length,
    )
    .map(([dimension]) => dimension)
}

const LEAST_DISTINCT = 3
const MOST_DISTINCT = 0.8

/** Whether members of a dimension are all that a label says, but for words that tell little. */
function isWholly(label: NamingLabel, dimension: string): boolean {
  const spans = label.own.members.filter((member) => member.dimension === dimension)
  let left = 0
  let whole = 0
  for (const segment of label.own.words.segments) {
    const { weight } = segment
    whole += weight
    if (!spans.some(({ start, end }) => start < segment.end && segment.start < end)) left += weight
  }
  return spans.length > 0 && left <= LEFT * whole
}

/** The part of a label that may be left over: "own" in "own mainstream carers". */
const LEFT = 0.35

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

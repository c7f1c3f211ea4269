import { speaksOfMeasure, speaksOfPart } from '../../language/ellipsis.js'
import { findTimings } from '../../language/timings.js'
import { wordsBeyond } from '../function-words.js'
import type { AxisLabel } from './axis.js'
import { namesSomething } from './cell-labels.js'
import type { NamingLabel } from './naming.js'
import type { TableReading } from './table-reading.js'

/** Labels that leave out what they are about, with the label above or to the left that they take it from. */
export interface LabelSubjects {
  readonly rowSubject: (row: number, label: NamingLabel) => NamingLabel
  readonly columnSubject: (column: number) => NamingLabel
}

/**
 * Ellipsis along both axes of a table. "Rate", "Of which within 45 days": a row that names nothing, or a part only, is
 * about what the row above names. "Cohort | Male | Female": columns of members alone are parts of the named column to
 * their left.
 */
export function labelSubjects(
  { table, rows, columns }: TableReading,
  labelOf: (label: AxisLabel | undefined) => NamingLabel,
  dimensionsOf: (metric: string) => readonly string[],
): LabelSubjects {
  const nearest = (labels: readonly AxisLabel[], from: number, least: number): NamingLabel | null => {
    const at = nearestSubject(labels, from, least)
    return at === null ? null : labelOf(labels[at])
  }
  const nearestSubject = (labels: readonly AxisLabel[], from: number, least: number): number | null => {
    for (let at = from - 1; at >= least; at--) if (namesSomething(labelOf(labels[at]))) return at
    return null
  }
  // "Children looked after" below "Child protection plans", which nobody counts by whether children are looked after.
  const breaksDown = (
    labels: readonly AxisLabel[],
    at: number,
    least: number,
    label: NamingLabel,
  ): boolean => {
    const subject = nearestSubject(labels, at, least)
    const names = subject === null ? [] : (labels[subject]?.parts.at(-1)?.names ?? [])
    const admitted = names.flatMap(({ value }) => value.metrics.flatMap(dimensionsOf))
    return admitted.length === 0 || label.own.members.some(({ dimension }) => admitted.includes(dimension))
  }
  const about = (label: NamingLabel, subject: NamingLabel | null): NamingLabel =>
    subject ? { ...label, groups: [subject.own] } : label
  // "Children in care" between other subjects is one itself; between "Children in need" and "Care leavers" a part of one.
  const isOwnSubject = (
    labels: readonly AxisLabel[],
    at: number,
    least: number,
    label: NamingLabel,
  ): boolean =>
    isWholeName(labels[at]) &&
    (!breaksDown(labels, at, least, label) ||
      ![labels[at - 1], labels[at + 1]].some(
        (beside) => !isWholeName(beside) && sharesDimension(labelOf(beside), label),
      ))
  return {
    rowSubject: (row, label) =>
      label.total ||
      label.groups.length > 0 ||
      !(
        isElliptic(rows[row]?.text ?? '', label) ||
        (isMemberAlone(label) && !isOwnSubject(rows, row, table.headerRows, label))
      )
        ? label
        : about(label, nearest(rows, row, table.headerRows)),
    columnSubject: (column) => {
      const label = labelOf(columns[column])
      if (
        !isMemberAlone(label) ||
        label.groups.length > 0 ||
        isOwnSubject(columns, column, table.headerColumns, label)
      )
        return label
      return about(label, nearest(columns, column, table.headerColumns))
    },
  }
}

/** "Boys" under "First-time entrants": a part of what the row above counts. */
function isMemberAlone(label: NamingLabel): boolean {
  return label.own.members.length > 0 && !namesSomething(label)
}

/**
 * A label of several words that is the name of a metric from first to last, but for when it counts ("at the end of the
 * year"); one word alone ("Children") says too little.
 */
export function isWholeName(label: AxisLabel | undefined): boolean {
  const last = label?.parts.at(-1)
  if (!last || !/\s/u.test(last.text.trim())) return false
  return last.names.some((name) => wordsBeyond(last.text, [name, ...findTimings(last.text)]) === '')
}

/** Members alone, of a dimension that the label beside them has members of. */
function sharesDimension(beside: NamingLabel, { own }: NamingLabel): boolean {
  const dimensions = own.members.map(({ dimension }) => dimension)
  return isMemberAlone(beside) && beside.own.members.some(({ dimension }) => dimensions.includes(dimension))
}

function isElliptic(text: string, label: NamingLabel): boolean {
  const partOf = speaksOfPart(text)
  const measures = text !== '' && label.age === null && label.own.members.length === 0
  return partOf || (measures && speaksOfMeasure(text) && !namesSomething(label))
}

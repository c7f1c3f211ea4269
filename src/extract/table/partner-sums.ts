import type { Metric } from '../../../schemas/metric.js'
import { isPartnerAgency, isPerOne, speaksOfMoney } from '../../language/partner-agencies.js'
import type { Vocabulary } from '../../understanding/names/vocabulary.js'
import { isMoney } from '../choose-metric.js'
import type { AxisLabel } from './axis.js'
import {
  areSums,
  asColumn,
  asMember,
  COLUMN_DIMENSION,
  type LabelOf,
  LINE_DIMENSIONS,
  listEnd,
  otherSums,
  SETTLED,
  type Sum,
  type Sums,
} from './money-sums.js'
import type { TableReading } from './table-reading.js'
import type { TableContext } from './table-scopes.js'

/** Fewer partner agencies may be named of anything. */
const FEWEST_PARTNERS = 3
/** The share of an axis that must be so. */
const MOSTLY = 0.5
/** What agencies give to a service that they keep together. */
const CONTRIBUTION = 'partner-contribution'

/**
 * A table of partner agencies and money is one of their contributions, whatever its caption says, unless it or the corner
 * names another sum ("Expenditure"): agencies down the rows with kinds of money across, or the other way round.
 */
export function sumsOfPartners(
  reading: TableReading,
  { corner, caption, captioned }: TableContext,
  labelOf: LabelOf,
  vocabulary: Vocabulary,
  mayBe: (metric: Metric) => boolean,
): Sums | null {
  const { wordings, metrics } = vocabulary.catalogue
  const wording = [...wordings.values()].find(({ is }) => is.of.includes(CONTRIBUTION))
  const metric = metrics.get(wording?.metric ?? '')
  if (!metric || !isMoney(metric.unit) || !mayBe(metric)) return null
  const { table, columns, rows } = reading
  if (!areSums(table) || !isOfMoney(reading)) return null
  const down = arePartners(rows.slice(table.headerRows))
  const across = arePartners(columns.slice(table.headerColumns))
  if (down === across) return null
  const over = [corner, ...(captioned ? [caption] : [])]
  const other = over.flatMap((words) => otherSums(words, metric, vocabulary))
  if (other.length > 0) {
    const spent = other.find(({ id }) => wordings.get(id)?.is.population === wording?.is.population)
    return across && spent ? totalsOf(reading, spent, labelOf) : null
  }
  const sums = new Map<number, readonly Sum[]>()
  for (let column = table.headerColumns; column < listEnd(table); column++) {
    const label = labelOf(columns[column])
    // "Number of staff" and "Cost per referral" beside what each agency gives are no sums that it gives.
    if (down && (!areSums(table, column) || isPerOne(columns[column]?.text ?? ''))) continue
    const { own, total } = label
    const agency = { ...label, own: asMember(own, total ? '' : own.text, LINE_DIMENSIONS[1]) }
    const dimension = down ? LINE_DIMENSIONS[1] : COLUMN_DIMENSION
    const sum = { label: down ? asColumn(label, metric) : agency, metric, dimension, settled: SETTLED }
    sums.set(column, [{ ...sum, bare: true }])
  }
  return sums
}

/**
 * "EXPENDITURE | Grant | Police | Health | Total" over "Salaries", "Equipment": what each agency gave to a line is a line of
 * two members at once; the totals alone are that of each.
 */
function totalsOf({ table, columns }: TableReading, metric: Metric, labelOf: LabelOf): Sums {
  const [, dimension] = LINE_DIMENSIONS
  return new Map(
    columns.flatMap((column, index): [number, readonly Sum[]][] => {
      const label = labelOf(column)
      if (index < table.headerColumns || !label.total) return []
      const own = asMember(label.own, '', dimension)
      return [[index, [{ label: { ...label, own }, metric, dimension, settled: SETTLED, bare: true }]]]
    }),
  )
}

/** Whether most labels of an axis are agencies. */
function arePartners(labels: readonly AxisLabel[]): boolean {
  const named = labels.filter(({ total, text }) => !total && text !== '')
  const partners = named.filter(({ parts }) => isPartnerAgency(parts.at(-1)?.text ?? ''))
  return partners.length >= FEWEST_PARTNERS && partners.length >= MOSTLY * named.length
}

/** "Police", "Schools" and "Health" refer children as well: their sums of money are called so, or printed in pounds. */
function isOfMoney({ table, columns, rows, caption, corner }: TableReading): boolean {
  const labels = [...columns, ...rows]
  return (
    labels.some(({ parts }) => parts.some(({ unit }) => unit !== null && isMoney(unit))) ||
    [caption.text, corner.text, ...labels.map(({ text }) => text)].some(speaksOfMoney) ||
    table.cells.some(({ text }) => /^\s*-?\s*£/.test(text))
  )
}

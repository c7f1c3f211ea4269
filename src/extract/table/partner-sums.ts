import type { Metric } from '../../../schemas/metric.js'
import { isPartnerAgency, speaksOfMoney } from '../../language/partner-agencies.js'
import { rankNames } from '../../understanding/names/rank-names.js'
import type { Vocabulary } from '../../understanding/names/vocabulary.js'
import type { WordSet } from '../../understanding/names/word-set.js'
import { isMoney } from '../choose-metric.js'
import type { AxisLabel } from './axis.js'
import {
  areSums,
  asColumn,
  asMember,
  COLUMN_DIMENSION,
  type LabelOf,
  LINE_DIMENSIONS,
  NAMED,
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
  const namesAnother = (words: WordSet) => {
    const [best] = rankNames([{ words, supplies: 1, own: true, due: 1 }], vocabulary)
    const named = best !== undefined && best.said * best.explained >= NAMED && isMoney(best.metric.unit)
    return named && best.metric !== metric
  }
  const down = arePartners(rows.slice(table.headerRows))
  const across = arePartners(columns.slice(table.headerColumns))
  if (down === across || [corner, ...(captioned ? [caption] : [])].some(namesAnother)) return null
  const sums = new Map<number, readonly Sum[]>()
  for (let column = table.headerColumns; column < table.columns; column++) {
    const label = labelOf(columns[column])
    const { own, total } = label
    const agency = { ...label, own: asMember(own, total ? '' : own.text, LINE_DIMENSIONS[1]) }
    const dimension = down ? LINE_DIMENSIONS[1] : COLUMN_DIMENSION
    const sum = { label: down ? asColumn(label, metric) : agency, metric, dimension, settled: SETTLED }
    sums.set(column, [{ ...sum, bare: true }])
  }
  return sums
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

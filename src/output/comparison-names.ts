import type { Catalogue } from '../../schemas/catalogue.js'
import type {
  Comparison,
  ComparisonCell,
  ComparisonColumn,
  ComparisonRow,
  Measure,
} from '../../schemas/comparison.js'
import type { Period } from '../../schemas/period.js'
import { dimensionsText } from '../series/series-key.js'
import { numberText, signedValue, signOf } from './figure-text.js'
import { indicatorOf } from './metric-title.js'
import { areaName, groupOf } from './series-names.js'
import { tidyPeriod, tidyUnit } from './tidy-csv.js'

/** The heads of columns, each once: areas of one name are told apart by what else is known of them. */
export function columnNames(
  { columns }: Comparison,
  catalogue: Catalogue,
  periodName: (period: Period) => string = tidyPeriod,
): ReadonlyMap<string, string> {
  const names = columns.map((column) => nameOf(column, catalogue, periodName))
  return new Map(
    columns.map(({ key }, place) => {
      const name = names[place] ?? key
      return [key, names.indexOf(name) === names.lastIndexOf(name) ? name : `${name} (${shortKey(key)})`]
    }),
  )
}

/** `Custody rate (per 1,000)`; a count of people needs no unit. */
export function measureName(measure: Measure, catalogue: Catalogue): string {
  const unit = measure.unit === 'count' ? '' : ` (${tidyUnit(measure.unit)})`
  return `${indicatorOf(measure, catalogue)}${unit}`
}

/** The value as digits, a fall below nothing, with the sign of its qualifier: `-3`, `<5`. */
export function cellText(cell: ComparisonCell): string {
  const { qualifier, decimals } = cell
  return `${qualifier ? signOf(qualifier) : ''}${numberText(signedValue(cell), Math.max(decimals ?? 0, 0))}`
}

/** What a reader must know of a row's values: brought from another unit, of a group that is the whole, printed otherwise too. */
export function rowNotes(
  row: ComparisonRow,
  names: ReadonlyMap<string, string>,
  catalogue: Catalogue,
): string[] {
  return row.cells.flatMap((cell) => {
    const name = names.get(cell.column) ?? cell.column
    return cellNotes(cell, row, catalogue).map((note) => `${name}: ${note}`)
  })
}

function cellNotes(cell: ComparisonCell, row: ComparisonRow, catalogue: Catalogue): string[] {
  const { printed, also } = cell
  const unit = row.measure?.unit ?? cell.column.slice(cell.column.indexOf('|') + 1)
  const group = groupOf(printed, catalogue)
  return [
    ...(printed.unit === unit ? [] : [`printed ${printed.text} (${tidyUnit(printed.unit)})`]),
    ...(dimensionsText(printed.dimensions) === dimensionsText(row.dimensions) ? [] : [`printed of ${group}`]),
    ...(also.length === 0
      ? []
      : [`the paper also prints ${also.map((value) => numberText(value, 0)).join(', ')}`]),
  ]
}

function nameOf(
  { area, period, measure, key }: ComparisonColumn,
  catalogue: Catalogue,
  periodName: (period: Period) => string,
): string {
  if (area) return areaName(area)
  if (period) return periodName(period)
  return measure ? measureName(measure, catalogue) : key
}

/** Of an unknown area the beginning of its paper's hash. */
function shortKey(key: string): string {
  return key.replace(/^\?sha256:([0-9a-f]{12}).*$/, '$1')
}

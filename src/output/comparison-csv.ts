import type { Catalogue } from '../../schemas/catalogue.js'
import type { Comparison, ComparisonRow } from '../../schemas/comparison.js'
import { cellText, columnNames, rowNotes } from './comparison-names.js'
import { type CsvValue, csvFile } from './csv.js'
import { excelPeriod } from './excel-text.js'
import { signedValue } from './figure-text.js'
import { indicatorOf } from './metric-title.js'
import { areaName, groupOf } from './series-names.js'
import type { NamedColumn } from './table-columns.js'
import { tidyPeriod, tidyUnit } from './tidy-csv.js'

type Part = (row: ComparisonRow, catalogue: Catalogue) => CsvValue

const measureParts: Readonly<Record<string, Part>> = {
  metric: ({ measure }) => measure?.metric ?? null,
  indicator: ({ measure }, catalogue) => measure && indicatorOf(measure, catalogue),
  unit: ({ measure }) => measure && tidyUnit(measure.unit),
}
const areaParts: Readonly<Record<string, Part>> = {
  area_code: ({ area }) => area?.code ?? null,
  area_name: ({ area }) => area && areaName(area),
}
const periodParts: Readonly<Record<string, Part>> = {
  period: ({ period }) => period && tidyPeriod(period),
}
const groupParts: Readonly<Record<string, Part>> = {
  group: groupOf,
  role: ({ role }) => role,
}
const sinceParts: Readonly<Record<string, Part>> = {
  since: ({ basePeriod }) => basePeriod && tidyPeriod(basePeriod),
}

/** A comparison as a table: heads with what they mean, and rows. */
interface ComparisonTable {
  readonly columns: readonly NamedColumn[]
  readonly rows: readonly (readonly CsvValue[])[]
}

/**
 * Series side by side for a spreadsheet: what a row is of, then a column an area (or period, or metric), then what must
 * be known of its values. A fall is below nothing; a value with a qualifier is text (`<5`).
 */
export function comparisonTable(
  comparison: Comparison,
  catalogue: Catalogue,
  forExcel = false,
): ComparisonTable {
  const names = columnNames(comparison, catalogue)
  const parts = Object.entries({
    ...(comparison.pivot === 'metric' ? {} : measureParts),
    ...(comparison.pivot === 'area' ? {} : areaParts),
    ...groupParts,
    ...(comparison.pivot === 'period' ? {} : periodParts),
    ...sinceParts,
  })
  const values = comparison.rows.map((row) => valuesOf(row, comparison))
  const rows = comparison.rows.map((row, index) => [
    ...parts.map(([, part]) => part(row, catalogue)),
    ...(values[index] ?? []),
    rowNotes(row, names, catalogue).join('; '),
  ])
  const heads = comparison.columns.map(({ key }, index): NamedColumn => {
    const said = names.get(key) ?? key
    const name = forExcel && comparison.pivot === 'period' ? excelPeriod(said) : said
    const isNumber = values.every((row) => typeof row[index] !== 'string')
    return { name, says: `Value, by ${comparison.pivot}: ${name}`, ...(isNumber ? { type: 'number' } : {}) }
  })
  const described = (name: string): NamedColumn => ({ name, says: partsSay[name] ?? name })
  return { columns: [...parts.map(([name]) => described(name)), ...heads, described('notes')], rows }
}

/** The same as text. */
export function comparisonCsv(comparison: Comparison, catalogue: Catalogue, forExcel = false): string {
  const { columns, rows } = comparisonTable(comparison, catalogue, forExcel)
  const header = columns.map(({ name }) => name)
  return csvFile(header, rows, forExcel)
}

const partsSay: Readonly<Record<string, string>> = {
  metric: 'What is counted or measured: id in the catalogue; a change is the metric and .change',
  indicator: 'The same in words',
  unit: 'The one unit that all values of the metric are brought to',
  area_code: 'GSS code of the place',
  area_name: 'Name of the place',
  group: 'Group of children; empty for the plain total',
  role: 'actual, target, forecast or threshold',
  period: 'Time, such as 2022/23, academic year 2022/23 or 2024-03-31; in a file for Excel day 2024-03-31',
  since: 'Of a change: the time since which',
  notes: 'What the paper prints where that differs, and what else it prints of the same',
}

function valuesOf({ cells }: ComparisonRow, { columns }: Comparison): CsvValue[] {
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]))
  return columns.map(({ key }) => {
    const cell = byColumn.get(key)
    if (!cell) return null
    return cell.qualifier === null ? signedValue(cell) : cellText(cell)
  })
}

import type { Catalogue } from '../../schemas/catalogue.js'
import type { Comparison, ComparisonRow } from '../../schemas/comparison.js'
import { cellText, columnNames, rowNotes } from './comparison-names.js'
import { type CsvValue, csvOf } from './csv.js'
import { signedValue } from './figure-text.js'
import { indicatorOf } from './metric-title.js'
import { areaName, seriesName } from './series-names.js'
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
  group: ({ dimensions }, catalogue) =>
    seriesName({ dimensions, role: 'actual', area: nowhere }, '', catalogue),
  role: ({ role }) => role,
}
const sinceParts: Readonly<Record<string, Part>> = {
  since: ({ basePeriod }) => basePeriod && tidyPeriod(basePeriod),
}

const nowhere = { id: '', code: null, name: '', kind: '' }

/**
 * Series side by side for a spreadsheet: what a row is of, then a column an area (or period, or metric), then what must
 * be known of its values. A fall is below nothing; a value with a qualifier is text (`<5`).
 */
export function comparisonCsv(comparison: Comparison, catalogue: Catalogue): string {
  const names = columnNames(comparison, catalogue)
  const parts = Object.entries({
    ...(comparison.pivot === 'metric' ? {} : measureParts),
    ...(comparison.pivot === 'area' ? {} : areaParts),
    ...groupParts,
    ...(comparison.pivot === 'period' ? {} : periodParts),
    ...sinceParts,
  })
  const rows = comparison.rows.map((row) => {
    const cells = new Map(row.cells.map((cell) => [cell.column, cell]))
    const values = comparison.columns.map(({ key }): CsvValue => {
      const cell = cells.get(key)
      if (!cell) return null
      return cell.qualifier === null ? signedValue(cell) : cellText(cell)
    })
    return [
      ...parts.map(([, part]) => part(row, catalogue)),
      ...values,
      rowNotes(row, names, catalogue).join('; '),
    ]
  })
  const heads = comparison.columns.map(({ key }) => names.get(key) ?? key)
  return csvOf([...parts.map(([name]) => name), ...heads, 'notes'], rows)
}

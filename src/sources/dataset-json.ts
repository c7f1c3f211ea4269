import { type MetricRecord, recordSchema } from '../../schemas/record.js'
import { type Series, seriesSchema } from '../../schemas/series.js'
import type { DatasetRow, SchemaProblem } from '../checks/dataset/dataset-figure.js'
import { dimensionsText } from '../series/series-key.js'
import type { TableOpening } from './dataset-table.js'
import type { OpenDataset } from './open-dataset.js'

/**
 * Figures as JSON: our own records or series, or an array of plain objects, one a row. An object may hold them under
 * `records`, `series`, `data` or `rows`; NDJSON has one a line.
 */
export async function jsonRows(dataset: OpenDataset): Promise<TableOpening> {
  const parts: string[] = []
  for await (const text of dataset.text()) parts.push(text)
  const entries = entriesOf(parts.join(''))
  if (entries === null) {
    return failed(1, 'the file is neither a JSON array of rows nor one JSON object a line')
  }
  const rows: (DatasetRow | SchemaProblem)[] = entries.flatMap((entry, index) => rowsOf(entry, index + 1))
  const header = new Set<string>()
  for (const row of rows) if ('cells' in row) for (const name of Object.keys(row.cells)) header.add(name)
  return {
    ok: true,
    header: [...header],
    rows: async function* () {
      yield* rows
    },
  }
}

function failed(row: number, rule: string): TableOpening {
  return { ok: false, problem: { row, column: null, rule } }
}

function entriesOf(content: string): unknown[] | null {
  const whole = parsed(content)
  if (Array.isArray(whole)) return whole
  if (whole !== null && typeof whole === 'object') {
    const held = ['records', 'series', 'data', 'rows'].map((key) => (whole as Record<string, unknown>)[key])
    return held.find(Array.isArray) ?? [whole]
  }
  if (whole !== undefined) return null
  const lines = content.split('\n').filter((line) => line.trim() !== '')
  const values = lines.map(parsed)
  return values.includes(undefined) ? null : values
}

function rowsOf(entry: unknown, number: number): (DatasetRow | SchemaProblem)[] {
  if (entry === null || typeof entry !== 'object' || Array.isArray(entry)) {
    return [{ row: number, column: null, rule: 'the entry is no object' }]
  }
  const record = recordSchema.safeParse(entry)
  if (record.success) return [{ number, cells: ownCells(record.data, record.data) }]
  const series = seriesSchema.safeParse(entry)
  if (!series.success) return [{ number, cells: cellsOf(entry) }]
  return series.data.points.flatMap((point) =>
    point.vintages.map((vintage) => ({ number, cells: ownCells(series.data, { ...point, ...vintage }) })),
  )
}

type Subject = Pick<Series, 'metric' | 'area' | 'dimensions' | 'unit' | 'role'>
type Statement = Pick<MetricRecord, 'period' | 'basePeriod' | 'value' | 'decimals' | 'direction'>

/** The columns of our own CSV files. */
function ownCells({ metric, area, dimensions, unit, role }: Subject, said: Statement): DatasetRow['cells'] {
  return cellsOf({
    metric,
    area: area.id,
    period: said.period.id,
    dimensions: dimensionsText(dimensions),
    value: said.value,
    unit,
    decimals: said.decimals,
    role,
    direction: said.direction,
    base_period: said.basePeriod?.id,
  })
}

/** Members as texts; what is nested is named by its path, `area.id`. */
function cellsOf(entry: object, path = ''): Record<string, string> {
  const cells: Record<string, string> = {}
  for (const [key, value] of Object.entries(entry)) {
    if (value !== null && typeof value === 'object') Object.assign(cells, cellsOf(value, `${path}${key}.`))
    else cells[`${path}${key}`] = value === null || value === undefined ? '' : String(value)
  }
  return cells
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown
  } catch {
    return undefined
  }
}

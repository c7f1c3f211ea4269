import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer'
import type { Catalogue } from '../../../schemas/catalogue.js'
import type { MetricRecord } from '../../../schemas/record.js'
import type { Series } from '../../../schemas/series.js'
import type { CsvValue } from '../csv.js'
import { recordsCsvColumns, recordsRows } from '../records-csv.js'
import { seriesCsvColumns, seriesRows } from '../series-csv.js'
import { tableColumns } from '../table-columns.js'

/**
 * Records as an Apache Parquet file, one row a record, with the columns of `records.csv`: numbers are numbers, days are
 * dates, and text is as the paper prints it. The same records give the same bytes.
 */
export function recordsParquet(records: readonly MetricRecord[], catalogue: Catalogue): Uint8Array {
  return parquetOf(recordsCsvColumns, recordsRows(records, catalogue))
}

/** Time series as such a file, one row a published value of a point, with the columns of `series.csv`. */
export function seriesParquet(series: readonly Series[], catalogue: Catalogue): Uint8Array {
  return parquetOf(seriesCsvColumns, seriesRows(series, catalogue))
}

/** A Parquet file of rows whose columns `tableColumns` explains. */
function parquetOf(header: readonly string[], rows: readonly (readonly CsvValue[])[]): Uint8Array {
  const columnData = header.map((name, index) =>
    columnOf(
      name,
      rows.map((row) => row[index] ?? null),
    ),
  )
  const schema = [
    { name: 'root', num_children: header.length },
    ...header.map((name) => ({ name, repetition_type: 'OPTIONAL' as const, ...typeOf(name) })),
  ]
  return new Uint8Array(parquetWriteBuffer({ columnData, schema, createdBy: 'council-figures' }))
}

function columnOf(name: string, values: readonly CsvValue[]): ColumnSource {
  const type = tableColumns[name]?.type
  if (type === 'date') return { name, data: values.map(dayOf) }
  return { name, data: type === undefined ? values.map((value) => value && String(value)) : [...values] }
}

/** What is no day that there is has none. */
function dayOf(value: CsvValue): Date | null {
  const text = String(value ?? '')
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  return day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? day : null
}

function typeOf(name: string) {
  const type = tableColumns[name]?.type
  if (type === 'number') return { type: 'DOUBLE' } as const
  if (type === 'integer') return { type: 'INT32' } as const
  if (type === 'date') return { type: 'INT32', converted_type: 'DATE' } as const
  return { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const
}

import { csvwMetadata, csvwName } from './csvw.js'
import { recordsCsvColumns } from './records-csv.js'
import { seriesCsvColumns } from './series-csv.js'
import { type NamedColumn, namedColumns } from './table-columns.js'

/** A table of an output folder, for people and programs that find it. */
export interface ResultTable {
  readonly title: string
  /** In the order of the file. */
  readonly columns: readonly NamedColumn[]
}

/** The CSV files of an output folder. */
export const resultTables = {
  'records.csv': {
    title: 'Published figures, one row a figure',
    columns: namedColumns(recordsCsvColumns),
  },
  'series.csv': {
    title: 'Time series, one row a published value of a point',
    columns: namedColumns(seriesCsvColumns),
  },
} as const satisfies Readonly<Record<string, ResultTable>>

/** The metadata of these CSV files, by its own name. */
export function metadataFiles(tables: readonly (keyof typeof resultTables)[]): Record<string, string> {
  return Object.fromEntries(
    tables.map((file) => [csvwName(file), csvwMetadata({ file, ...resultTables[file] })]),
  )
}

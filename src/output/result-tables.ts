import { csvwMetadata, csvwName } from './csvw.js'
import { recordsCsvColumns } from './records-csv.js'
import { seriesCsvColumns } from './series-csv.js'

/** A table of an output folder, for people and programs that find it. */
export interface ResultTable {
  readonly title: string
  readonly header: readonly string[]
}

/** The CSV files of an output folder. */
export const resultTables = {
  'records.csv': {
    title: 'Published figures, one row a figure',
    header: recordsCsvColumns,
  },
  'series.csv': { title: 'Time series, one row a published value of a point', header: seriesCsvColumns },
} as const satisfies Readonly<Record<string, ResultTable>>

/** The metadata of these CSV files, by its own name. */
export function metadataFiles(tables: readonly (keyof typeof resultTables)[]): Record<string, string> {
  return Object.fromEntries(
    tables.map((file) => [csvwName(file), csvwMetadata({ file, ...resultTables[file] })]),
  )
}

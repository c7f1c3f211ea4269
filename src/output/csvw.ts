import { inertJson } from './json.js'
import { tableColumns } from './table-columns.js'

/** The name of the metadata of a CSV file, by which readers of “CSV on the Web” find it. */
export function csvwName(csvFile: string): string {
  return `${csvFile}-metadata.json`
}

/** What a table is, beside its columns. */
export interface CsvwTable {
  /** The file, in the folder of its metadata. */
  readonly file: string
  readonly title: string
  /** The columns by name, in the order of the file. */
  readonly header: readonly string[]
}

/**
 * Metadata of a CSV file as “CSV on the Web” (W3C) has it: the type and meaning of each column. It says nothing of the
 * rows, so that it is the same for every file of these columns.
 */
export function csvwMetadata({ file, title, header }: CsvwTable): string {
  const described = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: file,
    'dc:title': title,
    tableSchema: {
      columns: header.map((name) => {
        const { says, type } = tableColumns[name] ?? { says: name }
        return {
          name,
          titles: name,
          'dc:description': says,
          datatype: type === undefined ? 'string' : datatypes[type],
        }
      }),
    },
  }
  return `${inertJson(JSON.stringify(described, null, 2))}\n`
}

const datatypes = {
  number: { base: 'decimal' },
  integer: { base: 'integer', minimum: 0 },
  date: { base: 'date', format: 'yyyy-MM-dd' },
} as const

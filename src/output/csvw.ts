import { csvText } from './csv.js'
import { inertJson } from './json.js'
import type { NamedColumn } from './table-columns.js'

/** The name of the metadata of a CSV file, by which readers of “CSV on the Web” find it. */
export function csvwName(csvFile: string): string {
  return `${csvFile}-metadata.json`
}

/** The name of the metadata of all CSV files of a folder, where each has none of its own. */
export const csvwGroupName = 'csv-metadata.json'

/** What a table is, and its columns. */
export interface CsvwTable {
  /** The file, in the folder of its metadata. */
  readonly file: string
  readonly title: string
  /** In the order of the file. */
  readonly columns: readonly NamedColumn[]
}

/**
 * Metadata of a CSV file as “CSV on the Web” (W3C) has it: the type and meaning of each column. It says nothing of the
 * rows, so that it is the same for every file of these columns.
 */
export function csvwMetadata(table: CsvwTable): string {
  return written({ '@context': context, ...described(table) })
}

/** The same of several files of one folder. */
export function csvwGroup(tables: readonly CsvwTable[]): string {
  return written({ '@context': context, tables: tables.map(described) })
}

const context = ['http://www.w3.org/ns/csvw', { '@language': 'en' }] as const

function written(metadata: Readonly<Record<string, unknown>>): string {
  return `${inertJson(JSON.stringify(metadata, null, 2))}\n`
}

function described({ file, title, columns }: CsvwTable): Readonly<Record<string, unknown>> {
  const names = columns.map(({ name }) => name)
  return {
    url: file,
    'dc:title': title,
    tableSchema: {
      columns: columns.map(({ name, says, type }, index) => ({
        name: isPlain(name) && names.indexOf(name) === names.lastIndexOf(name) ? name : `column_${index + 1}`,
        // A reader finds a column by what stands above it in the file; what is empty is no title.
        ...(name === '' ? {} : { titles: csvText(name) }),
        ...(says === '' ? {} : { 'dc:description': says }),
        datatype: type === undefined ? 'string' : datatypes[type],
      })),
    },
  }
}

/** Whether a head can be the name of a column, which is part of addresses; those that we give are kept free. */
function isPlain(name: string): boolean {
  return /^[a-z][a-z_]*$/.test(name)
}

const datatypes = {
  number: { base: 'decimal' },
  integer: { base: 'integer', minimum: 0 },
  date: { base: 'date', format: 'yyyy-MM-dd' },
} as const

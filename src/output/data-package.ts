import { createHash } from 'node:crypto'
import type { PaperEntry } from '../../schemas/manifest.js'
import { csvText } from './csv.js'
import { inertJson } from './json.js'
import { type ResultTable, resultTables } from './result-tables.js'

/** A file of a data package: its size and the SHA-256 of its bytes, in hexadecimal digits. */
export interface PackagedFile {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

/** What a package says of itself before its papers and its files. */
export const packageHead = {
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  name: 'council-figures',
  title: 'Figures of children’s services, read out of council papers',
  description: 'Each value is what the paper prints, with the page and the rectangle that it stands in.',
} as const

/**
 * The files of a folder as a Frictionless Data Package (version 2): tables with the types of their columns, sizes and
 * hashes, and the papers that they come from. It holds no clock time.
 *
 * @param tables those of the files that are tables; the results of a run unless said otherwise
 */
export function dataPackage(
  files: Readonly<Record<string, string>>,
  papers: readonly PaperEntry[],
  tables: Readonly<Record<string, ResultTable>> = resultTables,
): string {
  const described = {
    ...packageHead,
    ...(papers.length > 0 ? { sources: papers.map(packageSource) } : {}),
    resources: Object.entries(files).map(([path, content]) =>
      packageResource(packagedFile(path, content), tables),
    ),
  }
  return `${inertJson(JSON.stringify(described, null, 2))}\n`
}

/** A paper that the figures come from. */
export function packageSource({ file, title, url }: PaperEntry): Readonly<Record<string, string>> {
  return { title: title || file || 'a paper', ...(url === null ? {} : { path: url }) }
}

/** A file as the standard describes it. */
export function packageResource(
  { path, bytes, sha256 }: PackagedFile,
  tables: Readonly<Record<string, ResultTable>> = resultTables,
): Readonly<Record<string, unknown>> {
  const [stem = path, format = ''] = path.split('.')
  const table = Object.entries(tables).find(([name]) => name === path)?.[1]
  return {
    name: table ? stem : `${stem}-${format}`,
    path,
    ...(table ? { type: 'table', title: table.title } : {}),
    format,
    mediatype: mediaTypes[format] ?? 'application/octet-stream',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    ...(table ? { schema: schemaOf(table) } : {}),
  }
}

const mediaTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
}

function packagedFile(path: string, content: string): PackagedFile {
  const bytes = Buffer.from(content)
  return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function schemaOf({ columns }: ResultTable): Readonly<Record<string, unknown>> {
  return {
    fields: columns.map(({ name, says, type }) => ({
      name: csvText(name),
      type: type ?? 'string',
      ...(says === '' ? {} : { description: says }),
    })),
    missingValues: [''],
  }
}

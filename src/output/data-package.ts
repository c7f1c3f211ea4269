import { createHash } from 'node:crypto'
import type { Manifest } from '../../schemas/manifest.js'
import { inertJson } from './json.js'

/** The columns of CSV files that are no text; days are ISO days. */
const types: Readonly<Record<string, 'number' | 'integer' | 'date'>> = {
  value: 'number',
  confidence: 'number',
  decimals: 'integer',
  page: 'integer',
  table: 'integer',
  vintage: 'integer',
  period_start: 'date',
  period_end: 'date',
  published: 'date',
  meeting_date: 'date',
}

/** What a table is, for people and programs that find it. */
const tables = {
  'records.csv': { title: 'Published figures, one row a figure', primaryKey: ['id'] },
  'series.csv': { title: 'Time series, one row a published value of a point', primaryKey: null },
} as const

/**
 * The files of a folder as a Frictionless Data Package (version 2): tables with the types of their columns, sizes and
 * hashes, and the papers that they come from. It holds no clock time.
 */
export function dataPackage(files: Readonly<Record<string, string>>, { papers }: Manifest): string {
  const sources = papers.map(({ file, title, url }) => ({
    title: title ?? file,
    ...(url === null ? {} : { path: url }),
  }))
  const described = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'council-figures',
    title: 'Figures of children’s services, read out of council papers',
    description: 'Each value is what the paper prints, with the page and the rectangle that it stands in.',
    ...(sources.length > 0 ? { sources } : {}),
    resources: Object.entries(files).map(([path, content]) => resourceOf(path, content)),
  }
  return `${inertJson(JSON.stringify(described, null, 2))}\n`
}

function resourceOf(path: string, content: string): Readonly<Record<string, unknown>> {
  const [stem = path, format = ''] = path.split('.')
  const table = Object.entries(tables).find(([name]) => name === path)?.[1]
  const bytes = Buffer.from(content)
  return {
    name: table ? stem : `${stem}-${format}`,
    path,
    ...(table ? { type: 'table', title: table.title } : {}),
    format,
    mediatype: format === 'csv' ? 'text/csv' : 'application/json',
    encoding: 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    ...(table ? { schema: schemaOf(content, table.primaryKey) } : {}),
  }
}

/** The names are those that the file itself begins with. */
function schemaOf(csv: string, primaryKey: readonly string[] | null): Readonly<Record<string, unknown>> {
  const [header = ''] = csv.replace(/^\ufeff/, '').split('\r\n')
  return {
    fields: header.split(',').map((name) => ({ name, type: types[name] ?? 'string' })),
    missingValues: [''],
    ...(primaryKey ? { primaryKey } : {}),
  }
}

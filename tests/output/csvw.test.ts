import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { recordsCsvColumns } from '../../src/output/records-csv.js'
import { resultTables } from '../../src/output/result-tables.js'
import { seriesCsvColumns } from '../../src/output/series-csv.js'
import { tableColumns } from '../../src/output/table-columns.js'
import { fixturePapers, testFolder } from '../making/folder.js'
import { runProgram } from '../making/run-program.js'
import { fixture, yjs } from '../making/run-yjs.js'

// The shape that “Metadata Vocabulary for Tabular Data” (W3C, 2015) gives a table, as far as it is used here.
const datatype = z.union([
  z.literal('string'),
  z.strictObject({ base: z.literal('decimal') }),
  z.strictObject({ base: z.literal('integer'), minimum: z.literal(0) }),
  z.strictObject({ base: z.literal('date'), format: z.literal('yyyy-MM-dd') }),
])
const metadata = z.strictObject({
  '@context': z.tuple([
    z.literal('http://www.w3.org/ns/csvw'),
    z.strictObject({ '@language': z.literal('en') }),
  ]),
  url: z.string().regex(/^[a-z]+\.csv$/),
  'dc:title': z.string().min(1),
  tableSchema: z.strictObject({
    columns: z.array(
      z.strictObject({
        name: z.string().regex(/^[a-z][a-z_]*$/),
        titles: z.string(),
        'dc:description': z.string().min(1),
        datatype,
      }),
    ),
  }),
})

const fits: Readonly<Record<string, RegExp>> = {
  decimal: /^[+-]?\d+(\.\d+)?$/,
  integer: /^\d+$/,
  date: /^\d{4}-\d\d-\d\d$/,
}

/** Holds the CSV files of a folder against the metadata beside each. */
function expectDescribed(folder: string): void {
  const tables = readdirSync(folder).filter((name) => name.endsWith('.csv'))
  expect(tables.length).toBeGreaterThan(0)
  for (const table of tables) {
    const described = metadata.parse(JSON.parse(readFileSync(`${folder}/${table}-metadata.json`, 'utf8')))
    const { columns } = described.tableSchema
    const rows: Record<string, string>[] = parse(readFileSync(`${folder}/${table}`), {
      columns: true,
      bom: true,
    })
    expect(described.url).toBe(table)
    expect(rows.length).toBeGreaterThan(5)
    // A reader finds a column by the title that stands above it.
    expect(columns.map(({ titles }) => titles)).toEqual(Object.keys(rows[0] ?? {}))
    for (const row of rows)
      for (const { name, datatype: type } of columns) {
        if (type !== 'string' && row[name] !== '') expect(row[name], name).toMatch(fits[type.base] ?? /$^/)
      }
  }
}

describe('the metadata beside CSV files', () => {
  it('of `extract -o` says of each column what it is, and rows keep to it, with and without the mark for Excel', async () => {
    const at = testFolder()
    for (const [folder, ...flags] of [['plain'], ['marked', '--bom']] as const) {
      await yjs('extract', fixture('youth-justice-report.pdf'), '-o', at(folder), ...flags)
      expectDescribed(at(folder))
    }
  })

  it('of `series -o` does the same', async () => {
    const at = testFolder()
    await yjs('extract', fixture('youth-justice-report.pdf'), '-o', at('out'))
    await yjs('series', at('out'), '-o', at('series'))
    expectDescribed(at('series'))
  })

  it('of a backfill does the same, whose records.csv has all records of its papers in order', () => {
    const at = testFolder()
    fixturePapers(at())
    runProgram('backfill', at(), '-o', at('data'))
    expectDescribed(at('data'))
    const rows: Record<string, string>[] = parse(readFileSync(at('data', 'records.csv')), { columns: true })
    const lines = readFileSync(at('data', 'records.ndjson'), 'utf8').trimEnd().split('\n')
    expect(rows.map(({ id }) => id)).toEqual(lines.map((line) => JSON.parse(line).id))
  }, 60_000)

  it('explains every column of every table, and no other', () => {
    const columns = new Set([...recordsCsvColumns, ...seriesCsvColumns])
    expect(new Set(Object.keys(tableColumns))).toEqual(columns)
    expect(Object.keys(resultTables)).toEqual(['records.csv', 'series.csv'])
  })
})

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import ajv from 'ajv'
import formats from 'ajv-formats'
import { parse } from 'csv-parse/sync'
import { parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { testFolder } from '../making/folder.js'
import { financialYear, recordWith } from '../making/record.js'
import { fixture, yjs } from '../making/run-yjs.js'

const validator = new ajv.default({ strict: false, allErrors: true, logger: false })
formats.default(validator)
const keepsToProfile = validator.compile(
  JSON.parse(readFileSync('tests/making/data-package-2.0.json', 'utf8')),
)

interface Resource {
  readonly path: string
  readonly hash: string
  readonly schema?: { readonly fields: readonly { readonly name: string; readonly type: string }[] }
}
interface Described {
  readonly url: string
  readonly tableSchema: {
    readonly columns: readonly {
      readonly name: string
      readonly titles?: string
      readonly datatype: unknown
    }[]
  }
}

const jsonOf = (file: string) => JSON.parse(readFileSync(file, 'utf8'))
const rowsOf = (file: string): string[][] =>
  parse(readFileSync(file), { bom: true, relax_column_count: true })

/** The files of a folder by the package beside them, each held against its hash and its heads. */
function packaged(at: (...names: string[]) => string): Resource[] {
  const described = jsonOf(at('datapackage.json'))
  keepsToProfile(described)
  expect(keepsToProfile.errors ?? []).toEqual([])
  const resources: Resource[] = described.resources
  for (const { path, hash, schema } of resources) {
    const bytes = readFileSync(at(path))
    expect(hash).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`)
    if (schema) expect(schema.fields.map(({ name }) => name)).toEqual(rowsOf(at(path))[0])
  }
  return resources
}

const kent = { id: 'kent', code: 'E10000016', name: 'Kent', kind: 'local-authority' }
const records = [
  recordWith({ id: 'd' }),
  recordWith({ id: 'd1', period: financialYear(2021), qualifier: 'lt' }),
  recordWith({ id: 'k', area: kent }),
  recordWith({ id: 'e', area: { ...kent, id: 'evil', name: '=cmd()' } }),
]

describe('yjs series -o', () => {
  it('says of the series side by side what each column holds', async () => {
    const at = testFolder()
    writeFileSync(at('r.json'), JSON.stringify(records))
    expect((await yjs('series', at('r.json'), '--pivot', 'area', '-o', at('s'))).code).toBe(0)
    const { url, tableSchema }: Described = jsonOf(at('s', 'comparison.csv-metadata.json'))
    const [heads = []] = rowsOf(at('s', 'comparison.csv'))
    expect(url).toBe('comparison.csv')
    expect(tableSchema.columns.map(({ titles }) => titles)).toEqual(heads)
    const types = new Map(tableSchema.columns.map(({ titles, datatype }) => [titles, datatype]))
    // `<0.19` is text.
    expect([types.get('Derby'), types.get('Kent')]).toEqual(['string', { base: 'decimal' }])
    expect(heads).toContain("'=cmd()")
    const names = tableSchema.columns.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[a-z][a-z_0-9]*$/)
    const resources = packaged((name = '') => at('s', name))
    expect(resources.map(({ path }) => path)).toEqual([
      'series.json',
      'series.csv',
      'comparison.json',
      'comparison.csv',
    ])
  })

  it('leaves the package of a run as it is, which describes more', async () => {
    const at = testFolder()
    await yjs('extract', fixture('youth-justice-report.pdf'), '-o', at('out'))
    const before = readFileSync(at('out', 'datapackage.json'), 'utf8')
    expect((await yjs('series', at('out'), '-o', at('out'))).code).toBe(0)
    expect(readFileSync(at('out', 'datapackage.json'), 'utf8')).toBe(before)
  })

  it('writes a Parquet file that reads back equal to series.csv', async () => {
    const at = testFolder()
    writeFileSync(at('r.json'), JSON.stringify(records))
    expect((await yjs('series', at('r.json'), '-o', at('s.parquet'))).code).toBe(0)
    await yjs('series', at('r.json'), '-o', at('s'))
    const file = Uint8Array.from(readFileSync(at('s.parquet'))).buffer
    const read = await parquetReadObjects({ file })
    const asText = (value: unknown): string =>
      value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '')
    const rows: Record<string, string>[] = parse(readFileSync(at('s', 'series.csv')), { columns: true })
    expect(rows.length).toBe(4)
    expect(read.map((row) => Object.values(row).map(asText))).toEqual(
      rows.map((row) => Object.values(row).map((text) => text.replace(/^'/, ''))),
    )
    expect(typeof read[0]?.value).toBe('number')
  })

  it.each([
    [['--pivot', 'area'], 'a file of series has nothing side by side'],
    [['-f', 'dfe'], 'folder'],
  ])('writes no Parquet file of %j', async (flags, why) => {
    const at = testFolder()
    writeFileSync(at('r.json'), JSON.stringify(records))
    const { code, err } = await yjs('series', at('r.json'), ...flags, '-o', at('s.parquet'))
    expect(code).toBe(2)
    expect(err).toContain(why)
  })

  it('says what to type where the name is that of a workbook', async () => {
    const { code, err } = await yjs('series', 'r.json', '-o', 's.xlsx')
    expect(code).toBe(2)
    expect(err).toContain('Name a folder, or a file like series.parquet')
  })
})

describe('yjs tables -o', () => {
  it('says of each table what it is and which columns it has', async () => {
    const at = testFolder()
    expect((await yjs('tables', fixture('youth-justice-report.pdf'), '-o', at('t'))).code).toBe(0)
    const tables: Described[] = jsonOf(at('t', 'csv-metadata.json')).tables
    const files = readdirSync(at('t')).filter((name) => name.endsWith('.csv'))
    expect(files.length).toBeGreaterThan(1)
    expect(tables.map(({ url }) => url).sort()).toEqual(files.sort())
    for (const { url, tableSchema } of tables) {
      const [heads] = rowsOf(at('t', url))
      expect(tableSchema.columns.map(({ titles }) => titles ?? '')).toEqual(heads)
      const names = tableSchema.columns.map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
    }
    expect(packaged((name = '') => at('t', name)).map(({ path }) => path)).toEqual(['tables.json', ...files])
  })
})

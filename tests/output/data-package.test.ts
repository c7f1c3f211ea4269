import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ajv from 'ajv'
import formats from 'ajv-formats'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { testFolder } from '../making/folder.js'
import { runProgram } from '../making/run-program.js'
import { fixture, yjs } from '../making/run-yjs.js'

interface Resource {
  readonly name: string
  readonly path: string
  readonly bytes: number
  readonly hash: string
  readonly type?: string
  readonly schema?: {
    readonly fields: readonly { readonly name: string; readonly type: string }[]
  }
}

// The profile of the standard itself: what a descriptor must and may hold.
const profile = JSON.parse(readFileSync('tests/making/data-package-2.0.json', 'utf8'))
const validator = new ajv.default({ strict: false, allErrors: true, logger: false })
formats.default(validator)
const keepsToProfile = validator.compile(profile)

/** What the profile has against a descriptor. */
function faults(descriptor: unknown): string[] {
  keepsToProfile(descriptor)
  return (keepsToProfile.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

describe.each([[[]], [['--bom']]])('the data package of a run %j', (flags) => {
  const files = new Map<string, Buffer>()
  let resources: readonly Resource[] = []
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'yjs-package-'))
    await yjs('extract', fixture('scrutiny-pack.pdf'), '-o', folder, ...flags)
    for (const name of readdirSync(folder)) files.set(name, readFileSync(join(folder, name)))
    rmSync(folder, { recursive: true })
    const described = JSON.parse(String(files.get('datapackage.json')))
    expect(described.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json')
    expect(described.sources).toHaveLength(1)
    expect(faults(described)).toEqual([])
    resources = described.resources
  }, 30_000)

  it('names each file of data with its size and hash', () => {
    expect(resources.map(({ path }) => path)).toEqual([
      'records.json',
      'records.csv',
      'series.json',
      'series.csv',
    ])
    expect(new Set(resources.map(({ name }) => name)).size).toBe(4)
    for (const { name, path, bytes, hash } of resources) {
      const content = files.get(path) ?? Buffer.of()
      expect(name).toMatch(/^[a-z-]+$/)
      expect(bytes).toBe(content.length)
      expect(hash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`)
    }
  })

  it('says of every column what it holds, and rows keep to it', () => {
    const tables = resources.filter(({ type }) => type === 'table')
    expect(tables).toHaveLength(2)
    for (const { path, schema } of tables) {
      const text = String(files.get(path))
      expect(text.startsWith('\ufeff')).toBe(flags.length > 0)
      const rows = parse(text, { columns: true, bom: true }) as Record<string, string>[]
      expect(rows.length).toBeGreaterThan(10)
      expect(schema?.fields.map(({ name }) => name)).toEqual(Object.keys(rows[0] ?? {}))
      const fits = { string: /^/, number: /^-?\d+(\.\d+)?$/, integer: /^\d+$/, date: /^\d{4}-\d\d-\d\d$/ }
      for (const row of rows) {
        for (const { name, type } of schema?.fields ?? [])
          if (row[name] !== '') expect(row[name], name).toMatch(fits[type as keyof typeof fits])
      }
      // One place of a paper may give two figures, which have one id.
      expect(schema).not.toHaveProperty('primaryKey')
    }
  })
})

describe('the data package of a backfill', () => {
  it('keeps to the profile, and names each table with its size and hash', async () => {
    const at = testFolder()
    cpSync(fixture('youth-justice-report.pdf'), at('report.pdf'))
    runProgram('backfill', at('report.pdf'), '-o', at('data'))
    const described = JSON.parse(readFileSync(at('data', 'datapackage.json'), 'utf8'))
    expect(faults(described)).toEqual([])
    const found = described.resources as Resource[]
    expect(found.map(({ path }) => path)).toEqual([
      'records.ndjson',
      'records.csv',
      'series.json',
      'series.csv',
    ])
    for (const { path, bytes, hash } of found) {
      const content = readFileSync(at('data', path))
      expect({ bytes, hash }).toEqual({
        bytes: content.length,
        hash: `sha256:${createHash('sha256').update(content).digest('hex')}`,
      })
    }
    expect(described.sources).toEqual([{ title: 'Youth Justice Service: annual performance report' }])
  }, 60_000)
})

describe('the profile that packages are tested by', () => {
  it.each([
    [{}, 'resources'],
    [{ resources: [] }, 'NOT have fewer than 1 items'],
    [{ resources: [{ name: 'a', path: '../a.csv' }] }, '/resources/0/path'],
    [{ resources: [{ name: 'a', path: 'a.csv', schema: { fields: [{ type: 'text' }] } }] }, 'fields/0'],
  ])('refuses %j', (descriptor, why) => {
    expect(faults(descriptor).join('\n')).toContain(why)
  })
})

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** A project that has installed what `npm pack` makes; `npm test` builds it first. */
const folder = mkdtempSync(join(tmpdir(), 'yjs-test-'))
const installed = join(folder, 'node_modules/council-figures')
let files: string[] = []

beforeAll(() => {
  const words = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder]
  const [packed] = JSON.parse(
    execFileSync('npm', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  ) as [{ filename: string; files: { path: string }[] }]
  files = packed.files.map(({ path }) => path)
  mkdirSync(installed, { recursive: true })
  execFileSync('tar', ['-xzf', join(folder, packed.filename), '-C', installed, '--strip-components=1'])
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>
  }
  for (const name of [...Object.keys(dependencies), '@types/node', 'undici-types']) {
    const place = join(folder, 'node_modules', name)
    mkdirSync(dirname(place), { recursive: true })
    symlinkSync(resolve('node_modules', name), place)
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function node(...words: string[]) {
  return spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' })
}

/** What a user of the library may write. */
const consumer = `
import { backfill, compareSeries, diff, explain, explainRecord, extract, merge, report, validate, view } from 'council-figures'
import type { BackfillResult, Comparison, Diff, Explaining, ExplainedNumber, FigureDifference, MetricRecord, Page, View } from 'council-figures'
import { recordSchema } from 'council-figures/schemas'
import schema from 'council-figures/schemas/record.schema.json' with { type: 'json' }

const paper = 'node_modules/council-figures/fixtures/arithmetic-report.pdf'
const { records } = await extract([paper], { minConfidence: 0.1 })
const first: MetricRecord | undefined = records[0]
if (!first) throw new Error('no record')
const explaining: Explaining = await explain(paper)
if (!explaining.ok) throw new Error(explaining.failure.message)
const unplaced: readonly ExplainedNumber[] = explaining.paper.unplaced()
const pages: readonly Page[] = explaining.paper.result.document?.pages ?? []
const shown: View = await view([paper])
const aside: Comparison = await compareSeries(records, 'period')
const validation = await validate([paper])
const filled: BackfillResult = await backfill([paper], 'part', { workers: 1, shard: { index: 1, of: 1 } })
const merged = await merge(['part'], 'whole')
const compared: Diff = await diff('part', 'whole')
const differences: FigureDifference[] = compared.ok ? compared.papers.flatMap((one) => one.differences) : []
const told = {
  records: records.length > 10 && recordSchema.safeParse(first).success,
  explained: explaining.paper.record(first.id)?.rule === (await explainRecord(first)).rule && unplaced.length > 0,
  pages: pages.length,
  aside: aside.columns.length > 1 && aside.rows.length > 1,
  view: shown.html?.startsWith('<!doctype html>') === true && shown.figures === records.length,
  sarif: JSON.parse(report(validation, 'sarif')).version,
  text: report(validation, 'text').includes('error: '),
  filled: filled.ok && filled.outcome?.counts.records === records.length,
  merged: merged.ok && merged.outcome.counts.records === records.length,
  refused: (await merge(['nowhere'], 'whole')).ok || (await diff('nowhere', 'whole')).ok,
  differences: compared.ok ? differences.length : null,
  schema: typeof schema.$schema,
}
console.log(JSON.stringify(told))
`

describe('the package', () => {
  it('holds docs, fixtures, schemas, the manual page and what changed', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'CHANGELOG.md',
        'docs/api.md',
        'dist/man/yjs.1',
        'fixtures/youth-justice-report.pdf',
        'schemas/json/record.schema.json',
      ]),
    )
    expect(files.filter((file) => /^(?:src|tests)\/|\.tsx?$/.test(file) && !file.endsWith('.d.ts'))).toEqual(
      [],
    )
  })

  it('is taken by a strict TypeScript project, and works in it', () => {
    writeFileSync(join(folder, 'consumer.ts'), consumer)
    const options = [
      '--strict',
      '--exactOptionalPropertyTypes',
      '--noEmit',
      'false',
      '--module',
      'nodenext',
      '--target',
      'es2022',
    ]
    const pages = ['README.md', 'docs/plot.md', 'docs/sources.md', 'docs/api.md'].map((page) =>
      readFileSync(page, 'utf8'),
    )
    const shown = pages.flatMap((page) =>
      [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code),
    )
    const examples = shown.filter((code) => code.includes("from 'council-figures'"))
    expect(examples.length).toBeGreaterThan(3)
    const given = "declare const mapping: import('council-figures').Mapping\n"
    for (const [index, code] of examples.entries())
      writeFileSync(join(folder, `doc-${index}.ts`), given + code)
    const sources = ['consumer.ts', ...examples.map((_, index) => `doc-${index}.ts`)]
    const compiled = spawnSync(
      process.execPath,
      [resolve('node_modules/typescript/bin/tsc'), ...options, ...sources],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    )
    expect(compiled.stdout).toBe('')
    const { stdout, stderr } = node('--no-warnings', 'consumer.js')
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual({
      records: true,
      explained: true,
      aside: true,
      pages: 1,
      view: true,
      sarif: '2.1.0',
      text: true,
      filled: true,
      merged: true,
      refused: false,
      differences: 0,
      schema: 'string',
    })
  }, 120_000)

  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  it('is required where Node can, and elsewhere says what to write', () => {
    writeFileSync(join(folder, 'old.cjs'), "console.log(typeof require('council-figures').extract)")
    const can = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)
    if (can) expect(node('--no-warnings', 'old.cjs')).toMatchObject({ status: 0, stdout: 'function\n' })
    const cannot = node(...(can ? ['--no-experimental-require-module'] : []), 'old.cjs')
    expect(cannot.status).not.toBe(0)
    expect(cannot.stderr).toContain("write `const { extract } = await import('council-figures')` instead")
  })
})

it('docs/api.md is what the docstrings say, and every type that a signature names is exported', () => {
  const { status, stderr } = spawnSync(process.execPath, ['docs/write-api.mjs', '--check'], {
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
}, 120_000)

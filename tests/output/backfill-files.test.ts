import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import type { MetricRecord } from '../../schemas/record.js'
import { validationSchema } from '../../schemas/validation.js'
import { writeBackfill } from '../../src/output/backfill-files.js'
import { resultFiles } from '../../src/output/result-files.js'
import type { GatheredPaper } from '../../src/pipeline/backfill/gather.js'
import { unchecked } from '../../src/pipeline/backfill/result-file.js'
import { manifestOf } from '../../src/pipeline/manifest.js'
import { failedEntry } from '../../src/pipeline/paper-entry.js'
import { buildSeries } from '../../src/series/build-series.js'
import { testFolder } from '../making/folder.js'
import { financialYear, recordWith } from '../making/record.js'

const metrics = ['custody', 'custody.rate', 'custody.rate.change', 'custody_x.rate', 'fte', 'zz.top']

const records = fc.array(
  fc.record({
    metric: fc.constantFrom(...metrics),
    value: fc.integer({ min: 0, max: 9 }),
    year: fc.integer({ min: 2018, max: 2023 }),
    sex: fc.constantFrom(undefined, 'male', 'female'),
  }),
  { maxLength: 30 },
)

function paperOf(file: string, parts: readonly MetricRecord[]): GatheredPaper {
  const entry = failedEntry({ file, url: null }, null, { outcome: 'ok', message: '' })
  return { entry: { ...entry, records: parts.length }, records: parts, ...unchecked }
}

async function* each<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values
}

function write(at: (...names: string[]) => string, papers: AsyncIterable<GatheredPaper>) {
  const writing = { folder: at(), scratch: at('scratch'), catalogue: loadCatalogue() }
  return writeBackfill({ coverage: unchecked.coverage, papers }, writing)
}

describe('the output of a backfill, written paper by paper', () => {
  it('has the bytes that one call over all papers writes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(records, { maxLength: 4 }), async (papers) => {
        const at = testFolder()
        mkdirSync(at('scratch'))
        const gathered = papers.map((figures, index) =>
          paperOf(
            `${index}.pdf`,
            figures.map(({ metric, value, year, sex }, place) =>
              recordWith({
                id: `${index}-${place}`,
                metric,
                value,
                period: financialYear(year),
                dimensions: sex ? { sex } : {},
                source: { file: `${index}.pdf`, paper: `sha256:${String(index).repeat(64)}` },
              }),
            ),
          ),
        )
        await write(at, each(gathered))
        const all = gathered.flatMap((paper) => paper.records)
        const series = buildSeries(all)
        const manifest = manifestOf(
          gathered.map(({ entry }) => entry),
          series.length,
        )
        const whole = resultFiles({ records: all, series, manifest, bom: false, catalogue: loadCatalogue() })
        for (const name of ['series.json', 'series.csv', 'manifest.json']) {
          expect(readFileSync(at(name), 'utf8')).toBe(whole[name])
        }
        const lines = readFileSync(at('records.ndjson'), 'utf8').split('\n').filter(Boolean)
        expect(lines.map((line) => JSON.parse(line))).toEqual(all)
        expect(readdirSync(at('scratch'))).toEqual([])
        const findings = validationSchema.parse(JSON.parse(readFileSync(at('findings.json'), 'utf8')))
        expect(findings.papers).toHaveLength(papers.length)
      }),
      { numRuns: 20 },
    )
  })

  it('tells what later papers say differently, beside the findings of each paper', async () => {
    const at = testFolder()
    mkdirSync(at('scratch'))
    const papers = [1, 2].map((index) =>
      paperOf(`${index}.pdf`, [
        recordWith({
          id: `r${index}`,
          value: index,
          source: {
            paper: `sha256:${String(index).repeat(64)}`,
            file: `${index}.pdf`,
            published: `202${index}-05-01`,
          },
        }),
      ]),
    )
    await write(at, each(papers))
    const { findings } = validationSchema.parse(JSON.parse(readFileSync(at('findings.json'), 'utf8')))
    expect(findings).toMatchObject([{ check: 'restatement', severity: 'note', source: { file: '1.pdf' } }])
  })

  it('leaves earlier output as it was when a paper of it cannot be had', async () => {
    const at = testFolder()
    mkdirSync(at('scratch'))
    writeFileSync(at('manifest.json'), 'earlier')
    async function* broken(): AsyncGenerator<GatheredPaper> {
      yield paperOf('a.pdf', [recordWith()])
      throw new Error('gone')
    }
    await expect(write(at, broken())).rejects.toThrow('gone')
    expect(readFileSync(at('manifest.json'), 'utf8')).toBe('earlier')
    expect(readdirSync(at())).toEqual(['manifest.json', 'scratch'])
    expect(readdirSync(at('scratch'))).toEqual([])
  })
})

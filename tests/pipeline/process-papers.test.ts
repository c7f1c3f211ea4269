import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import { paperEntrySchema } from '../../schemas/manifest.js'
import { extract } from '../../src/index.js'
import type { PaperResult } from '../../src/pipeline/process-paper.js'
import { processPapers } from '../../src/pipeline/process-papers.js'
import { type PaperSource, paperOfBytes } from '../../src/sources/paper-source.js'
import { fixture } from '../making/run-yjs.js'

const report = readFileSync(fixture('youth-justice-report.pdf'))

async function resultsOf(...sources: PaperSource[]): Promise<PaperResult[]> {
  const results: PaperResult[] = []
  for await (const result of processPapers(sources, loadCatalogue())) results.push(result)
  return results
}

describe('processPapers', () => {
  it('shows a bug as a bug, and goes on with the next paper', async () => {
    const broken: PaperSource = {
      file: 'broken.pdf',
      url: null,
      load: () => Promise.reject(new TypeError('x is not a function')),
    }
    const [bug, read] = await resultsOf(broken, paperOfBytes('report.pdf', report))
    expect(bug?.failure).toMatchObject({ outcome: 'crashed', bug: expect.any(TypeError) })
    expect(bug?.failure?.message).toBe('this is a bug in yjs: x is not a function')
    expect(read?.records.length).toBeGreaterThan(20)
  })

  it('counts the figures of the same bytes once, under whatever names', async () => {
    const [first, second] = await resultsOf(paperOfBytes('a.pdf', report), paperOfBytes('b.pdf', report))
    expect(second?.records).toEqual([])
    expect(second?.entry).toMatchObject({ file: 'b.pdf', outcome: 'ok', records: 0 })
    expect(second?.entry.message).toContain('a.pdf')
    expect(second?.entry.paper).toBe(first?.entry.paper)
  })

  it('leaves the bytes that it was given as they were', async () => {
    const bytes = Buffer.from(report)
    await resultsOf(paperOfBytes('report.pdf', bytes))
    expect(bytes.equals(report)).toBe(true)
  })

  it.each([
    'youth-justice-report.pdf',
    'scrutiny-pack.pdf',
    'performance-slides.pdf',
    'scan.pdf',
    'agenda.html',
  ])('accounts for every page of %s, and for every record', async (name) => {
    const [result] = await resultsOf(paperOfBytes(name, readFileSync(fixture(name))))
    const entry = paperEntrySchema.parse(result?.entry)
    expect(entry.pages.map(({ page }) => page)).toEqual(entry.pages.map((_, index) => index + 1))
    expect(entry.records).toBe(result?.records.length)
    for (const record of result?.records ?? []) expect(record.source.paper).toBe(entry.paper)
  })
})

describe('extract', () => {
  it('does in a library what the command does, without a terminal', async () => {
    const { records, series, manifest, failures } = await extract([
      'missing.pdf',
      fixture('scrutiny-pack.pdf'),
    ])
    expect(manifest.counts).toMatchObject({
      papers: 2,
      failed: 1,
      records: records.length,
      series: series.length,
    })
    expect(failures).toMatchObject([{ file: 'missing.pdf', outcome: 'not-found', bug: null }])
    expect(records.length).toBeGreaterThan(10)
  })
})

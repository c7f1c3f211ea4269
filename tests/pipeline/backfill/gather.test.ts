import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PaperEntry } from '../../../schemas/manifest.js'
import { type GatheredPaper, gatherPapers } from '../../../src/pipeline/backfill/gather.js'
import { type ListedPaper, listingOf } from '../../../src/pipeline/backfill/listing.js'
import { DamagedResult, unchecked } from '../../../src/pipeline/backfill/result-file.js'
import { spread } from '../../../src/pipeline/backfill/state-folder.js'
import { testFolder } from '../../making/folder.js'
import { recordWith } from '../../making/record.js'

interface Stored {
  readonly sha: string
  /** Day of its meeting. */
  readonly day?: string | null
  /** Prints of its pages, each of which has one record. */
  readonly prints: readonly string[]
}

function entryOf({ sha, prints }: Stored): PaperEntry {
  const pages = prints.map((_, index) => ({
    page: index + 1,
    label: null,
    outcome: 'ok' as const,
    reason: null,
  }))
  return {
    file: 'as it was called then.pdf',
    paper: `sha256:${sha.repeat(64)}`,
    url: null,
    kind: 'pdf',
    title: null,
    outcome: 'ok',
    message: null,
    pages,
    records: prints.length,
    tables: 0,
    reread: null,
    tokens: null,
    links: [],
  }
}

/** Stores results, and answers what is gathered for files that hold them. */
async function gathered(files: Readonly<Record<string, Stored>>): Promise<GatheredPaper[]> {
  const at = testFolder()
  const listed = Object.entries(files).map(([file, stored]): ListedPaper => {
    const result = `${stored.sha.repeat(64)}.rules.context`
    const path = spread(at('results'), result)
    mkdirSync(dirname(path), { recursive: true })
    const prints = Object.fromEntries(stored.prints.map((print, index) => [index + 1, print]))
    const header = {
      entry: entryOf(stored),
      meeting: stored.day ?? null,
      published: null,
      prints,
      ...unchecked,
      findings: 0,
    }
    const paper = `sha256:${stored.sha.repeat(64)}`
    const records = stored.prints.map((_, index) =>
      recordWith({ id: `${stored.sha}-${index + 1}`, source: { paper, page: index + 1, file: 'old name' } }),
    )
    writeFileSync(path, [header, ...records].map((line) => `${JSON.stringify(line)}\n`).join(''))
    return { file, url: null, paper, result, failure: null }
  })
  const papers: GatheredPaper[] = []
  const { papers: each } = await gatherPapers(listingOf(listed), at('results'))
  for await (const paper of each) papers.push(paper)
  return papers
}

const ids = (papers: readonly GatheredPaper[]) =>
  Object.fromEntries(papers.map(({ entry, records }) => [entry.file, records.map(({ id }) => id)]))

describe('papers of a backfill, gathered', () => {
  it('come by name, with the name that they have now', async () => {
    const papers = await gathered({
      'b.pdf': { sha: 'b', prints: ['x'] },
      'a.pdf': { sha: 'a', prints: ['y'] },
    })
    expect(papers.map(({ entry }) => entry.file)).toEqual(['a.pdf', 'b.pdf'])
    expect(papers.map(({ records }) => records[0]?.source.file)).toEqual(['a.pdf', 'b.pdf'])
  })

  it('count once when two files hold the same bytes, under the first name', async () => {
    const papers = await gathered({
      'z.pdf': { sha: 'a', prints: ['x'] },
      'b.pdf': { sha: 'a', prints: ['x'] },
    })
    expect(ids(papers)).toEqual({ 'b.pdf': ['a-1'], 'z.pdf': [] })
    expect(papers[1]?.entry.message).toContain('same bytes as b.pdf')
  })

  it.each([
    [
      'the report, which has fewer pages, where both are of one day',
      '2023-09-12',
      '2023-09-12',
      { 'pack.pdf': ['a-1'], 'report.pdf': ['b-1'] },
    ],
    [
      'the paper of the earliest meeting',
      '2023-09-12',
      '2023-10-01',
      { 'pack.pdf': ['a-1', 'a-2'], 'report.pdf': [] },
    ],
    [
      'the paper that tells its meeting, where the other does not',
      '2023-09-12',
      null,
      { 'pack.pdf': ['a-1', 'a-2'], 'report.pdf': [] },
    ],
  ])('count a page that two papers print at %s', async (_rule, packDay, reportDay, expected) => {
    const papers = await gathered({
      'pack.pdf': { sha: 'a', day: packDay, prints: ['x', 'y'] },
      'report.pdf': { sha: 'b', day: reportDay, prints: ['y'] },
    })
    expect(ids(papers)).toEqual(expected)
    for (const { entry, records } of papers) expect(entry.records).toBe(records.length)
    const told = papers.map(({ entry }) => entry.message).filter((message) => message !== null)
    expect(told).toEqual([
      expect.stringMatching(/^page \d is also in \w+\.pdf; their figures are counted there$/),
    ])
  })

  it('count a page once that a pack prints twice', async () => {
    const papers = await gathered({ 'pack.pdf': { sha: 'a', prints: ['x', 'y', 'x'] } })
    expect(ids(papers)).toEqual({ 'pack.pdf': ['a-1', 'a-2'] })
  })

  it('tell of a result that is gone from the store', async () => {
    const at = testFolder()
    mkdirSync(at('results'))
    const paper = `sha256:${'a'.repeat(64)}`
    const lost = { file: 'a.pdf', url: null, paper, result: 'aa.rules.context', failure: null }
    await expect(gatherPapers([lost], at('results'))).rejects.toBeInstanceOf(DamagedResult)
  })
})

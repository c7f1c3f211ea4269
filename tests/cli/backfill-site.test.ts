import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { discoverPapers } from '../../src/sources/site-papers.js'
import { type CouncilSite, councilSite, type Misbehaviour } from '../making/council-site.js'
import { testFolder } from '../making/folder.js'
import { instantClient } from '../making/instant-client.js'
import { littleCouncil } from '../making/little-council.js'
import { outputOf, type ProgramRun, papersOf, startProgram } from '../making/run-program.js'
import { savedSite } from '../making/saved-site.js'

let site: CouncilSite
beforeEach(async () => {
  site = await councilSite(littleCouncil())
})
afterEach(() => site.close())

/** As fast as the option allows: these tests wait for real. */
const backfill = (output: string, ...words: string[]): Promise<ProgramRun> =>
  startProgram('backfill', site.url, '-o', output, '--rate', '10', ...words).ended
const fetched = (): string[] => site.asked.filter((line) => line.startsWith('GET /documents/'))

describe('yjs backfill of a site', () => {
  it('reads every paper, whichever door it asks, and asks for none a second time', async () => {
    const at = testFolder()
    const service = await backfill(at('service'), '--door', 'web-service')
    expect(service.code).not.toBe(2)
    const asked = fetched().length
    expect(papersOf(at('service'))).toHaveLength(10)
    expect(asked).toBe(10)
    await backfill(at('pages'), '--door', 'pages')
    expect(outputOf(at('pages'))).toEqual(outputOf(at('service')))
    const again = await backfill(at('service'), '--door', 'web-service')
    expect([again.out, fetched()]).toEqual([service.out, fetched().slice(0, 2 * asked)])
    // Other rules: everything is read again, nothing is fetched again.
    await backfill(at('service'), '--min-confidence', '0.5')
    expect(fetched()).toHaveLength(2 * asked)
  }, 60_000)

  it('gives records the meeting of the site where the paper does not tell it', async () => {
    const at = testFolder()
    await backfill(at('data'), '--committee', '9', '--to', '2018')
    const records = readFileSync(at('data/records.ndjson'), 'utf8').trim().split('\n')
    expect(records.length).toBeGreaterThan(5)
    for (const line of records) expect(JSON.parse(line).source.meeting.date).not.toBeNull()
  }, 60_000)

  it('accounts for each paper of a site that misbehaves, and tries only the failed ones again', async () => {
    const at = testFolder()
    await backfill(at('whole'), '--committee', '9', '--to', '2018')
    const [first = '', second = '', third = ''] = fetched().map((line) => line.slice('GET '.length))
    site.misbehave(first, { kind: 'status', status: 403, times: 1 })
    site.misbehave(second, { kind: 'page', html: '<title>Sign in</title>', times: 1 })
    site.misbehave(third, { kind: 'cut-off', times: 1 })
    const { code, out } = await backfill(at('data'), '--committee', '9', '--to', '2018')
    expect(code).toBe(1)
    expect(papersOf(at('data')).filter(({ outcome }) => outcome === 'fetch-failed')).toHaveLength(2)
    expect(papersOf(at('data'))).toHaveLength(5)
    expect(out).toContain(`next: yjs backfill ${site.url} --committee 9 --to 2018 -o ${at('data')}`)
    const asked = fetched().length
    await backfill(at('data'), '--committee', '9', '--to', '2018', '--retry-failed')
    expect(fetched()).toHaveLength(asked + 2)
    expect(outputOf(at('data'))).toEqual(outputOf(at('whole')))
  }, 60_000)

  it('lists with --dry-run what it would fetch, with sizes, and fetches and writes nothing', async () => {
    const at = testFolder()
    const { code, out } = await backfill(at('data'), '--committee', '9', '--to', '2018', '--dry-run')
    expect(code).toBe(0)
    const lines = out.trimEnd().split('\n')
    expect(lines).toHaveLength(6)
    expect(lines[0]).toMatch(/^ +[\d.]+ [KM]B {2}2018-11-08 {2}http:\/\/127\.0\.0\.1:\d+\/documents\//)
    expect(lines[5]).toMatch(/^5 papers, [\d.]+ [KM]B$/)
    expect(fetched()).toEqual([])
    expect(() => readFileSync(at('data'))).toThrow('ENOENT')
  }, 60_000)

  it('that cannot be read at all exits with 2 and leaves earlier output as it was', async () => {
    const at = testFolder()
    await backfill(at('data'), '--committee', '9', '--to', '2018')
    const before = outputOf(at('data'))
    site.misbehave('/robots.txt', { kind: 'status', status: 403 })
    const { code, err } = await backfill(at('data'), '--committee', 'No such panel')
    expect(code).toBe(2)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
    expect(outputOf(at('data'))).toEqual(before)
  }, 60_000)
})

/** A folder of answers that were saved from a site, with papers beside it; named by those who have one. */
const saved = process.env.YJS_SAVED_SITE

/** What befalls one document after the other; the rest is served well. */
const troubles: readonly Misbehaviour[] = [
  { kind: 'status', status: 403 },
  { kind: 'page', html: '<title>Please sign in</title>' },
  { kind: 'status', status: 429, headers: { 'retry-after': '1' }, times: 1 },
  { kind: 'status', status: 503, times: 1 },
  { kind: 'slow', milliseconds: 1_500 },
  { kind: 'cut-off', times: 1 },
  { kind: 'wrong-length', more: 10, times: 1 },
]

describe.skipIf(saved === undefined)('yjs backfill of a saved site', () => {
  it('that misbehaves in every way accounts for every document, the same through both doors', async () => {
    const at = testFolder()
    const { paths, close } = await savedCouncil(saved ?? '')
    await close()
    expect(paths.length).toBeGreaterThan(20)
    const service = await backfillSaved(at('service'), 'web-service', paths)
    const pages = await backfillSaved(at('pages'), 'pages', paths)
    expect(service).toHaveLength(paths.length)
    expect(pages).toEqual(service)
    const failed = service.filter(({ outcome }) => outcome === 'fetch-failed')
    expect(failed.map(({ message }) => message).sort()).toEqual([
      expect.stringContaining('403'),
      expect.stringContaining('sign-in page'),
    ])
  }, 600_000)

  async function backfillSaved(output: string, door: string, paths: readonly string[]) {
    const council = await savedCouncil(saved ?? '')
    for (const [index, how] of troubles.entries()) council.site.misbehave(paths[index] ?? '', how)
    const words = [
      'backfill',
      council.site.url,
      '-o',
      output,
      '--rate',
      '10',
      '--door',
      door,
      '-q',
      '--ocr',
      'never',
    ]
    await startProgram(...words).ended
    await council.close()
    // Each site has a port of its own, which is part of addresses, names and what follows from them.
    return papersOf(output)
      .filter(({ file }) => file.endsWith('.pdf'))
      .map(({ file, outcome, message, records }) => ({
        file: file.replace(/^[^/]*\//, '').replace(/-[0-9a-f]{12}(?=\.)/, ''),
        outcome,
        message: outcome === 'fetch-failed' ? message : null,
        records: records > 0,
      }))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  }
})

/** The saved site with the papers beside it as its documents, and the paths of these. */
async function savedCouncil(folder: string) {
  const names = readdirSync(join(folder, '..')).filter((name) => name.endsWith('.pdf'))
  const bodies = names.map((name) => readFileSync(join(folder, '..', name)))
  const council = await councilSite(
    savedSite(folder, (path) => {
      const choice = createHash('sha256').update(path).digest().readUInt32BE(0) % bodies.length
      return {
        type: 'application/pdf',
        body: Buffer.concat([bodies[choice] ?? Buffer.of(), Buffer.from(`\n%${path}\n`)]),
      }
    }),
  )
  const http = instantClient(council.url)
  const paths: string[] = []
  for await (const { url, failure } of discoverPapers(council.url, { http })) {
    if (failure === null) paths.push(new URL(url).pathname)
  }
  await http.close()
  return { site: council, paths: paths.sort(), close: () => council.close() }
}

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { PaperEntry } from '../../schemas/manifest.js'
import type { MetricRecord } from '../../schemas/record.js'
import { runProgram } from '../making/run-program.js'
import { fixture, yjs } from '../making/run-yjs.js'
import { scanOf } from '../readers/ocr/scans.js'
import { standIn } from '../readers/ocr/stand-in.js'

const folder = mkdtempSync(join(tmpdir(), 'yjs-scan-'))
const at = (name: string): string => join(folder, name)
const text = fixture('youth-justice-report.pdf')

interface Extracted {
  readonly records: readonly MetricRecord[]
  readonly papers: readonly PaperEntry[]
}

async function extracted(...words: string[]): Promise<Extracted> {
  return JSON.parse((await yjs('extract', ...words, '-f', 'json')).out) as Extracted
}

/** What a record says, without its place, its quote and how sure it is. */
const said = ({ metric, period, dimensions, value, unit }: MetricRecord): string =>
  JSON.stringify([metric, period.id, dimensions, value, unit])

describe('a scan', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    const bytes = new Uint8Array(readFileSync(text))
    writeFileSync(at('scan.pdf'), await scanOf(bytes, { leaning: -0.008 }))
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('gives the figures of its paper, marked as recognised, and no others', async () => {
    const [scan, paper] = [await extracted(at('scan.pdf')), await extracted(text)]
    const first = paper.records.filter(({ source }) => source.page === 1).map(said)
    const found = scan.records.map(said)
    expect(found.filter((one) => !first.includes(one))).toEqual([])
    expect(found.length).toBeGreaterThan(0.6 * first.length)
    expect(scan.records.every(({ source }) => source.ocr === true)).toBe(true)
    expect(scan.papers).toMatchObject([{ outcome: 'ok', pages: [{ outcome: 'ok', ocr: true }] }])
    expect(paper.records.some(({ source }) => 'ocr' in source)).toBe(false)
  })

  it('is left alone with --ocr never', async () => {
    const { records, papers } = await extracted(at('scan.pdf'), '--ocr', 'never')
    expect(records).toEqual([])
    expect(papers).toMatchObject([{ outcome: 'needs-ocr' }])
  })

  it('is read as ever where the tesseract that was asked for is not there or fails, and says so', async () => {
    onTestFinished(() => void vi.unstubAllEnvs())
    vi.stubEnv('PATH', at('.'))
    const instead = 'pages were recognised with the engine that is installed with yjs'
    const { records, papers } = await extracted(at('scan.pdf'), '--ocr-engine', 'tesseract')
    expect(papers).toMatchObject([{ outcome: 'ok', message: `no tesseract is on the PATH: ${instead}` }])
    standIn(at('.'), 'process.exit(3)')
    const failing = await extracted(at('scan.pdf'), '--ocr-engine', 'auto')
    expect(failing.papers[0]?.message).toBe(`tesseract failed (it ended with code 3): ${instead}`)
    expect([records, failing.records]).toEqual([(await extracted(at('scan.pdf'))).records, records])
  })

  it('gives the same bytes with limits, in a process of its own', async () => {
    const here = runProgram('extract', at('scan.pdf'), '-f', 'ndjson').out
    const apart = runProgram('extract', at('scan.pdf'), '-f', 'ndjson', '--timeout', '60').out
    expect(here).toContain('"ocr":true')
    expect(apart).toBe(here)
  })
})

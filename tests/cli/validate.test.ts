import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Validation } from '../../schemas/validation.js'
import { fixture, yjs, yjsIn } from '../making/run-yjs.js'
import { wrongRates } from '../making/wrong-rates.js'

const wrong = fixture('arithmetic-report.pdf')
const right = fixture('youth-justice-report.pdf')

let folder = ''
const at = (name: string): string => join(folder, name)
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yjs-validate-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const parsed = (out: string): Validation => JSON.parse(out) as Validation

describe('yjs validate', () => {
  it('finds the four wrong figures of the fixture, and exits with 1', async () => {
    const { code, out } = await yjs('validate', wrong)
    expect(code).toBe(1)
    expect(out).toContain('a change of 15% is printed, but from 440 to 462 is 5%')
    expect(out).toContain('43.2% is printed, but 41 ÷ 120 gives 34.17%')
    expect(out).toContain('its parts add up to 40 (31 + 9)')
    expect(out).toContain('83.8% is printed for 31 of 42')
    expect(out.match(/^error:/gm)).toHaveLength(4)
  })

  it('finds nothing in a report that is right, and exits with 0', async () => {
    const { code, out } = await yjs('validate', right)
    expect(code).toBe(0)
    expect(out).toMatch(/^\d+ figures: \d+ checked, \d+ unverified, \d+ unreadable\n/)
    expect(out).toMatch(/\n0 errors, |\nnothing found\n$/)
  })

  it.each(['text', 'json', 'sarif', 'junit', 'github', 'markdown'])('--reporter %s', async (name) => {
    const { out } = await yjs('validate', wrong, '--reporter', name)
    await expect(out).toMatchFileSnapshot(`snapshots/validate arithmetic-report.pdf --reporter ${name}`)
  })

  it('adds checked, unverified and unreadable up to all figures, for each paper and over all', async () => {
    const { out } = await yjs('validate', wrong, right, fixture('scrutiny-pack.pdf'), '--reporter', 'json')
    const { coverage, papers } = parsed(out)
    for (const { figures, checked, unverified, unreadable } of [coverage, ...papers.map((p) => p.coverage)]) {
      expect(checked + unverified + unreadable).toBe(figures)
    }
    expect(papers.reduce((sum, paper) => sum + paper.coverage.figures, 0)).toBe(coverage.figures)
  })

  it('says the same of papers in any order', async () => {
    const one = await yjs('validate', wrong, right, '--reporter', 'json')
    expect(await yjs('validate', right, wrong, '--reporter', 'json')).toEqual(one)
  })

  it.each(['records.json', 'records.ndjson'])('checks saved records as %s', async (name) => {
    const { out } = await yjs('extract', wrong, '-f', name.endsWith('.json') ? 'json' : 'ndjson')
    writeFileSync(at(name), out)
    const { code, out: said } = await yjs('validate', at(name), '--reporter', 'json')
    expect(code).toBe(1)
    expect(parsed(said).papers).toMatchObject([{ file: wrong, outcome: 'ok' }])
    expect(parsed(said).findings.map(({ published }) => published)).toContain(43.2)
  })

  it('counts a paper once when its saved records are named too', async () => {
    const { out } = await yjs('extract', wrong, '-f', 'json')
    writeFileSync(at('saved.json'), out)
    const together = await yjs('validate', at('saved.json'), wrong, '--reporter', 'json')
    expect(together.out).toBe((await yjs('validate', wrong, '--reporter', 'json')).out)
  })

  it('writes several reports at once, into files and to standard output', async () => {
    const words = [
      '--reporter',
      `sarif=${at('out/findings.sarif')}`,
      '--reporter',
      `junit=${at('findings.xml')}`,
    ]
    const { code, out, err } = await yjs('validate', wrong, ...words, '--reporter', 'github')
    expect(code).toBe(1)
    expect(out.match(/^::error /gm)).toHaveLength(5)
    expect(err).toContain('written: ')
    expect(JSON.parse(readFileSync(at('out/findings.sarif'), 'utf8')).version).toBe('2.1.0')
    expect(readFileSync(at('findings.xml'), 'utf8')).toContain('<testsuites')
  })

  it('adds to the step summary of GitHub what its annotations leave out', async () => {
    writeFileSync(at('many.ndjson'), wrongRates(12))
    writeFileSync(at('summary.md'), 'before\n')
    const words = ['validate', at('many.ndjson'), '--reporter', 'github']
    const { out } = await yjsIn({ GITHUB_STEP_SUMMARY: at('summary.md') }, ...words)
    expect(out.match(/^::error /gm)).toHaveLength(10)
    const summary = readFileSync(at('summary.md'), 'utf8')
    expect(summary).toMatch(/^before\n/)
    expect(summary.match(/^### /gm)).toHaveLength(12)
  })
})

describe('what fails a run', () => {
  const counted = async (...words: string[]): Promise<number> => (await yjs('validate', wrong, ...words)).code

  it('is an error unless so many are borne', async () => {
    const all = parsed((await yjs('validate', wrong, '--reporter', 'json')).out).findings
    const errors = all.filter(({ severity }) => severity === 'error').length
    expect(await counted('--max-findings', String(errors))).toBe(0)
    expect(await counted('--max-findings', String(errors - 1))).toBe(1)
  })

  it('is a warning too with --fail-on warning', async () => {
    await yjs('validate', wrong, '--baseline', at('w.json'), '--write-baseline')
    const stale = ['validate', right, '--baseline', at('gone.json')]
    const baseline = JSON.parse(readFileSync(at('w.json'), 'utf8'))
    for (const entry of baseline.findings) entry.file = right
    writeFileSync(at('gone.json'), JSON.stringify(baseline))
    expect((await yjs(...stale)).code).toBe(0)
    expect((await yjs(...stale, '--fail-on', 'warning')).code).toBe(1)
  })

  it('is a paper that was not read, beside others that were', async () => {
    expect((await yjs('validate', right, at('missing.pdf'))).code).toBe(1)
    expect((await yjs('validate', right, fixture('scan.pdf'))).code).toBe(1)
  })
})

describe('--baseline', () => {
  it('leaves out what is known, also beside other papers and under another order', async () => {
    const written = await yjs('validate', wrong, '--baseline', at('known.json'), '--write-baseline')
    expect(written).toMatchObject({ code: 0 })
    const { code, out } = await yjs('validate', right, wrong, '--baseline', at('known.json'))
    expect(code).toBe(0)
    expect(out).toContain('5 known to the baseline')
    expect(out).not.toContain('error:')
  })

  it('knows a paper under another name', async () => {
    writeFileSync(at('renamed.pdf'), readFileSync(wrong))
    expect((await yjs('validate', at('renamed.pdf'), '--baseline', at('known.json'))).code).toBe(0)
  })

  it('lets new findings fail', async () => {
    const baseline = JSON.parse(readFileSync(at('known.json'), 'utf8'))
    baseline.findings = baseline.findings.filter(
      ({ message }: { message: string }) => !message.includes('43.2%'),
    )
    writeFileSync(at('fewer.json'), JSON.stringify(baseline))
    const { code, out } = await yjs('validate', wrong, '--baseline', at('fewer.json'))
    expect(code).toBe(1)
    expect(out.match(/^error:/gm)).toHaveLength(1)
  })

  it('reports an entry that no longer occurs, as a note where its paper was not read', async () => {
    const other = await yjs('validate', right, '--baseline', at('known.json'))
    expect(other.out).toContain('note: known to the baseline, its paper was not read in this run')
    const baseline = JSON.parse(readFileSync(at('known.json'), 'utf8'))
    baseline.findings.push({
      ...baseline.findings[0],
      fingerprint: 'gone',
      message: 'a sum that was put right',
    })
    writeFileSync(at('stale.json'), JSON.stringify(baseline))
    const { code, out } = await yjs('validate', wrong, '--baseline', at('stale.json'))
    expect(code).toBe(0)
    expect(out).toContain(
      'warning: known to the baseline, no longer found (change): a sum that was put right',
    )
  })
})

describe('yjs validate, wrongly called', () => {
  it.each([
    [['a.pdf', '--reporter', 'xml'], 'Allowed choices are text, json, sarif, junit, github, markdown.'],
    [['a.pdf', '--reporter', 'sarif='], 'Name a file after sarif='],
    [
      ['a.pdf', '--reporter', 'json', '--reporter', 'text'],
      'json and text cannot both go to standard output',
    ],
    [['a.pdf', '--reporter', 'json=x', '--reporter', 'sarif=x'], 'two reports cannot both go to x'],
    [['a.pdf', '--fail-on', 'note'], 'Allowed choices are error, warning'],
    [['a.pdf', '--max-findings', 'few'], 'It must be a whole number.'],
    [['a.pdf', '--write-baseline'], 'name it with --baseline FILE'],
    [['a.pdf', '--mapping', 'm.json'], 'name the papers with --against PAPERS'],
    [['figures.csv'], 'name them with --against PAPERS'],
    [['a.pdf', '--baseline', 'no-such.json'], 'no-such.json: no such file'],
    [['a.pdf', '--baseline', 'LICENSE'], 'LICENSE: is not JSON'],
    [['a.pdf', '--baseline', 'LICENSE', '--write-baseline'], 'LICENSE: is not JSON, and is not overwritten'],
    [['a.pdf', '--baseline', 'package.json'], 'package.json: is no baseline at version'],
    [['missing.pdf'], 'missing.pdf: no such file or folder'],
    [['package.json'], 'package.json: record 1 is not valid'],
  ])('%j is one clear line on stderr and exit code 2', async (words, line) => {
    const { code, out, err } = await yjs('validate', ...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(line)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  it('writes nothing when it could not run', async () => {
    writeFileSync(at('v2.json'), '{"version": 2, "findings": []}')
    const before = readdirSync(folder)
    const { code, err } = await yjs(
      'validate',
      wrong,
      '--baseline',
      at('v2.json'),
      '--reporter',
      `json=${at('r.json')}`,
    )
    expect(code).toBe(2)
    expect(err).toContain('is a baseline of version 2; this program reads version 1; write it anew')
    expect(readdirSync(folder)).toEqual(before)
  })
})

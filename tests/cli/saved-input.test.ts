import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testFolder } from '../making/folder.js'
import { recordWith } from '../making/record.js'
import { runProgram, runShell } from '../making/run-program.js'
import { fixture, yjs } from '../making/run-yjs.js'

const report = fixture('youth-justice-report.pdf')
let folder = ''
const at = (...names: string[]): string => join(folder, ...names)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yjs-saved-'))
  await yjs('extract', report, fixture('fostering-summary.html'), '-o', at('out'))
  runProgram('backfill', report, fixture('fostering-summary.html'), '-o', at('data'))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

describe.each([
  ['the folder of `extract -o`', () => at('out')],
  ['its records.json', () => at('out', 'records.json')],
  ['the folder of a backfill', () => at('data')],
  ['its records.ndjson', () => at('data', 'records.ndjson')],
])('%s', (_, name) => {
  it('gives `extract` the figures of its papers, in any format, with filters', async () => {
    const saved = await yjs(
      'extract',
      name(),
      '-f',
      'csv',
      '--metric',
      'custody.*',
      '--min-confidence',
      '0.8',
    )
    const read = await yjs('extract', report, '-f', 'csv', '--metric', 'custody.*', '--min-confidence', '0.8')
    expect(read.out.split('\r\n').length).toBeGreaterThan(2)
    expect(saved).toMatchObject({ code: 0, out: read.out })
  })

  it('gives `extract` the summary, without advice to keep what is kept', async () => {
    const { code, out } = await yjs('extract', name())
    expect(code).toBe(0)
    expect(out).toContain('First-time entrants')
    expect(out).toContain('numbers printed: 38 recorded')
    expect(out).toContain('2 of 2 papers read')
    expect(out).not.toContain('-o out')
  })

  it('gives `extract` and `series` files of other kinds', async () => {
    const to = testFolder()
    await yjs('extract', name(), '-o', to('all'))
    expect(readFileSync(to('all', 'series.json'), 'utf8')).toBe(
      readFileSync(at('out', 'series.json'), 'utf8'),
    )
    expect(JSON.parse(readFileSync(to('all', 'manifest.json'), 'utf8')).counts).toEqual(
      JSON.parse(readFileSync(at('out', 'manifest.json'), 'utf8')).counts,
    )
    for (const file of ['f.parquet', 'f.xlsx']) {
      await yjs('extract', name(), '-o', to(file))
      await yjs('extract', report, fixture('fostering-summary.html'), '-o', to(`read.${file}`))
      expect(readFileSync(to(file)).equals(readFileSync(to(`read.${file}`)))).toBe(true)
    }
    const pairs = await yjs('extract', name(), '-f', 'dfe', '-o', to('pairs'))
    const same = await yjs('series', name(), '-f', 'dfe', '-o', to('pairs'))
    expect(pairs.out).toMatch(/^\d+ figures in \d+ pairs of files in /)
    expect(same.out).toBe(pairs.out)
  })

  it('gives `explain` its records, and says that it has no pages', async () => {
    const { code, out } = await yjs('explain', 'p1-244', name())
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('custody.rate') })
    const page = await yjs('explain', '--page', '1', name())
    expect(page.code).toBe(2)
    expect(page.err).toContain('holds saved records, and no pages; name the paper')
    expect(page.err.trimEnd().split('\n')).toHaveLength(1)
  })

  it('gives `validate` its figures', async () => {
    const { out } = await yjs('validate', name())
    expect(out).toMatch(/^45 figures: /)
  })

  it('gives `plot` its figures', async () => {
    const to = testFolder()
    await yjs('plot', name(), '--metric', 'reoffending.rate', '-o', to('saved.svg'))
    await yjs('plot', report, '--metric', 'reoffending.rate', '-o', to('read.svg'))
    expect(readFileSync(to('saved.svg'), 'utf8')).toBe(readFileSync(to('read.svg'), 'utf8'))
  })

  it('gives `view` its figures beside the pages of its papers', async () => {
    const to = testFolder()
    const { code, out } = await yjs('view', name(), '--metric', 'custody.*', '-o', to('v.html'))
    expect({ code, out }).toEqual({ code: 0, out: `4 figures of 1 paper in ${to('v.html')}\n` })
  })
})

describe('saved records', () => {
  it('that are wrong are told with their file and line', async () => {
    const to = testFolder()
    const lines = [recordWith(), { ...recordWith(), unit: 'bushels' }].map((record) => JSON.stringify(record))
    writeFileSync(to('r.ndjson'), `${lines[0]}\n\n${lines[1]}\n`)
    for (const words of [['extract'], ['series'], ['view'], ['explain', 'p1']]) {
      const { code, err } = await yjs(...words, to('r.ndjson'))
      expect(code).toBe(2)
      expect(err).toMatch(/r\.ndjson: record 2 is not valid: unit: .* \(line 3\); records are what/)
    }
    writeFileSync(to('cut.ndjson'), `${lines[0]}\n${lines[0]?.slice(0, 50)}`)
    expect((await yjs('series', to('cut.ndjson'))).err).toContain('(see line 2)')
    writeFileSync(to('r.json'), `[\n${lines[0]},\n${lines[1]}\n]`)
    expect((await yjs('series', to('r.json'))).err).toContain('(line 3)')
  })

  it.each([
    ['source.page', { source: { page: 2 ** 31 } }],
    ['source.table.index', { source: { table: { index: 2 ** 31, caption: null, row: [], column: [] } } }],
    ['decimals', { decimals: 2 ** 31 }],
  ])('with a number that no table holds are wrong: %s', async (name, parts) => {
    const to = testFolder()
    writeFileSync(to('r.json'), JSON.stringify([recordWith(parts)]))
    const { code, err } = await yjs('extract', to('r.json'), '-o', to('f.parquet'))
    expect(code).toBe(2)
    expect(err).toContain(`record 1 is not valid: ${name}: `)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  it('without a manifest say that only the pages of their figures are known', async () => {
    const to = testFolder()
    cpSync(at('out', 'records.json'), to('r.json'))
    const { code, out } = await yjs('extract', to('r.json'))
    expect(code).toBe(0)
    expect(out).toContain('! saved records: of its pages only those with figures are known')
  })

  it('are told of only where they have what is asked for, and one line says that none has', async () => {
    const some = await yjs('extract', at('out'), '--metric', 'custody.*')
    expect(some.out).toContain('youth-justice-report.pdf')
    expect(some.out).not.toContain('fostering-summary.html')
    expect(some.err).toBe('')
    expect(some.out).toMatch(/4 of 45 figures asked for\n/)
    const none = await yjs('extract', at('out'), '--metric', 'none.*', '--unrecognised')
    expect(none.err).toMatch(
      /^yjs: no figure is of what was asked for; the metrics are .*\nyjs: saved records do not hold the numbers .*\n$/,
    )
  })

  it('are known on standard input by their beginning', () => {
    const saved = runShell(`yjs extract - -f csv < '${at('out', 'records.json')}'`)
    const lines = runShell(`yjs extract - -f csv < '${at('data', 'records.ndjson')}'`)
    const read = runShell(`yjs extract '${at('out')}' -f csv`)
    expect(read.out.split('\r\n').length).toBeGreaterThan(40)
    expect([saved.out, lines.out]).toEqual([read.out, read.out])
    const wrong = runShell(`echo '{"records": [{}]}' | yjs extract -`)
    expect(wrong.code).toBe(2)
    expect(wrong.err).toMatch(/^yjs: standard input record 1 is not valid: .*; records are what/)
  })

  it('are never replaced by what is made of them', async () => {
    const before = readFileSync(at('out', 'records.json'), 'utf8')
    const { code, err } = await yjs('extract', at('out'), '--metric', 'custody.*', '-o', at('out'))
    expect(code).toBe(2)
    expect(err).toContain('records.json is one of the files that are read')
    expect(readFileSync(at('out', 'records.json'), 'utf8')).toBe(before)
  })

  it.each([
    ['of its folder', () => [at('data')]],
    ['of its file', () => [at('data', 'records.ndjson'), '--metric', 'custody.rate']],
    ['of a paper', () => [report]],
  ])('leave the folder of a backfill as it is: %s', async (_, words) => {
    const before = readFileSync(at('data', 'records.csv'), 'utf8')
    const { code, err } = await yjs('extract', ...words(), '-o', at('data'))
    expect({ code, err }).toEqual({
      code: 2,
      err: `yjs: ${at('data')} holds a backfill; name another folder with -o\n`,
    })
    expect(readFileSync(at('data', 'records.csv'), 'utf8')).toBe(before)
    expect(existsSync(at('data', 'records.json'))).toBe(false)
  })

  it('give way to their paper where it is read with them', async () => {
    const { out } = await yjs('extract', at('out'), report, '-f', 'json')
    const { papers, records } = JSON.parse(out)
    expect(papers.map(({ file }: { file: string }) => file)).toEqual([
      report,
      fixture('fostering-summary.html'),
    ])
    expect(new Set(records.map(({ id }: { id: string }) => id)).size).toBe(records.length)
  })

  it('steer no terminal, whatever they hold', async () => {
    const to = testFolder()
    const evil = '\u001b[2Jx'
    const source = { file: evil, title: evil, published: evil, quote: evil, pageLabel: evil }
    const record = recordWith({ id: evil, metric: evil, text: evil, status: [evil], source })
    writeFileSync(to('r.json'), JSON.stringify([{ ...record, area: { ...record.area, name: evil } }]))
    for (const words of [['extract', '-v'], ['series'], ['explain', evil], ['validate'], ['view']]) {
      const { out, err } = await yjs(...words, to('r.json'))
      expect(`${out}${err}`, words.join(' ')).not.toContain('\u001b')
    }
  })

  it('whose papers are gone, or have changed, cannot be viewed, and each is named', async () => {
    const to = testFolder()
    writeFileSync(to('r.json'), JSON.stringify([recordWith({ source: { file: to('gone.pdf') } })]))
    const { code, err } = await yjs('view', to('r.json'), '-o', to('v.html'))
    expect(code).toBe(2)
    expect(err).toContain('gone.pdf: not there, or not as it was when it was read')
  })
})

describe('-f dfe', () => {
  it.each([['extract'], ['series']])('of %s asks for a folder', async (command) => {
    for (const more of [[], ['-o', at('f.parquet')]]) {
      const { code, err } = await yjs(command, at('out'), '-f', 'dfe', ...more)
      expect(code).toBe(2)
      expect(err).toMatch(/folder/i)
    }
  })

  it('says what could not be told', async () => {
    const to = testFolder()
    const area = { id: 'yjs-family', code: null, name: 'YJS family', kind: 'comparator' }
    const undated = { id: '', kind: 'none', start: null, end: null } as const
    writeFileSync(
      to('r.json'),
      JSON.stringify([recordWith(), recordWith({ id: 'b', area }), recordWith({ id: 'c', period: undated })]),
    )
    const { out, err } = await yjs('series', to('r.json'), '-f', 'dfe', '-o', to('pairs'))
    expect(out).toBe(
      `1 figure in 1 pair of files in ${to('pairs')}\nleft out: 1 figure of a place that is not in its lists (a group of councils, Wales’s councils, unknown)\n`,
    )
    expect(err).toContain('1 figure without a period left out of the series')
  })
})

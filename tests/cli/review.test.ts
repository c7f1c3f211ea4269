import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { describe, expect, it } from 'vitest'
import { runProgram as runLine } from '../../src/cli/program.js'
import { testFolder } from '../making/folder.js'
import { runProgram } from '../making/run-program.js'
import { fixture, yjs } from '../making/run-yjs.js'
import { encrypted } from '../readers/pdf/papers.js'

type Row = Record<string, string>

const report = fixture('youth-justice-report.pdf')
const rowsOf = (file: string): Row[] => parse(readFileSync(file, 'utf8'), { columns: true, bom: true })
const written = (file: string, rows: readonly Row[]): void =>
  writeFileSync(file, stringify([...rows], { header: true }))

/** A review of the report in which some lines are judged, by their short ids. */
async function judged(file: string, verdicts: Readonly<Record<string, Partial<Row>>>): Promise<void> {
  await yjs('review', report, '-o', file)
  written(
    file,
    rowsOf(file).map((row) => ({ ...row, ...verdicts[row.id ?? ''] }) as Row),
  )
}

describe('yjs review', () => {
  it('has a line for each figure, with room for a verdict and an id that explain takes', async () => {
    const file = testFolder()('review.csv')
    const { out, code } = await yjs('review', report, '-o', file)
    expect([out, code]).toEqual([`34 figures of 1 paper: 0 right, 0 wrong, 34 to be judged in ${file}\n`, 0])
    const row = rowsOf(file).find(({ id }) => id === 'p1-158')
    expect(row).toMatchObject({
      figure: '178',
      read_as: '178 per 100,000',
      measure: 'First-time entrant rate',
      area: 'England',
      period: '2023/24',
      page: '1',
      verdict: '',
      note: '',
    })
    expect((await yjs('explain', 'p1-158', report)).out).toContain('178')
  })

  it('is printed without -o, and begins with the mark of Excel where asked', async () => {
    const { out } = await yjs('review', report, '--bom')
    expect(out).toMatch(/^\ufeffid,figure,/)
  })

  it('keeps what was written, byte for byte, when it is run again', async () => {
    const file = testFolder()('review.csv')
    await judged(file, { 'p1-158': { verdict: 'wrong', note: '=it is 187' }, 'p1-151': { verdict: 'right' } })
    const { out } = await yjs('review', report, '-o', file)
    expect(out).toContain('1 right, 1 wrong, 32 to be judged')
    expect(rowsOf(file).find(({ id }) => id === 'p1-158')).toMatchObject({
      verdict: 'wrong',
      note: "'=it is 187",
    })
    const once = readFileSync(file, 'utf8')
    await yjs('review', report, '-o', file)
    expect(readFileSync(file, 'utf8')).toBe(once)
  })

  it('for Excel leaves what somebody wrote as it is, dates too', async () => {
    const file = testFolder()('review.csv')
    await judged(file, { 'p1-158': { verdict: 'wrong', note: '3/4' } })
    const rows = rowsOf(file).map((row) => ({ ...row, seen: '28/11/2026' }) as Row)
    written(file, [...rows, { note: 'Mar 24' }])
    await yjs('review', report, '-o', file, '--bom')
    const now = rowsOf(file)
    expect(now.find(({ id }) => id === 'p1-158')).toMatchObject({ note: '3/4', seen: '28/11/2026' })
    expect(now.at(-1)).toMatchObject({ note: 'Mar 24' })
  })

  it('takes filters, and keeps the lines that are in the file', async () => {
    const file = testFolder()('review.csv')
    const { out } = await yjs('review', report, '--metric', 'remand.*', '-o', file)
    expect(out).toBe(`3 figures of 1 paper: 0 right, 0 wrong, 3 to be judged in ${file}\n`)
    await yjs('review', report, '--metric', 'fte.*', '--area', 'England', '-o', file)
    expect(rowsOf(file).map(({ id }) => id)).toEqual(['p1-158', 'p1-92-429', 'p1-92-451', 'p1-92-473'])
    expect((await yjs('review', report, '--metric', 'nothing')).err).toContain(
      'no figure is of what was asked for',
    )
  })

  it('keeps and marks a verdict that no longer applies, and lines and columns that somebody added', async () => {
    const file = testFolder()('review.csv')
    await yjs('review', report, '-o', file)
    const rows = rowsOf(file).map((row) => ({ ...row, by: row.id === 'p1-151' ? 'AB' : '' }) as Row)
    const [first] = rows
    const lapsed = { ...first, verdict: 'wrong', reading: 'custody.rate|derby' } as Row
    written(file, [...rows, lapsed, { note: 'p. 3 has 99 too' }])
    const { out } = await yjs('review', report, '-o', file)
    expect(out).toContain(
      '1 line that no longer applies kept and marked; 1 line of other papers or your own kept',
    )
    const now = rowsOf(file)
    expect(now).toHaveLength(36)
    expect(now[34]).toMatchObject({
      verdict: 'wrong',
      remark: expect.stringMatching(
        /^no longer applies: now read as Custody rate, Derby, Oct 2022-Sep 2023: 0\.19 per 1,000$/,
      ),
    })
    expect(now[35]).toMatchObject({ note: 'p. 3 has 99 too' })
    expect(now.find(({ id }) => id === 'p1-151')).toMatchObject({ by: 'AB' })
  })

  it('takes saved records as papers', async () => {
    const at = testFolder()
    await yjs('extract', report, '-o', at('out'))
    await yjs('review', report, '-o', at('read.csv'))
    const read = rowsOf(at('read.csv')).map(({ record }) => record)
    for (const name of [at('out'), at('out', 'records.json')]) {
      await yjs('review', name, '-o', at('saved.csv'))
      expect(rowsOf(at('saved.csv')).map(({ record }) => record)).toEqual(read)
    }
  })

  it.each(['id,figure\r\na,b\r\n', 'my notes'])('replaces no file that is no review: %j', async (content) => {
    const file = testFolder()('review.csv')
    writeFileSync(file, content)
    const { code, err } = await yjs('review', report, '-o', file)
    expect(code).toBe(2)
    expect(err).toContain('is no review')
    expect(readFileSync(file, 'utf8')).toBe(content)
  })

  it('replaces none whose verdicts cannot be read', async () => {
    const file = testFolder()('review.csv')
    await judged(file, { 'p1-158': { verdict: 'no' } })
    const before = readFileSync(file, 'utf8')
    const { code, err } = await yjs('review', report, '-o', file)
    expect(code).toBe(2)
    expect(err).toMatch(
      /review\.csv: line \d+: “no” is no verdict; write “right” or “wrong”.*it is left as it was/,
    )
    expect(readFileSync(file, 'utf8')).toBe(before)
  })

  it('keeps the mark of Excel when it is run again without --bom', async () => {
    const file = testFolder()('review.csv')
    await yjs('review', report, '-o', file, '--bom')
    const once = readFileSync(file, 'utf8')
    expect(once).toMatch(/^\ufeffid,/)
    await yjs('review', report, '-o', file)
    expect(readFileSync(file, 'utf8')).toBe(once)
  })

  it('keeps a verdict that was saved while the papers were read', async () => {
    const at = testFolder()
    const file = at('review.csv')
    await judged(file, { 'p1-158': { verdict: 'wrong' } })
    const saved = readFileSync(file)
    await yjs('review', report, '-o', at('empty.csv'))
    cpSync(at('empty.csv'), file)
    const stderr = {
      isTTY: true,
      write: (text: string) => text.includes('reading') && writeFileSync(file, saved),
    }
    const words = ['review', report, '-o', file]
    expect(await runLine(words, { stdout: { write: () => true }, stderr, env: {} })).toBe(0)
    expect(rowsOf(file).find(({ id }) => id === 'p1-158')).toMatchObject({ verdict: 'wrong' })
  })

  it('keeps the verdicts of a paper that could not be read this time', async () => {
    const at = testFolder()
    const file = at('review.csv')
    const locked = at('locked.pdf')
    writeFileSync(locked, await encrypted('word', 'There were 41 custodial sentences in 2023/24.'))
    await yjs('review', locked, '--password', 'word', '-o', file)
    written(
      file,
      rowsOf(file).map((row) => ({ ...row, verdict: 'right' })),
    )
    await yjs('extract', locked, report, '-o', at('out'))
    const { code, out } = await yjs('review', at('out'), '-o', file)
    expect({ code, out }).toEqual({
      code: 1,
      out: expect.stringContaining('1 line of other papers or your own kept'),
    })
    expect(
      rowsOf(file)
        .map(({ remark }) => remark)
        .join(''),
    ).toBe('')
  })

  it('replaces none where somebody wrote into a column without a heading, and says in which line', async () => {
    const file = testFolder()('review.csv')
    await judged(file, {})
    const widened = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/)
    const before = widened.map((line, index) => `${line},${index === 3 ? 'see p. 9' : ''},`).join('\n')
    writeFileSync(file, before)
    const { code, err } = await yjs('review', report, '-o', file)
    expect(code).toBe(2)
    expect(err).toMatch(/line 4: a cell stands in a column without a heading; .*it is left as it was/)
    expect(readFileSync(file, 'utf8')).toBe(before)
    writeFileSync(file, before.replace('see p. 9', ''))
    expect((await yjs('review', report, '-o', file)).code).toBe(0)
  })
})

describe('--review', () => {
  it('leaves wrong figures out of extract, and accounts for their numbers', async () => {
    const file = testFolder()('review.csv')
    await judged(file, { 'p1-158': { verdict: 'wrong' }, 'p1-151': { verdict: 'right' } })
    const { out, err } = await yjs('extract', report, '--review', file, '-f', 'json')
    const { records, papers } = JSON.parse(out)
    expect(records.map(({ text }: { text: string }) => text)).not.toContain('178')
    expect(papers[0]).toMatchObject({ records: 33, tokens: { recorded: 36, ignored: { 'judged-wrong': 2 } } })
    expect(err).toContain(`${file}: 1 figure left out as wrong`)
    const summary = await yjs('extract', report, '--review', file)
    expect(summary.out).toContain('33 figures')
    expect(summary.out.replace(/ \\\n +/g, ' ')).toContain(`--review ${file}`)
  })

  it('says in one line which verdicts no longer apply and which are of other papers', async () => {
    const file = testFolder()('review.csv')
    await judged(file, {
      'p1-158': { verdict: 'wrong', reading: 'custody.rate|derby' },
      'p1-151': { verdict: 'right', page: '9' },
      'p1-355': { verdict: 'wrong', paper: `sha256:${'c'.repeat(64)}` },
    })
    const { err } = await yjs('extract', report, '--review', file, '-f', 'json')
    expect(err).toMatch(
      /0 figures left out as wrong; no longer applies: line \d+ \(no longer read\), line \d+ \(now read as something else\); 1 verdict of papers that were not read\n$/,
    )
  })

  it('takes a figure that --min-confidence leaves out for no lapsed one', async () => {
    const file = testFolder()('review.csv')
    await judged(file, { 'p1-158': { verdict: 'right' } })
    const { err } = await yjs('extract', report, '--review', file, '--min-confidence', '0.9', '-f', 'json')
    expect(err).toMatch(/: 0 figures left out as wrong\n$/)
  })

  it('holds for saved records as for their papers', async () => {
    const at = testFolder()
    await judged(at('review.csv'), { 'p1-158': { verdict: 'wrong' }, 'p1-151': { verdict: 'right' } })
    await yjs('extract', report, '-o', at('out'))
    const flags = ['--review', at('review.csv')]
    for (const least of ['0', '0.99']) {
      const more = [...flags, '-f', 'csv', '--min-confidence', least]
      const saved = await yjs('extract', at('out'), ...more)
      expect(saved).toEqual(await yjs('extract', report, ...more))
      expect(saved.err).toMatch(/: [01] figures? left out as wrong\n$/)
    }
    const plot = await yjs('plot', at('out'), '-o', at('plots'), '--metric', 'fte.rate', ...flags)
    expect(plot.err).toContain('1 figure left out as wrong')
    expect(plot.err).toContain('1 metric with a single figure not drawn')
    const view = await yjs('view', at('out'), '-o', at('a.html'), ...flags)
    expect(view.out).toMatch(/^33 figures of 1 paper/)
  })

  it('is the same for series, views, backfills and merges of them', async () => {
    const at = testFolder()
    await judged(at('review.csv'), { 'p1-158': { verdict: 'wrong' } })
    const flags = ['--review', at('review.csv')]
    await yjs('extract', report, '-o', at('out'))
    const series = await yjs('series', at('out', 'records.json'), '-f', 'csv', ...flags)
    expect(series.out).not.toContain(',178,')
    const view = await yjs('view', report, '-o', at('a.html'), ...flags)
    expect(view.out).toMatch(/^33 figures of 1 paper/)
    const records = (folder: string) =>
      readFileSync(at(folder, 'records.ndjson'), 'utf8').trimEnd().split('\n').length
    runProgram('backfill', report, '-o', at('data'), '--workers', '1')
    expect(records('data')).toBe(34)
    const again = runProgram('backfill', report, '-o', at('data'), '--workers', '1', ...flags)
    expect(again.err).toContain('1 figure left out as wrong')
    expect(records('data')).toBe(33)
    const stands = `yjs: ${at('review.csv')}: the output stands as it was written with these verdicts\n`
    const third = runProgram('backfill', report, '-o', at('data'), '--workers', '1', ...flags)
    expect(third.err).toContain(stands)
    expect(third.err).not.toContain('left out as wrong')
    const merged = () => runProgram('merge', at('data'), '-o', at('merged'), ...flags).err
    expect(merged()).toContain('1 figure left out as wrong')
    expect(records('merged')).toBe(33)
    expect(merged()).toBe(stands)
  })

  it('clears validate of what rests on a misread figure', async () => {
    const at = testFolder()
    const arithmetic = fixture('arithmetic-report.pdf')
    await yjs('extract', arithmetic, '-o', at('out'), '-q')
    await yjs('review', arithmetic, '-o', at('review.csv'))
    written(
      at('review.csv'),
      rowsOf(at('review.csv')).map((row) => ({ ...row, verdict: 'wrong' })),
    )
    const before = await yjs('validate', at('out', 'records.json'), '--reporter', 'json')
    const after = await yjs(
      'validate',
      at('out', 'records.json'),
      '--reporter',
      'json',
      '--review',
      at('review.csv'),
    )
    expect(JSON.parse(before.out).findings.length).toBeGreaterThan(0)
    expect(JSON.parse(after.out).findings).toEqual([])
    expect(after.err).toContain('25 figures left out as wrong')
  })

  it('is never overwritten by what it is read for', async () => {
    const at = testFolder()
    await judged(at('records.csv'), {})
    const { code, err } = await yjs('extract', report, '--review', at('records.csv'), '-o', at('.'))
    expect(code).toBe(2)
    expect(err).toContain('records.csv')
  })

  it('stops before anything is read where a verdict is no word that is allowed', async () => {
    const file = testFolder()('review.csv')
    await judged(file, { 'p1-158': { verdict: 'false' } })
    const { code, err } = await yjs('extract', report, '--review', file)
    expect(code).toBe(2)
    expect(err).toMatch(/line \d+: “false” is no verdict; write “right” or “wrong”, or leave it empty/)
  })
})

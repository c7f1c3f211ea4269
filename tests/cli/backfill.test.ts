import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fixturePapers, testFolder } from '../making/folder.js'
import { onePageReport, packOf } from '../making/packs.js'
import { outputOf, papersOf, runProgram } from '../making/run-program.js'

const report = 'fixtures/youth-justice-report.pdf'
const doneLines = (folder: string): number =>
  readFileSync(join(folder, 'state/journal.ndjson'), 'utf8').split('"line":"done"').length - 1

describe('yjs backfill', () => {
  it('writes the same bytes for any number of workers and order of names, the records those of extract', () => {
    const at = testFolder()
    const papers = fixturePapers(at('papers'))
    const { code, out } = runProgram('backfill', at('papers'), '-o', at('one'), '--workers', '1')
    expect(code).toBe(1)
    expect(out).toContain('1 needs-ocr')
    runProgram('backfill', ...papers.reverse(), '-o', at('three'), '--workers', '3')
    expect(outputOf(at('three'))).toEqual(outputOf(at('one')))
    const extracted = runProgram('extract', at('papers'), '-f', 'ndjson', '-q')
    expect(outputOf(at('one'))['records.ndjson']).toBe(extracted.out)
  })

  it('reads a paper once, and again only when it changed or when it is to be tried again', () => {
    const at = testFolder()
    cpSync(report, at('papers/a.pdf'), { recursive: true })
    cpSync('fixtures/fostering-summary.html', at('papers/b.html'))
    const run = (...more: string[]) => runProgram('backfill', at('papers'), '-o', at('data'), ...more)
    const first = run()
    const before = outputOf(at('data'))
    expect([first.code, doneLines(at('data'))]).toEqual([0, 2])
    expect(run().out).toBe(first.out)
    expect(run('--retry-failed', '--verify').out).toBe(first.out)
    expect([doneLines(at('data')), outputOf(at('data'))]).toEqual([2, before])
    writeFileSync(at('papers/b.html'), '<p>There were 12 first-time entrants in 2022/23.</p>')
    run()
    expect(doneLines(at('data'))).toBe(3)
    expect(outputOf(at('data'))).not.toEqual(before)
    rmSync(at('data/series.csv'))
    run()
    expect(doneLines(at('data'))).toBe(3)
    expect(outputOf(at('data'))['series.csv']).toContain('custody')
  })

  it('extracts again under other rules, and keeps the results of both', () => {
    const at = testFolder()
    const run = (...more: string[]) => runProgram('backfill', report, '-o', at('data'), ...more)
    run()
    const before = outputOf(at('data'))
    run('--min-confidence', '0.99')
    expect(doneLines(at('data'))).toBe(2)
    expect(outputOf(at('data'))).not.toEqual(before)
    run()
    expect([doneLines(at('data')), outputOf(at('data'))]).toEqual([2, before])
  })

  it('ends each paper in one outcome, and lists those that failed with the command to try them again', () => {
    const at = testFolder()
    mkdirSync(at('papers'))
    const papers = {
      'empty.pdf': '',
      'noise.pdf': Buffer.alloc(3000, 7),
      'cut.pdf': readFileSync(report).subarray(0, 700),
      'good.pdf': readFileSync(report),
    }
    for (const [name, bytes] of Object.entries(papers)) writeFileSync(at('papers', name), bytes)
    writeFileSync(at('list.txt'), `${at('papers')}\n\n${at('missing.pdf')}\n`)
    const { code, out } = runProgram('backfill', '--files-from', at('list.txt'), '-o', at('data'))
    expect(code).toBe(1)
    expect(papersOf(at('data')).map(({ outcome }) => outcome)).toEqual([
      'not-found',
      'damaged',
      'not-a-paper',
      'ok',
      'not-a-paper',
    ])
    expect(out).toContain('4 papers failed:')
    for (const name of ['missing', 'cut', 'empty', 'noise']) expect(out).toContain(`${name}.pdf: `)
    expect(out).toContain(`next: yjs backfill --files-from ${at('list.txt')} -o ${at('data')} --retry-failed`)
  })

  it.each([
    ['in the pack, which tells the meeting, where the reports do not', 'Derby City Council', [6, 0, 0], 1],
    [
      'in the reports, where they tell the meeting themselves',
      'Report to the Children and Young People Scrutiny Panel of Derby City Council, 12 September 2023',
      [0, 3, 3],
      0,
    ],
  ])('counts a report and the pack that holds it once: %s', async (_where, under, counted, other) => {
    const at = testFolder()
    mkdirSync(at('papers'))
    const reports = [
      await onePageReport([12, 3, 480], 'Youth justice report', under),
      await onePageReport([14, 5, 495], 'Youth justice report', under),
    ]
    for (const [index, bytes] of reports.entries()) writeFileSync(at('papers', `report-${index}.pdf`), bytes)
    runProgram('backfill', at('papers'), '-o', at('reports'))
    writeFileSync(at('papers/pack.pdf'), await packOf(reports))
    runProgram('backfill', at('papers'), '-o', at('all'))
    const figures = papersOf(at('all')).map(({ records }) => records)
    expect(papersOf(at('reports')).map(({ records }) => records)).toEqual([3, 3])
    expect(figures).toEqual(counted)
    expect(papersOf(at('all'))[other]?.message).toContain('their figures are counted there')
  })

  it('tells machines of every paper and of the end, one JSON object a line', () => {
    const at = testFolder()
    const { out, err } = runProgram('backfill', report, '-o', at('data'), '--log-format', 'json')
    const events = err
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(out).toBe('')
    expect(events.map(({ event }) => event)).toEqual(['start', 'paper', 'end'])
    expect(events[1]).toMatchObject({ file: report, outcome: 'ok', pages: 2, records: 34, known: false })
    expect(events[2]).toMatchObject({ counts: { papers: 1, failed: 0, pages: 2 }, outcomes: { ok: 1 } })
  })
})

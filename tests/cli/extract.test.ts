import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { manifestSchema } from '../../schemas/manifest.js'
import { recordSchema } from '../../schemas/record.js'
import { seriesSchema } from '../../schemas/series.js'
import { runProgram } from '../../src/cli/program.js'
import { fixture, yjs } from '../making/run-yjs.js'

const report = fixture('youth-justice-report.pdf')
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yjs-extract-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

describe('yjs extract', () => {
  it('prints a summary: figures by metric, with period, value and page, and what to run next', async () => {
    const { code, out } = await yjs('extract', report)
    expect(code).toBe(0)
    expect(out).toMatch(/year to Sep 2023 0\.19 per 1,000 \+1 +59%\? \[p1-244\]/)
    expect(out).toMatch(/Reoffending cohort +2020\/21 120, 2021\/22 104 \+1 +\[p2-158-230\]/)
    expect(out).toMatch(/^ {4}Male +2020\/21 98, 2021\/22 84 /m)
    expect(out).toMatch(/^ {4}England +2023\/24 178 per 100,000 /m)
    expect(out).toMatch(/(\d+) of \1 re-read/)
    expect(out).toContain(`next: yjs extract ${report} -o out`)
    expect(out).not.toContain('\u001b')
  })

  it('fits the columns of a terminal, narrow ones too, and says what does not add up', async () => {
    for (const columns of [40, 80]) {
      const shown: string[] = []
      const stream = { write: (text: string) => shown.push(text), isTTY: true, columns }
      await runProgram(['--no-color', 'extract', fixture('scrutiny-pack.pdf')], {
        stdout: stream,
        stderr: stream,
        env: {},
      })
      // Each line of progress takes the place of the one before it.
      const lines = shown.join('').replaceAll('\r\u001b[K', '\n').split('\n')
      expect(lines.length).toBeGreaterThan(20)
      expect(lines.filter((line) => line.length > columns)).toEqual([])
    }
    const { out } = await yjs('extract', fixture('arithmetic-report.pdf'))
    expect(out).toContain('! error: a change of 15% is printed, but from 440 to 462 is 5% (p. 1) [change]')
    expect(out).toContain(`next: yjs validate ${fixture('arithmetic-report.pdf')}`)
  })

  it('shows short ids that explain takes, behind the paper or before it', async () => {
    const { out } = await yjs('extract', report)
    const [, short = ''] = /`yjs explain (\S+) PAPER`/.exec(out) ?? []
    const one = await yjs('explain', short, report)
    expect(one).toMatchObject({ code: 0, err: '' })
    expect(one.out).toContain('Custody rate')
    expect(await yjs('explain', report, short)).toEqual(one)
  })

  it('writes the same records as JSON, NDJSON and CSV', async () => {
    const whole = await yjs('extract', report, '-f', 'json')
    const lines = await yjs('extract', report, '-f', 'ndjson')
    const rows = await yjs('extract', report, '-f', 'csv')
    const { records } = JSON.parse(whole.out)
    expect(z.array(recordSchema).min(20).parse(records)).toEqual(records)
    expect(
      lines.out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(records)
    expect(rows.out.split('\r\n').length).toBe(records.length + 2)
    expect(rows.out).toMatch(/^id,metric,area,/)
  })

  it('leaves valid files in the output folder, and only the totals on stdout', async () => {
    const { out } = await yjs('extract', report, fixture('scrutiny-pack.pdf'), '-o', folder)
    expect(out).not.toContain('0.19 per 1,000')
    expect(readdirSync(folder).sort()).toEqual([
      'datapackage.json',
      'manifest.json',
      'records.csv',
      'records.csv-metadata.json',
      'records.json',
      'series.csv',
      'series.csv-metadata.json',
      'series.json',
    ])
    const records = z.array(recordSchema).parse(json(join(folder, 'records.json')))
    const series = z.array(seriesSchema).parse(json(join(folder, 'series.json')))
    const manifest = manifestSchema.parse(json(join(folder, 'manifest.json')))
    expect(manifest.counts).toMatchObject({ papers: 2, failed: 0, pages: 8 })
    expect(manifest.counts).toMatchObject({ records: records.length, series: series.length })
  })

  it('rebuilds from the saved records the series that it wrote', async () => {
    const { code, out } = await yjs('series', join(folder, 'records.json'), '-f', 'json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual(json(join(folder, 'series.json')))
  })

  it('gives the same bytes for every order of the papers, and counts a paper named twice once', async () => {
    const pack = fixture('scrutiny-pack.pdf')
    const one = await yjs('extract', report, pack, '-f', 'json')
    const other = await yjs('extract', pack, report, `./${pack}`, '-f', 'json')
    expect(other.out).toBe(one.out)
  })

  it('leaves out what is below the confidence asked for, and accounts for it', async () => {
    const all = JSON.parse((await yjs('extract', report, '-f', 'json')).out)
    const none = JSON.parse((await yjs('extract', report, '-f', 'json', '--min-confidence', '1')).out)
    const tokens = (run: typeof all): number => {
      const { recorded, ignored, unrecognised } = run.papers[0].tokens
      return recorded + unrecognised + Object.values<number>(ignored).reduce((sum, each) => sum + each, 0)
    }
    expect(none.records.length).toBeLessThan(all.records.length)
    expect(tokens(none)).toBe(tokens(all))
  })

  it('does not re-read where that is not wanted', async () => {
    const { out } = await yjs('extract', report, '-f', 'json', '--no-second-reading')
    expect(JSON.parse(out).papers[0].reread).toBeNull()
  })
})

describe('yjs tables', () => {
  it('gives cells with places and header paths', async () => {
    const { code, out } = await yjs('tables', report, '-f', 'json')
    const [cohorts, sexes] = JSON.parse(out).tables
    expect(code).toBe(0)
    expect(cohorts).toMatchObject({ pages: [2], rows: 4, columns: 5, headerRows: 1 })
    expect(sexes.columnPaths[4]).toEqual(['Female', 'Cohort'])
    expect(sexes.cells.find(({ text }: { text: string }) => text === 'Male')).toMatchObject({ columnSpan: 3 })
  })

  it('keeps to the pages asked for', async () => {
    const { out } = await yjs('tables', report, '-f', 'json', '--pages', '1')
    expect(JSON.parse(out).tables).toEqual([])
  })

  it('draws them, and writes one CSV file a table', async () => {
    const drawn = await yjs('tables', report)
    expect(drawn.out).toContain('2019/20 | 142    | 51')
    const into = join(folder, 'tables')
    await yjs('tables', report, '-o', into)
    expect(readdirSync(into).sort()).toEqual([
      'csv-metadata.json',
      'datapackage.json',
      'table-01-page-2.csv',
      'table-02-page-2.csv',
      'tables.json',
    ])
    expect(readFileSync(join(into, 'table-02-page-2.csv'), 'utf8')).toMatch(/^Year,Male › Cohort,/)
  })
})

describe('yjs extract, for a spreadsheet', () => {
  it('writes one workbook where the place is called so, with each figure in a row', async () => {
    const at = join(folder, 'figures.xlsx')
    const { code, out } = await yjs('extract', report, '-o', at)
    expect(code).toBe(0)
    expect(out).not.toContain('yjs series')
    const parts = unzipSync(readFileSync(at))
    const sheet = strFromU8(parts['xl/worksheets/sheet4.xml'] ?? new Uint8Array())
    expect(sheet.match(/<row /g)).toHaveLength(34 + 3)
    expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toMatch(
      /Cover.*Contents.*Notes.*Figures.*Papers/s,
    )
    const links = strFromU8(parts['xl/worksheets/_rels/sheet4.xml.rels'] ?? new Uint8Array())
    const [, target = ''] = /Target="([^"]*)#page=2"/.exec(links) ?? []
    expect(resolve(folder, decodeURIComponent(target))).toBe(resolve(report))
    copyFileSync(fixture('fostering-summary.html'), join(folder, 'page.hta'))
    await yjs('extract', join(folder, 'page.hta'), '-o', at)
    const others = unzipSync(readFileSync(at))
    expect(strFromU8(others['xl/worksheets/_rels/sheet4.xml.rels'] ?? new Uint8Array())).not.toContain(
      'External',
    )
  })

  it('begins CSV with the mark that Excel needs where that is asked for, and validate reads it', async () => {
    const into = join(folder, 'marked')
    await yjs('extract', report, '-o', into, '--bom')
    expect(readFileSync(join(into, 'records.csv'), 'utf8').startsWith('\ufeffid,')).toBe(true)
    expect((await yjs('validate', join(into, 'records.csv'), '--against', report)).code).toBe(0)
    expect((await yjs('extract', report, '-f', 'tidy', '--bom')).out).toMatch(/^\ufeffarea_code,/)
    expect((await yjs('series', join(into, 'records.json'), '-f', 'tidy')).out).toBe(
      (await yjs('extract', report, '-f', 'tidy')).out,
    )
  })
})

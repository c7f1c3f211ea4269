import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { MetricRecord } from '../../schemas/record.js'
import { testFolder } from '../making/folder.js'
import { fixture, yjs } from '../making/run-yjs.js'

const report = fixture('youth-justice-report.pdf')
const recordsOf = async (...flags: string[]): Promise<MetricRecord[]> =>
  JSON.parse((await yjs('extract', report, '-f', 'json', ...flags)).out).records

describe('filters', () => {
  it('of extract keep the figures that are asked for, in every format', async () => {
    const flags = ['--metric', 'reoffending.*', '--dimension', 'sex=male', '--period', '2021/22']
    const records = await recordsOf(...flags)
    expect(records.map(({ metric, text }) => [metric.split('.')[0], text])).toEqual([
      ['reoffending', '84'],
      ['reoffending', '33'],
      ['reoffending', '39.3%'],
    ])
    const { out } = await yjs('extract', report, ...flags)
    expect(out).toContain('3 of 34 figures asked for')
    expect(out).not.toContain('Custody rate')
    const rows = await yjs('extract', report, '-f', 'csv', ...flags)
    expect(rows.out.trimEnd().split('\r\n')).toHaveLength(4)
  })

  it('by area, page and role, and all of them at once', async () => {
    const pages = await recordsOf('--pages', '2')
    expect(new Set(pages.map(({ source }) => source.page))).toEqual(new Set([2]))
    expect((await recordsOf('--area', 'england')).map(({ text }) => text)).toEqual(['178'])
    expect(await recordsOf('--role', 'target')).toEqual([])
    expect(await recordsOf('--area', 'England', '--pages', '2')).toEqual([])
  })

  it('leave the same in files, series and manifest, and are said again in the next command', async () => {
    const at = testFolder()
    const { out } = await yjs('extract', report, '-o', at(), '--metric', 'custody')
    expect(out).toContain('of 34 figures asked for')
    const records = JSON.parse(readFileSync(at('records.json'), 'utf8')) as MetricRecord[]
    const { counts } = JSON.parse(readFileSync(at('manifest.json'), 'utf8'))
    expect(counts.records).toBe(records.length)
    expect(new Set(records.map(({ metric }) => metric.split('.')[0]))).toEqual(new Set(['custody']))
    const again = await yjs('extract', report, '--metric', 'custody.*', '--dimension', 'sex=')
    expect(again.out.replace(/ \\\n +/g, ' ')).toContain("--metric 'custody.*' --dimension sex= -o out")
  })

  it('of series and of views are the same', async () => {
    const at = testFolder()
    await yjs('extract', report, '-o', at(), '-q')
    const series = await yjs('series', at('records.json'), '-f', 'json', '--metric', 'custody.rate')
    expect(JSON.parse(series.out)).toHaveLength(1)
    const view = await yjs('view', report, '-o', at('a.html'), '--metric', 'custody.rate')
    expect(view.out).toMatch(/^2 figures of 1 paper/)
  })

  it('that nothing fits say what there is', async () => {
    const { code, err } = await yjs('extract', report, '--metric', 'custardy.*')
    expect(code).toBe(0)
    expect(err).toMatch(/no figure is of what was asked for; the metrics are custody\./)
    expect((await yjs('extract', report, '--area', 'Kent')).err).toContain('the areas are ')
    const group = await yjs('extract', report, '--dimension', 'sex=mail')
    expect(group.err).toContain('the groups are sex=female, sex=male')
    expect((await yjs('extract', report, '--role', 'target')).err).toContain('none of the 34 figures')
  })

  it('that nothing fits say so once over all papers, and not where one paper has it', async () => {
    const papers = [report, fixture('arithmetic-report.pdf')]
    const { err } = await yjs('extract', ...papers, '--metric', 'custardy.*')
    expect(err.match(/was asked for/g)).toHaveLength(1)
    expect((await yjs('extract', ...papers, '--area', 'Derby')).err).not.toContain('was asked for')
  })

  it('by a dimension that nobody knows name those that there are', async () => {
    for (const asked of ['sexx=', 'sexx=male']) {
      const { err } = await yjs('extract', report, '--dimension', asked)
      expect(err).toMatch(/there is no dimension sexx; the dimensions are .*\bsex\b/)
    }
    expect((await yjs('extract', fixture('fostering-summary.html'), '--dimension', 'sex=')).err).toBe('')
  })

  it('tell at the end how many of the recorded figures were asked for', async () => {
    const { out } = await yjs('extract', report, '--metric', 'custardy.*')
    expect(out).toMatch(/\n0 of 34 recorded figures were asked for; /)
  })

  it.each([
    [['--role', 'hope'], 'Allowed choices are actual, target'],
    [['--dimension', 'male'], 'Write it like sex=male.'],
    [['--pages', 'x'], 'Write pages like 3,7-9.'],
    [['--metric', ' '], 'It is empty.'],
  ])('%j are refused', async (flags, message) => {
    const { code, err } = await yjs('extract', report, ...flags)
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})

describe('a printed number', () => {
  it('is explained before its paper and behind it alike', async () => {
    const behind = await yjs('explain', report, '£186,000')
    expect(await yjs('explain', '£186,000', report)).toEqual(behind)
    expect(behind.out).toContain('recorded as remand.cost')
  })

  it('is one also where the ids of the paper’s records begin with its digits, which nobody means', async () => {
    const [first] = await recordsOf()
    const [digits = ''] = /^\d+/.exec(first?.id ?? '') ?? []
    expect(digits).not.toBe('')
    expect(await yjs('explain', digits, report)).toEqual(await yjs('explain', report, digits))
  })
})

describe('a number as it is printed', () => {
  it.each([
    ['37.5 %', 'recorded as reoffending.rate'],
    ['37.5 per cent', 'recorded as reoffending.rate'],
    ['£186 000', 'recorded as remand.cost'],
    ['186,000', 'recorded as remand.cost'],
    ['5', 'Five, page 1: recorded as custody.sentences'],
  ])('is found as %j', async (typed, expected) => {
    expect((await yjs('explain', typed, report)).out).toContain(expected)
  })

  it('that stands in several places has its pages named', async () => {
    const { out } = await yjs('explain', '22', report)
    expect(out).toMatch(/^22 is printed at 3 places: p\. 2 \(3\); /)
  })

  it('is told apart from the same digits without its sign, which are counted', async () => {
    const { out } = await yjs('explain', '5%', report)
    expect(out).toMatch(/^no place prints 5 with %; without:\n/)
  })
})

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { testFolder } from '../making/folder.js'
import { financialYear, recordWith } from '../making/record.js'
import { runShell } from '../making/run-program.js'
import { fixture, yjs } from '../making/run-yjs.js'

const report = fixture('youth-justice-report.pdf')
const saved = (...values: readonly number[]) =>
  JSON.stringify(
    values.map((value, index) => recordWith({ id: `r${index}`, value, period: financialYear(2018 + index) })),
  )

describe('yjs plot', () => {
  it('draws a picture a metric and a page of all, the same bytes every time, and says what it did', async () => {
    const at = testFolder()
    const { code, out, err } = await yjs('plot', report, '-o', at('a'))
    expect(code).toBe(0)
    expect(out).toContain(`${at('a', 'reoffending.rate.svg')}  Reoffending rate (binary rate): 7 figures\n`)
    expect(err).toMatch(/^yjs: \d+ metrics? with a single figure not drawn; --all draws them$/m)
    const names = readdirSync(at('a'))
    expect(names).toContain('index.html')
    expect(out.trimEnd().split('\n')).toHaveLength(names.length)
    await yjs('plot', report, '-o', at('b'))
    for (const name of names)
      expect(readFileSync(at('b', name), 'utf8')).toBe(readFileSync(at('a', name), 'utf8'))
    const page = readFileSync(at('a', 'index.html'), 'utf8')
    expect(page).toContain(`content="default-src 'none'; style-src 'sha256-`)
    expect(page).not.toContain('<script')
  })

  it('draws saved records as the paper that they are of', async () => {
    const at = testFolder()
    await yjs('extract', report, '-o', at('out'))
    await yjs('plot', at('out', 'records.json'), '-o', at('a'))
    await yjs('plot', report, '-o', at('b'))
    const name = 'reoffending.rate.svg'
    expect(readFileSync(at('a', name), 'utf8')).toBe(readFileSync(at('b', name), 'utf8'))
  })

  it('takes records or a paper from standard input, and writes into plots where no place is named', () => {
    const at = testFolder()
    writeFileSync(at('r.json'), saved(1, 2, 3))
    cpSync(report, at('report.pdf'))
    const run = runShell(`cd ${at()}; yjs plot - < r.json; yjs plot - -o of-paper < report.pdf`)
    expect(run.code).toBe(0)
    expect(readdirSync(at('plots'))).toEqual(['custody.rate.svg', 'index.html'])
    expect(readdirSync(at('of-paper'))).toContain('reoffending.rate.svg')
  })

  it('keeps to filters, and draws one picture where one file is named', async () => {
    const at = testFolder()
    const one = await yjs(
      'plot',
      report,
      '--metric',
      'reoffending.rate',
      '--dimension',
      'sex=*',
      '-o',
      at('r.svg'),
    )
    expect(one).toMatchObject({ code: 0, out: `${at('r.svg')}  Reoffending rate (binary rate): 4 figures\n` })
    expect(readFileSync(at('r.svg'), 'utf8')).toMatch(/^<svg /)
    const many = await yjs('plot', report, '--metric', 'reoffending', '-o', at('all.svg'))
    expect(many).toMatchObject({
      code: 2,
      err: expect.stringContaining('one picture holds one metric, and there are'),
    })
    expect(existsSync(at('all.svg'))).toBe(false)
    const none = await yjs('plot', report, '--metric', 'fte.entrants', '-o', at('none.svg'))
    expect(none).toMatchObject({ code: 2, err: expect.stringContaining('--all draws it all the same') })
  })

  it('keeps to the least confidence of saved records too', async () => {
    const at = testFolder()
    const sure = [1, 2, 3].map((value) =>
      recordWith({
        id: `r${value}`,
        value,
        period: financialYear(2017 + value),
        confidence: value === 3 ? 0.5 : 0.9,
      }),
    )
    writeFileSync(at('r.json'), JSON.stringify(sure))
    const { out } = await yjs('plot', at('r.json'), '--min-confidence', '0.8', '-o', at('p'))
    expect(out).toContain('Custody rate: 2 figures')
  })

  it('never replaces what it reads, a page of somebody else, or what is no folder', async () => {
    const at = testFolder()
    mkdirSync(at('site'))
    writeFileSync(at('site', 'index.html'), '<h1>mine</h1>')
    expect(await yjs('plot', report, '-o', at('site'))).toMatchObject({
      code: 2,
      err: `yjs: ${at('site', 'index.html')} is there and no page of plots; name another folder with -o\n`,
    })
    expect(readdirSync(at('site'))).toEqual(['index.html'])
    cpSync(report, at('paper.svg'))
    expect(
      await yjs('plot', at('paper.svg'), '--metric', 'reoffending.rate', '-o', at('paper.svg')),
    ).toMatchObject({
      code: 2,
      err: expect.stringContaining('is one of the files that are read'),
    })
    expect((await yjs('plot', report, '-o', '-')).code).toBe(2)
    expect((await yjs('plot', report, '-o', at('charts.pdf'))).code).toBe(2)
    expect((await yjs('plot', report, '-o', at('again'))).code).toBe(0)
    expect((await yjs('plot', report, '-o', at('again'))).code).toBe(0)
  })

  it('says 1 where a paper was not read whole, 2 where nothing was, and writes nothing then', async () => {
    const at = testFolder()
    expect((await yjs('plot', report, fixture('scan.pdf'), '-o', at('a'))).code).toBe(1)
    expect((await yjs('plot', at('none.pdf'), '-o', at('b'))).code).toBe(2)
    writeFileSync(at('bad.json'), '{"records": [{}]}')
    expect(await yjs('plot', at('bad.json'), '-o', at('b'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('record 1 is not valid'),
    })
    writeFileSync(at('empty.json'), '[]')
    expect(await yjs('plot', at('empty.json'), '-o', at('b'))).toMatchObject({
      code: 2,
      err: `yjs: there is nothing to draw; ${at('b')} is left as it was\n`,
    })
    expect(existsSync(at('b'))).toBe(false)
    writeFileSync(at('one.json'), saved(1))
    const single = await yjs('plot', at('one.json'), '-o', at('b'), '-q')
    expect(single).toMatchObject({ code: 2, err: expect.stringContaining('nothing to draw') })
  })

  it('replaces no picture of somebody else', async () => {
    const at = testFolder()
    mkdirSync(at('p'))
    writeFileSync(at('r.json'), saved(1, 2, 3))
    writeFileSync(at('p', 'custody.rate.svg'), '<svg>mine</svg>')
    expect(await yjs('plot', at('r.json'), '-o', at('p'))).toMatchObject({
      code: 2,
      err: expect.stringContaining(
        `yjs: ${at('p', 'custody.rate.svg')} is there and no plot; name another folder with -o\n`,
      ),
    })
    expect(readdirSync(at('p'))).toEqual(['custody.rate.svg'])
    expect(readFileSync(at('p', 'custody.rate.svg'), 'utf8')).toBe('<svg>mine</svg>')
  })

  it('names its pictures of an earlier run that the page no longer shows', async () => {
    const at = testFolder()
    await yjs('plot', report, '-o', at('p'))
    writeFileSync(at('p', 'mine.svg'), '<svg>mine</svg>')
    writeFileSync(at('r.json'), saved(1, 2, 3))
    const { code, err } = await yjs('plot', at('r.json'), '-o', at('p'))
    expect(code).toBe(0)
    expect(err).toMatch(/^yjs: .* still holds plots of an earlier run: .*reoffending\.rate\.svg/m)
    expect(err).not.toMatch(/custody\.rate\.svg|mine\.svg/)
  })

  it('leaves its own pictures out where a folder that holds them is read', async () => {
    const at = testFolder()
    cpSync(report, at('report.pdf'))
    await yjs('plot', report, '-o', at('plots'))
    expect(await yjs('extract', at(), '-f', 'ndjson', '--no-second-reading')).toMatchObject({
      code: 0,
      err: `yjs: ${at('plots', 'index.html')}: passed over, because yjs wrote it\n`,
    })
  })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixture, yjs } from '../making/run-yjs.js'

const report = fixture('youth-justice-report.pdf')
let folder = ''
let id = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yjs-explain-'))
  await yjs('extract', report, '-o', folder, '-q')
  id = JSON.parse((await yjs('extract', report, '-f', 'json')).out).records[0].id
}, 30_000)
afterAll(() => rmSync(folder, { recursive: true }))

describe('yjs explain', () => {
  it('says the same of a record from its paper and from the saved records', async () => {
    const ofPaper = await yjs('explain', id, report)
    const ofRecords = await yjs('explain', id, join(folder, 'records.json'))
    expect(ofPaper).toEqual({ ...ofRecords, err: '' })
    expect(ofPaper.code).toBe(0)
    expect(ofPaper.out).toContain('what its words and labels say')
  })

  it('finds a number on one page, whichever of the two is named first', async () => {
    const number = JSON.parse((await yjs('extract', report, '-f', 'json')).out).records[0].text
    const first = await yjs('explain', number, report, '--page', '1')
    expect(first).toEqual(await yjs('explain', report, number, '--page', '1'))
    expect(first.code).toBe(0)
  })

  it('finds the figures of saved records by their printed text, whichever of the two is named first', async () => {
    const first = await yjs('explain', '178', folder)
    expect(first).toEqual(await yjs('explain', folder, '178'))
    expect(first.out).toContain('First-time entrant rate: 178 per 100,000')
    const several = await yjs('explain', '6', folder)
    expect(several.out).toMatch(/^6 is printed by [2-9] figures\n/)
    expect(JSON.parse((await yjs('explain', '£186,000', folder, '-f', 'json')).out)).toMatchObject([
      { record: { metric: 'remand.cost' } },
    ])
    expect((await yjs('explain', '178', folder, '--page', '2')).code).toBe(2)
    expect((await yjs('explain', '178%', folder)).code).toBe(2)
  })

  it('takes the beginning of an id that only one record has', async () => {
    expect((await yjs('explain', id.slice(0, -1), report)).out).toContain(id)
  })

  it.each([
    ['an id that no record has', ['explain', 'zzz', report], /no record zzz among .*; the nearest are /],
    [
      'a metric in the place of an id',
      ['explain', 'fte.entrants', report],
      /nearest are \S+ \(fte\.entrants /,
    ],
    [
      'a beginning that many have',
      ['explain', 'p1', report],
      /records of .* begin with p1; the nearest are /,
    ],
    ['an id without a paper', ['explain', 'abc'], /such as `yjs explain abc pack\.pdf`/],
    ['a paper without an id', ['explain', report], /is no id of a record; write the id first/],
    ['nothing', ['explain'], /name the id of a record/],
    ['a page that is not there', ['explain', '--page', '9', report], /has no page 9; it has 2 pages/],
    ['a page that is none', ['explain', '--page', '0', report], /Write a page like 7/],
    ['a page of two papers', ['explain', '--page', '1', report, 'x.pdf'], /name one paper/],
    ['a paper that is not there', ['explain', '--page', '1', 'x.pdf'], /x\.pdf: no such file/],
    [
      'a number that is not printed',
      ['explain', report, '98765'],
      /prints no number 98765; `yjs explain --page 1 /,
    ],
    [
      'a table that is not there',
      ['explain', '--table', '9', report],
      /has no table 9; it has 2 tables, as `yjs/,
    ],
    [
      'a table that is not on that page',
      ['explain', '--table', '5', '--page', '2', report],
      /page 2 of .* has no table 5; it has \d tables?, counted from 1 on the page/,
    ],
    ['a table that is none', ['explain', '--table', 'x', report], /Write a table like 3/],
    ['a table of two papers', ['explain', '--table', '1', report, 'x.pdf'], /a table is of one paper/],
    [
      'two questions at once',
      ['explain', '--table', '1', '--unplaced', report],
      /--table and --unplaced are asked/,
    ],
    ['a label on a page', ['explain', '--label', 'a', '--page', '1'], /--label and --page are asked/],
    ['an empty label', ['explain', '--label', ' '], /--label is empty; such as/],
    ['a paper behind a label', ['explain', '--label', 'a', report], /--label needs no paper: .* is none/],
    ['nothing that is unplaced', ['explain', '--unplaced'], /name a paper; such as/],
  ])('answers %s with one clear line', async (_what, words, line) => {
    const { code, out, err } = await yjs(...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(line)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  it('lists every number of a page, each in one bin', async () => {
    const { code, out } = await yjs('explain', '--page', '2', report)
    const [, numbers, recorded, ignored, unrecognised] =
      /(\d+) numbers: (\d+) recorded, (\d+) ignored, (\d+) unrecognised/.exec(out) ?? []
    expect(code).toBe(0)
    expect(Number(recorded) + Number(ignored) + Number(unrecognised)).toBe(Number(numbers))
    expect(out.trimEnd().split('\n')).toHaveLength(Number(numbers) + 1)
    expect(out).toContain('ignored: period')
  })

  it('gives both as JSON', async () => {
    const one = JSON.parse((await yjs('explain', id, report, '-f', 'json')).out)
    expect(one).toMatchObject({ record: { id }, parts: expect.any(Array), mentions: expect.any(Array) })
    const page = JSON.parse((await yjs('explain', '--page', '1', report, '-f', 'json')).out)
    expect(page[0]).toMatchObject({ page: 1, bin: expect.any(String) })
  })
})

/** The bins that `yjs extract` counts at its end. */
function binsOf(summary: string): Record<string, number> {
  const [, recorded, ignored, unrecognised] =
    /numbers printed: (\d+) recorded, (\d+) ignored.*, (\d+) unrecognised/.exec(
      summary.replace(/\s+/g, ' '),
    ) ?? []
  return { recorded: Number(recorded), ignored: Number(ignored), unrecognised: Number(unrecognised) }
}

describe('yjs explain --page', () => {
  it.each([
    ['youth-justice-report.pdf', 2, []],
    ['scrutiny-pack.pdf', 6, []],
    ['scrutiny-pack.pdf', 6, ['--unlisted']],
    ['youth-justice-report.pdf', 2, ['--min-confidence', '0.9']],
  ])('agrees with extract on every number of %s (%i pages) %j', async (name, pages, flags) => {
    const paper = fixture(name)
    const summary = (await yjs('extract', paper, ...flags)).out
    const { records } = JSON.parse((await yjs('extract', paper, '-f', 'json', ...flags)).out)
    const counted = { recorded: 0, ignored: 0, unrecognised: 0 }
    const made: string[] = []
    for (let page = 1; page <= pages; page++) {
      const tokens: { bin: keyof typeof counted; made: { id: string } | null }[] = JSON.parse(
        (await yjs('explain', '--page', String(page), paper, '-f', 'json', ...flags)).out,
      )
      for (const { bin } of tokens) counted[bin] += 1
      made.push(...tokens.flatMap((token) => token.made?.id ?? []))
    }
    expect(counted).toEqual(binsOf(summary))
    expect([...new Set(made)].sort()).toEqual(records.map((record: { id: string }) => record.id).sort())
  })

  it('says of a figure that was left out that it was, and why', async () => {
    const { out } = await yjs('explain', '--page', '1', report, '--min-confidence', '0.99')
    expect(out).toContain('ignored: low-confidence')
  })
})

describe('yjs explain of a number', () => {
  it('gives each place that prints it: as what it was recorded, or why not', async () => {
    const { code, out } = await yjs('explain', report, '0.19')
    expect(code).toBe(0)
    expect(out).toMatch(/^0\.19, page 1: recorded as custody\.rate\n/)
    expect(out).toContain('what it may be a figure of (needs 0.62)')
  })

  it('takes signs around it as printed, and looks on one page only where one is named', async () => {
    expect((await yjs('explain', report, '£186,000')).out).toContain('recorded as remand.cost')
    expect((await yjs('explain', report, '35.9%', '--page', '2')).out).toContain(
      'recorded as reoffending.rate',
    )
    expect(await yjs('explain', report, '35.9%', '--page', '1')).toMatchObject({ code: 2, out: '' })
  })

  it('gives them as JSON', async () => {
    const numbers = JSON.parse((await yjs('explain', report, '52', '-f', 'json')).out)
    expect(numbers[0]).toMatchObject({
      text: '52',
      page: 1,
      outcome: 'recorded',
      record: { metric: 'fte.entrants' },
      candidates: expect.any(Array),
    })
  })

  it('takes an id behind the paper as well', async () => {
    expect(await yjs('explain', report, id)).toEqual(await yjs('explain', id, report))
  })
})

describe('yjs explain --table', () => {
  it('explains the table of that number, with the ids that extract gives its cells', async () => {
    const { out } = await yjs('explain', '--table', '2', report, '-f', 'json')
    const table = JSON.parse(out)
    const { records } = JSON.parse((await yjs('extract', report, '-f', 'json')).out)
    const ofTable = records
      .filter((record: { source: { table: { index: number } | null } }) => record.source.table?.index === 1)
      .map((record: { id: string }) => record.id)
    const cells: { record: { id: string } | null }[] = table.rows.flatMap(
      (row: { outcomes: { cells: unknown[] }[] }) => row.outcomes.flatMap(({ cells }) => cells),
    )
    expect(table.table).toBe(2)
    expect(cells.flatMap(({ record }) => record?.id ?? []).sort()).toEqual(ofTable.sort())
    expect(ofTable.length).toBeGreaterThan(0)
  })

  it('counts on the page where one is named, and fits eighty columns', async () => {
    const { code, out } = await yjs('explain', '--table', '1', '--page', '2', report)
    expect(code).toBe(0)
    expect(out).toMatch(/^Table \d/)
    expect(out).toContain('row by row')
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })
})

describe('yjs explain --label', () => {
  it('needs no paper', async () => {
    const { code, out } = await yjs('explain', '--label', 'Re-ref % (YTD)')
    expect(code).toBe(0)
    expect(out).toContain('referrals.rereferrals')
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  it('takes the number behind it into account, and gives JSON', async () => {
    const words = ['explain', '--label', 'First-time entrants › Rate', '204', '-f', 'json']
    const label = JSON.parse((await yjs(...words)).out)
    expect(label).toMatchObject({ parts: [{ text: 'First-time entrants' }, { text: 'Rate' }], rate: true })
    expect(label.candidates[0]).toMatchObject({ metric: 'fte.rate' })
  })
})

describe('what extract says of numbers that it could not place', () => {
  const paper = fixture('fostering-summary.html')

  it('is one sentence with a command that lists exactly so many', async () => {
    const { out } = await yjs('extract', 'fixtures/')
    const [, numbers] = /at least (\d+) other\s+numbers? looks?\s+like/.exec(out) ?? []
    const [, command] = /^yjs (explain --unplaced .*?) {4}lists them/m.exec(out) ?? []
    expect(Number(numbers)).toBeGreaterThan(0)
    const listed = await yjs(...(command ?? '').split(' '))
    const counts = [...listed.out.matchAll(/^ {2}(\d+) numbers? that looks? like (?:a figure|figures) of/gm)]
    expect(counts.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(Number(numbers))
    const [, next] = /^next: yjs (.*?) {4}/m.exec(listed.out) ?? []
    expect((await yjs(...(next ?? '').split(' '))).out).toContain('it looks like')
  })

  it('names the flags that it was read with', async () => {
    const { out } = await yjs('extract', 'fixtures/', '--unlisted', '--council', 'Derby')
    expect(out).toMatch(/--council Derby --unlisted\s+lists them/)
  })

  it('claims nothing where none was recognised, and nothing at all where no number was read', async () => {
    expect((await yjs('extract', report)).out).toContain('no other number was recognised as one')
    expect((await yjs('extract', fixture('scan.pdf'))).out).not.toContain('recorded;')
    expect((await yjs('explain', '--unplaced', paper, '-f', 'json')).code).toBe(0)
  })
})

describe('yjs metrics --suggest', () => {
  it('writes a catalogue file that the next command reads, of papers and of saved records', async () => {
    const { code, out, err } = await yjs('metrics', '--suggest', report)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ metrics: expect.any(Array) })
    expect(err).toMatch(/\d+ metrics? suggested/)
    expect((await yjs('metrics', '--suggest', join(folder, 'records.json'))).err).toContain('--unlisted')
  })

  it('says which records cannot be read', async () => {
    expect(await yjs('metrics', '--suggest', 'no-such.json')).toMatchObject({
      code: 2,
      err: 'yjs: no-such.json: no such file or folder; records are what `yjs extract -o` writes\n',
    })
  })
})

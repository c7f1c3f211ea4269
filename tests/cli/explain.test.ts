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
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('yjs explain', () => {
  it('says the same of a record from its paper and from the saved records', async () => {
    const ofPaper = await yjs('explain', id, report)
    const ofRecords = await yjs('explain', id, join(folder, 'records.json'))
    expect(ofPaper).toEqual({ ...ofRecords, err: '' })
    expect(ofPaper.code).toBe(0)
    expect(ofPaper.out).toContain('what its words and labels say')
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
    ['a beginning that many have', ['explain', '2', report], /records of .* begin with 2; the nearest are /],
    ['an id without a paper', ['explain', 'abc'], /such as `yjs explain abc pack\.pdf`/],
    ['a paper without an id', ['explain', report], /is no id of a record; write the id first/],
    ['nothing', ['explain'], /name the id of a record/],
    ['a page that is not there', ['explain', '--page', '9', report], /has no page 9; it has 2 pages/],
    ['a page that is none', ['explain', '--page', '0', report], /Write a page like 7/],
    ['a page of two papers', ['explain', '--page', '1', report, 'x.pdf'], /name one paper/],
    ['a paper that is not there', ['explain', '--page', '1', 'x.pdf'], /x\.pdf: no such file/],
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
      err: 'yjs: no-such.json: no such file; records are what `yjs extract -o` writes\n',
    })
  })
})

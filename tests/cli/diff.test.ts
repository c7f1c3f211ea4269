import { mkdirSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { MetricRecord } from '../../schemas/record.js'
import { testFolder } from '../making/folder.js'
import { financialYear, recordWith } from '../making/record.js'
import { yjs } from '../making/run-yjs.js'

const kept = recordWith({ id: 'kept' })
const earlier = recordWith({ id: 'place', metric: 'fte.children', text: '52', value: 52, unit: 'count' })
const later = { ...earlier, metric: 'fte.rate', period: financialYear(2023) }
const gone = recordWith({ id: 'gone', text: '7', value: 7, source: { page: 3, quote: 'Seven of them.' } })
const added = recordWith({ id: 'new', text: '=9', value: 9, source: { page: 2 } })

function runs(before: readonly MetricRecord[], after: readonly MetricRecord[]): [string, string] {
  const at = testFolder()
  for (const [name, records] of [
    ['old', before],
    ['new', after],
  ] as const) {
    mkdirSync(at(name))
    writeFileSync(at(name, 'records.ndjson'), records.map((record) => `${JSON.stringify(record)}\n`).join(''))
  }
  return [at('old'), at('new')]
}

describe('yjs diff', () => {
  it('tells figures added, gone and changed with their pages, and exits with 1', async () => {
    const { code, out } = await yjs('diff', ...runs([kept, earlier, gone], [kept, later, added]))
    expect(code).toBe(1)
    expect(out).toBe(
      [
        'report.pdf',
        '  ~ p. 1   52  metric fte.children → fte.rate, period FY2022/23 → FY2023/24',
        '             The custody rate was 0.19 per 1,000.',
        '  + p. 2   =9  custody.rate = 9 per_1000, derby, FY2022/23',
        '             The custody rate was 0.19 per 1,000.',
        '  - p. 3   7  custody.rate = 7 per_1000, derby, FY2022/23',
        '             Seven of them.',
        '',
        '1 added, 1 gone, 1 changed in 1 paper; 1 figure the same',
        '',
      ].join('\n'),
    )
  })

  it('exits with 0 where nothing differs but the name of the paper and how sure a figure is', async () => {
    const moved = recordWith({ id: 'kept', confidence: 0.5, source: { file: 'moved/report.pdf' } })
    const { code, out } = await yjs('diff', ...runs([kept], [moved]))
    expect({ code, out }).toEqual({ code: 0, out: 'no difference: 1 figure the same\n' })
  })

  it('gives both readings as JSON and CSV, safe for a spreadsheet', async () => {
    const folders = runs([earlier, gone], [later, added])
    const json = JSON.parse((await yjs('diff', ...folders, '-f', 'json')).out)
    expect(json.counts).toEqual({ added: 1, gone: 1, changed: 1, same: 0, papers: 1 })
    expect(json.differences[0]).toMatchObject({
      change: 'changed',
      fields: ['metric', 'period'],
      before: { metric: 'fte.children' },
      after: { metric: 'fte.rate' },
    })
    const csv = (await yjs('diff', ...folders, '-f', 'csv')).out.split('\r\n')
    expect(csv[0]).toMatch(/^change,file,page,page_label,text,fields,metric_before,metric_after,/)
    expect(csv[1]).toContain('changed,report.pdf,1,,52,metric period,fte.children,fte.rate,')
    expect(csv[2]).toContain("added,report.pdf,2,,'=9,")
  })

  it('takes files of records too, and says what is wrong with others', async () => {
    const [before] = runs([kept], [])
    expect((await yjs('diff', `${before}/records.ndjson`, before)).code).toBe(0)
    writeFileSync(`${before}/broken.ndjson`, `${JSON.stringify(kept)}\n{"id":1}\n`)
    const { code, err } = await yjs('diff', before, `${before}/broken.ndjson`)
    expect({ code, line: err.includes('broken.ndjson: line 2 is no record') }).toEqual({
      code: 2,
      line: true,
    })
    expect((await yjs('diff', before, `${before}/nothing`)).err).toContain('no such file')
  })
})

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { testFolder } from '../making/folder.js'
import { recordWith } from '../making/record.js'
import { yjs } from '../making/run-yjs.js'

/** Saved records of two councils, of which one prints another scale and whom the rate is of. */
function twoCouncils(): { at: ReturnType<typeof testFolder>; file: string } {
  const at = testFolder()
  const kent = { id: 'kent', code: 'E10000016', name: 'Kent', kind: 'local-authority' }
  const records = [
    recordWith(),
    recordWith({
      id: 'k',
      area: kent,
      value: 21,
      unit: 'per_100000',
      decimals: 0,
      dimensions: { age_band: '10-17' },
    }),
  ]
  writeFileSync(at('records.json'), JSON.stringify(records))
  return { at, file: at('records.json') }
}

describe('yjs series --pivot', () => {
  it('prints councils side by side as text, CSV and JSON', async () => {
    const { file } = twoCouncils()
    const text = await yjs('series', file, '--pivot', 'area')
    expect(text.out).toContain('           Derby  Kent\n  2022/23   0.19  0.21\n')
    const csv = await yjs('series', file, '--pivot', 'area', '-f', 'csv', '--bom')
    expect(csv.out).toMatch(/^\ufeffmetric,indicator,unit,group,role,period,since,Derby,Kent,notes\r\n/)
    const json = JSON.parse((await yjs('series', file, '--pivot', 'area', '-f', 'json')).out)
    expect(json).toMatchObject({ pivot: 'area', rows: [{ cells: [{ value: 0.19 }, { value: 0.21 }] }] })
  })

  it('writes them beside the series, which stay as they are printed', async () => {
    const { at, file } = twoCouncils()
    await yjs('series', file, '-o', at('plain'))
    await yjs('series', file, '-o', at('out'), '--pivot', 'period')
    expect(readFileSync(at('out', 'series.csv'), 'utf8')).toBe(
      readFileSync(at('plain', 'series.csv'), 'utf8'),
    )
    expect(readFileSync(at('out', 'comparison.csv'), 'utf8')).toContain(',2022/23,notes')
    expect(existsSync(at('plain', 'comparison.csv'))).toBe(false)
  })

  it('compares only what is asked for', async () => {
    const { file } = twoCouncils()
    const { out } = await yjs('series', file, '--pivot', 'area', '--area', 'Kent', '-f', 'csv')
    expect(out.split('\r\n')[0]).toBe('metric,indicator,unit,group,role,period,since,Kent,notes')
  })

  it.each([
    [['--pivot', 'area', '-f', 'tidy'], 'use -f csv with --pivot'],
    [['--pivot', 'council'], 'Allowed choices are area, period, metric'],
  ])('refuses %j', async (flags, message) => {
    const { file } = twoCouncils()
    const { code, err } = await yjs('series', file, ...flags)
    expect([code, err]).toEqual([2, expect.stringContaining(message)])
  })
})

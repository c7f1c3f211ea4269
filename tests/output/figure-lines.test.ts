import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import type { MetricRecord } from '../../schemas/record.js'
import { figureLines } from '../../src/output/figure-lines.js'
import { plainStyle } from '../../src/output/style.js'
import { financialYear, recordWith } from '../making/record.js'

const catalogue = loadCatalogue()
const layout = (width: number, all = false) => ({
  catalogue,
  style: plainStyle,
  width,
  all,
  ids: new Map([['r1', 'p1-10']]),
})
const linesFor = (...records: MetricRecord[]) =>
  figureLines(records, layout(100))
    .map((line) => line.trim())
    .filter((line) => line !== '')

describe('a paper’s figures', () => {
  it('stand under their metrics, in the catalogue’s order, with what is not in it last', () => {
    const lines = linesFor(
      recordWith({ metric: 'unlisted.lamps', label: 'Lamps' }),
      recordWith(),
      recordWith({ metric: 'fte.rate' }),
    )
    expect(lines.slice(0, 3).map((line) => line.split(/ {2}/)[0])).toEqual([
      catalogue.metrics.get('fte.rate')?.title,
      catalogue.metrics.get('custody.rate')?.title,
      'Lamps (not in the catalogue)',
    ])
  })

  it('are one line a series: name, values in time order, the unit once, the id of the latest', () => {
    const earlier = recordWith({ id: 'r0', period: financialYear(2021), value: 0.2, text: '0.20' })
    expect(linesFor(recordWith(), earlier)[0]).toMatch(
      /^Custody rate {2,}2021\/22 0\.20, 2022\/23 0\.19 per 1,000 {2,}\[p1-10\]$/,
    )
  })

  it('name the area only where it is not the commonest one, and begin with the own total', () => {
    const england = { id: 'england', code: null, name: 'England', kind: 'country' as const }
    const lines = linesFor(
      recordWith({ area: england }),
      recordWith({ dimensions: { sex: 'male' } }),
      recordWith(),
    )
    expect(lines.slice(0, 3).map((line) => line.split(/ {2}/)[0])).toEqual([
      'Custody rate',
      'Male',
      'England',
    ])
    expect(lines.join()).not.toContain('Derby')
  })

  it('name members by their labels, and a role', () => {
    const lines = linesFor(recordWith({ dimensions: { disposal: 'ycc' }, role: 'target' }))
    expect(lines[0]).toBe('Custody rate')
    expect(lines[1]).toMatch(/^Youth conditional caution, target {2,}/)
  })

  it('say how sure the least sure value is, where that is little', () => {
    expect(linesFor(recordWith({ confidence: 0.41 }))[0]).toMatch(/ {2,}41%\? \[p1-10\]$/)
    expect(linesFor(recordWith({ confidence: 0.8 })).join()).not.toContain('%?')
  })

  it('say pages where there is no id, and other pages beside the latest value’s', () => {
    expect(linesFor(recordWith({ id: 'r9', source: { page: 9 } }))[0]).toMatch(/ {2,}p\. 9$/)
    const earlier = recordWith({ id: 'r0', period: financialYear(2021), source: { page: 7 } })
    expect(linesFor(recordWith(), earlier)[0]).toMatch(/ {2,}p\. 7 \[p1-10\]$/)
  })

  it('say once that pages are printed with other numbers', () => {
    expect(linesFor(recordWith({ source: { page: 9, pageLabel: '7' } })).join(' ')).toContain(
      'page 9 is printed “7”.',
    )
    expect(linesFor(recordWith({ source: { page: 9, pageLabel: 'Page 9' } })).join(' ')).not.toContain(
      'printed',
    )
  })

  it.each([40, 63, 64, 80])('fit %i columns', (width) => {
    const records = [2019, 2020, 2021, 2022].flatMap((year) =>
      ['custody.rate', 'placements.children', 'ete.engaged', 'unlisted.a'].flatMap((metric) =>
        [{}, { disposal: 'ycc' }, { placement: 'own_foster', sex: 'female' }].map((dimensions) =>
          recordWith({
            metric,
            dimensions,
            period: financialYear(year),
            confidence: 0.3,
            ...(metric === 'unlisted.a' ? { label: 'A name that is as long as names of councils are' } : {}),
          }),
        ),
      ),
    )
    const lines = figureLines(records, layout(width))
    expect(lines.filter((line) => line.length > width)).toEqual([])
    expect(lines.join()).toContain('2022/23 0.19 per 1,000')
  })

  it('are one line a metric where series are many, with how many there are, and all of them where asked for', () => {
    const records = Array.from({ length: 60 }, (_, index) =>
      recordWith({
        metric: index < 30 ? 'custody.rate' : 'placements.children',
        dimensions: index === 0 ? {} : { postcode: `SO${index}` },
      }),
    )
    const short = figureLines(records, layout(80))
    expect(short.filter((line) => line.includes('[p1-10]')).length).toBe(3)
    expect(short[1]).toMatch(/^ {2}Custody rate {2,}.* \+29$/)
    expect(short.join(' ')).toContain('All 60 series with --all.')
    expect(figureLines(records, layout(80, true)).filter((line) => line.endsWith('[p1-10]')).length).toBe(60)
  })

  it('explain no sign that does not stand, and an id that does', () => {
    const earlier = recordWith({ id: 'r0', period: financialYear(2021), confidence: 0.3, value: 0.123456789 })
    const ids = new Map([
      ['r0', 'p1-9'],
      ['r1', 'p1-10'],
    ])
    const lines = figureLines([earlier, recordWith()], { ...layout(64), ids }).join(' ')
    expect(lines).toContain(' +1 ')
    expect(lines).not.toContain('%?')
    expect(lines).toContain('[p1-10] is on page 1')
  })

  it('keep a negation and a change in the short list', () => {
    const records = Array.from({ length: 60 }, (_, index) =>
      recordWith({
        metric: index < 30 ? 'unlisted.a' : 'unlisted.b.change',
        label:
          index < 30
            ? 'Young people who are of school age and not in any education'
            : 'Young people of school age who are somewhere',
        dimensions: { postcode: `SO${index}` },
      }),
    )
    const lines = figureLines(records, layout(80)).join(' ').replace(/\s+/g, ' ')
    expect(lines).toContain('of school age and not in any education')
    expect(lines).toMatch(/: change/)
    expect(lines).toContain('+2 at the end is two more series.')
    // No value had to be left out.
    expect(lines).not.toContain('behind values')
  })

  it('show the latest value beside a place of any length', () => {
    const months = Array.from({ length: 9 }, (_, index) => {
      const start = `2024-0${index + 1}-01`
      return recordWith({
        id: `m${index}`,
        period: { id: start.slice(0, 7), kind: 'month', start, end: `2024-0${index + 1}-28` },
        value: index,
        unit: 'count',
        decimals: null,
      })
    })
    const ids = new Map([['m8', 'p1-e329eecd-1142']])
    const [line = ''] = figureLines([...months].reverse(), { ...layout(80), ids }).slice(1)
    expect(line).toMatch(/Sep 2024 8 \+\d+ {2,}\[p1-e329eecd-1142\]$/)
  })

  it('are no lines where there are none', () => {
    expect(linesFor()).toEqual([])
  })
})

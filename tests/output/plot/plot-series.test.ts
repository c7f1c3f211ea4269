import { load } from 'cheerio'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import type { MetricRecord } from '../../../schemas/record.js'
import { type PlotOptions, plotSeries } from '../../../src/output/plot/plot-series.js'
import { buildSeries } from '../../../src/series/build-series.js'
import { financialYear, recordWith } from '../../making/record.js'

/** Records of years in a row, one value each. */
const yearly = (
  values: readonly (number | null)[],
  parts: Parameters<typeof recordWith>[0] = {},
  from = 2018,
) =>
  values.flatMap((value, index) =>
    value === null
      ? []
      : [
          recordWith({
            ...parts,
            id: `${parts.id ?? 'r'}-${index}`,
            value,
            period: financialYear(from + index),
          }),
        ],
  )
const area = (name: string) => ({
  id: name.toLowerCase(),
  code: null,
  name,
  kind: 'local-authority' as const,
})
const plotsOf = (records: readonly MetricRecord[], options: PlotOptions = {}) =>
  plotSeries(buildSeries(records), options)
const drawn = async (records: readonly MetricRecord[], options: PlotOptions = {}) => {
  const { plots } = await plotsOf(records, options)
  const svg = plots[0]?.svg ?? ''
  return { svg, $: load(svg, { xml: true }) }
}
type Drawn = Awaited<ReturnType<typeof drawn>>
/** Strokes of lines of series: what moves on in more than one step, or is dashed. */
const strokes = ({ $ }: Drawn) =>
  $('path.l[stroke-linejoin]')
    .toArray()
    .map((path) => $(path).attr())
const texts = ({ $ }: Drawn) =>
  $('text')
    .toArray()
    .map((text) => $(text).text())
const marks = ({ $ }: Drawn) =>
  $('path > title')
    .toArray()
    .map((title) => $(title).text())

/** What is wrong with it as XML, whatever its elements. */
async function problemsOf(contents: string): Promise<string[]> {
  const { errors } = await validateXML({ xml: [{ fileName: 'plot.svg', contents }], normalization: 'c14n' })
  return errors.map(({ message }) => message)
}

it('refuses what is no XML, so that the tests below can fail', async () => {
  expect(await problemsOf('<svg><br></svg>')).not.toEqual([])
})

describe('a plot', () => {
  it('is XML, the same every time, and a picture with a name and a description', async () => {
    const records = [...yearly([3, 4, 5]), ...yearly([9, 8, 7], { id: 's', area: area('Kent') })]
    const { svg, $ } = await drawn(records)
    expect(await problemsOf(svg)).toEqual([])
    expect((await drawn([...records].reverse())).svg).toBe(svg)
    const root = $('svg')
    expect(root.attr('role')).toBe('img')
    const [title, description] = (root.attr('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => $(`#${id}`).text())
    expect(title).toBe('Custody rate')
    expect(description).toContain('Kent: 7.00 per 1,000 in 2020/21 (from 9.00 per 1,000 in 2018/19).')
    expect(description).toContain('Source: report.pdf (2024-09-12), p. 1.')
  })

  it('draws a line for each area, one whole stroke each, and names them', async () => {
    const plot = await drawn([...yearly([3, 4, 5]), ...yearly([9, 8, 7], { id: 's', area: area('Kent') })])
    expect(strokes(plot)).toHaveLength(2)
    expect(new Set(strokes(plot).map((stroke) => stroke?.stroke)).size).toBe(2)
    expect(strokes(plot).every((stroke) => stroke?.['stroke-dasharray'] === undefined)).toBe(true)
    expect(texts(plot)).toEqual(expect.arrayContaining(['Derby', 'Kent', '2018/19', '2019/20', '2020/21']))
  })

  it('names lines in a legend where one ends early: a stroke to its name would look like a line', async () => {
    const plot = await drawn([...yearly([3, 4, 5]), ...yearly([9, 8], { id: 's', area: area('Kent') })])
    expect(plot.$('path[stroke-width="0.7"]')).toHaveLength(0)
    expect(texts(plot)).toEqual(expect.arrayContaining(['Derby', 'Kent']))
    const whole = await drawn([...yearly([3, 4, 5]), ...yearly([9, 8, 7], { id: 's', area: area('Kent') })])
    expect(whole.$('path[stroke-width="0.7"]')).toHaveLength(2)
  })

  it('dashes targets', async () => {
    const plot = await drawn([...yearly([3, 4, 5]), ...yearly([4, 4, 4], { id: 't', role: 'target' })])
    expect(
      strokes(plot)
        .map((stroke) => stroke?.['stroke-dasharray'] !== undefined)
        .sort(),
    ).toEqual([false, true])
    expect(texts(plot)).toContain('target')
  })

  it('breaks a line where a year is missing, shows that year, and says so', async () => {
    const plot = await drawn(yearly([3, 4, null, 5, 6]))
    expect(strokes(plot)).toHaveLength(2)
    expect(texts(plot)).toContain('2020/21')
    expect(texts(plot)).toContain('A line is broken where a period is missing.')
    expect(texts(await drawn(yearly([3, 4, 5]))).join()).not.toContain('broken')
  })

  it('never joins figures of years and of quarters', async () => {
    const quarter = (part: number) => ({
      id: `FY2022/23-Q${part}`,
      kind: 'quarter' as const,
      start: `2022-0${part * 3 + 1}-01`,
      end: `2022-0${part * 3 + 3}-30`,
    })
    const quarters = [1, 2].map((part) => recordWith({ id: `q${part}`, value: part, period: quarter(part) }))
    const plot = await drawn([...yearly([3, 4, 5, 6]), ...quarters])
    expect(strokes(plot)).toHaveLength(2)
    expect(texts(plot)).toEqual(expect.arrayContaining(['Years', 'Quarters']))
  })

  it('gives each breakdown a panel, and says under which unit', async () => {
    const plot = await drawn([
      ...yearly([3, 4, 5]),
      ...yearly([2, 2, 3], { id: 'm', dimensions: { sex: 'male' } }),
      ...yearly([1, 2, 2], { id: 'f', dimensions: { sex: 'female' } }),
    ])
    expect(texts(plot)).toEqual(expect.arrayContaining(['All', 'Male', 'Female']))
    expect(texts(plot).filter((text) => text.startsWith('Rate per 1,000'))).toHaveLength(3)
  })

  it('shows both values that one paper prints for a figure, and names them below', async () => {
    const plot = await drawn([
      ...yearly([3, 4, 5]),
      recordWith({ id: 'x', value: 9, period: financialYear(2020) }),
    ])
    expect(marks(plot)).toContain('2020/21: one paper prints 5.00 per 1,000 and 9.00 per 1,000')
    expect(texts(plot)).toContain('two values printed')
    expect(texts(plot).join(' ')).toContain(
      'Two values are printed for 2020/21: 5.00 per 1,000 and 9.00 per 1,000.',
    )
  })

  it('marks what an earlier paper said otherwise', async () => {
    const earlier = { paper: `sha256:${'b'.repeat(64)}`, file: 'old.pdf', published: '2020-01-01', page: 4 }
    const plot = await drawn([
      ...yearly([3, 4, 5]),
      recordWith({ id: 'x', value: 4.5, decimals: 1, period: financialYear(2019), source: earlier }),
    ])
    expect(marks(plot)).toContain('2019/20: an earlier paper says 4.5 per 1,000')
    expect(texts(plot).join(' ')).toContain('report.pdf (2024-09-12), p. 1; old.pdf (2020-01-01), p. 4.')
  })

  it('is hollow where a figure is about, provisional, or not surely read, and says which', async () => {
    const [first, second, third] = yearly([3, 4, 5])
    if (!first || !second || !third) throw new Error('three records')
    const plot = await drawn(
      [{ ...first, qualifier: 'approx' }, { ...second, status: ['provisional'] }, third],
      { unsure: new Set([third.id]) },
    )
    expect(plot.$('path.h')).toHaveLength(3)
    expect(texts(plot)).toContain('about, provisional, reading not sure')
    expect(texts(plot).join(' ')).toContain('2019/20: 4.00 per 1,000 (provisional)')
    expect(texts(plot).join(' ')).toContain('1 of 3 readings not sure')
  })

  it('brings units to one scale and says so; what was printed stays with the point', async () => {
    const rates = yearly([0.3, 0.4, 0.5], { decimals: 1 })
    const plot = await drawn([
      ...rates,
      ...yearly([40, 50], { id: 'n', unit: 'per_100000', area: area('England') }),
    ])
    expect(texts(plot)).toContain('Rate per 100,000 is drawn as rate per 1,000.')
    expect(texts(plot)).not.toContain('50')
    expect(marks(plot).join()).toContain('England, 2019/20: 50.00 per 100,000; report.pdf, p. 1')
  })

  it.each([
    ['money by its size', 'gbp' as const, [1_200_000, 2_000_000, 2_500_000], ['Million pounds', '£2.0m']],
    ['per cent with its sign', 'percent' as const, [10, 20, 40], ['Per cent', '40%']],
    ['counts in whole numbers', 'count' as const, [1, 2, 2], ['Number', '1', '2']],
    ['below nothing', 'count' as const, [-4, 2, 4], ['−4', '0', '4']],
  ])('writes on the axis %s', async (_, unit, values, expected) => {
    const plot = await drawn(yearly(values, { unit, decimals: null }))
    expect(texts(plot)).toEqual(expect.arrayContaining(expected))
    expect(texts(plot).filter((text) => /^\d+\.\d+$/.test(text))).toEqual([])
  })

  it('says where an axis does not begin at 0, and begins there where a line has few points', async () => {
    expect(texts(await drawn(yearly([95, 96, 95, 97])))).toContain('Rate per 1,000, axis not from 0')
    expect(texts(await drawn(yearly([95, 96])))).toContain('Rate per 1,000')
  })

  it('sets figures without a second time side by side, each with its value', async () => {
    const plot = await drawn([
      ...yearly([3]),
      ...yearly([7], { id: 'k', area: area('Kent') }),
      ...yearly([8], { id: 't', role: 'target' }),
    ])
    expect(strokes(plot)).toEqual([])
    expect(texts(plot)).toEqual(
      expect.arrayContaining([
        'Rate per 1,000, 2018/19',
        'Derby',
        'Kent',
        'Derby, target',
        '3.00',
        '7.00',
        '8.00',
      ]),
    )
  })

  it('gives a nation its own axis where a council could not be seen beside it', async () => {
    const counts = { unit: 'count' as const, decimals: null }
    const plot = await drawn([
      ...yearly([30, 31, 32], counts),
      ...yearly([9000, 9100, 9200], { ...counts, id: 'e', area: area('England') }),
    ])
    expect(texts(plot).filter((text) => text === 'Number')).toHaveLength(2)
  })

  it('draws no line of a year to date, whose end nobody says, and tells so', async () => {
    const open = {
      id: 'FY2024/25-YTD',
      kind: 'financial-year-to-date' as const,
      start: '2024-04-01',
      end: null,
    }
    const plot = await drawn([...yearly([3, 4]), recordWith({ id: 'y', period: open, value: 90 })])
    expect(texts(plot).join(' ')).toContain('Not drawn: 1 figure of a year to date')
    expect(texts(plot).join()).not.toContain('100')
  })

  it('leaves out a metric of one figure, unless it is asked for', async () => {
    const one = yearly([3])
    expect(await plotsOf(one)).toEqual({
      plots: [],
      single: [{ metric: 'custody.rate', title: 'Custody rate' }],
    })
    expect((await plotsOf(one, { all: true })).plots).toHaveLength(1)
  })
})

describe('words of papers in a plot', () => {
  const hostile = '</title><script>alert(1)</script>"\'<image href="x" onload="y">&#0;\u202e\u0007\ud800]]>'
  it('are text, whatever they are', async () => {
    const records = yearly([3, 4, 5], {
      metric: 'unlisted.lamps',
      label: hostile,
      area: { ...area('Kent'), id: `${hostile}`, name: hostile },
      dimensions: { [hostile]: hostile },
      source: { file: `${hostile}.pdf` },
      status: ['provisional'],
    })
    const { svg, $ } = await drawn([
      ...records,
      ...yearly([1, 2, 3], { id: 'o', metric: 'unlisted.lamps', label: hostile }),
    ])
    expect(await problemsOf(svg)).toEqual([])
    const tags = [...svg.matchAll(/<([a-z]+)([^>]*)>/gi)]
    expect([...new Set(tags.map(([, name]) => name))].sort()).toEqual([
      'desc',
      'g',
      'path',
      'rect',
      'style',
      'svg',
      'text',
      'title',
    ])
    expect(tags.filter(([, , attributes = '']) => /\s(?:on\w*|href|style)=/i.test(attributes))).toEqual([])
    expect($('script, image')).toHaveLength(0)
    expect(svg.includes('\u202e') || svg.includes('\u0007')).toBe(false)
  })
})

describe('a line of very many points', () => {
  const records = ['Derby', 'Kent'].flatMap((name) =>
    yearly(
      Array.from({ length: 80 }, (_, index) => 40 + (index % 7)),
      { id: name, area: area(name) },
      1930,
    ),
  )
  const shapes = ({ $ }: Drawn) =>
    $('path[transform]:has(title)')
      .toArray()
      .map((path) => $(path).attr('d'))

  it('has a mark now and then, so that print without colour tells the lines apart', async () => {
    const marks = shapes(await drawn(records))
    expect(marks.length).toBeGreaterThan(10)
    expect(marks.length).toBeLessThan(20)
    expect(new Set(marks).size).toBe(2)
  })

  it('has a point for each of them where points lead to their pages', async () => {
    const { svg, $ } = await drawn(records, { placeOf: ({ record }) => `#${record}` })
    expect($('a[href^="#Derby-"] > path')).toHaveLength(80)
    expect($('a[href="#Kent-7"]').attr('aria-label')).toBe('Kent, 1937/38: 40.00 per 1,000; report.pdf, p. 1')
    expect($('svg').attr('role')).toBe('group')
    expect(await problemsOf(svg)).toEqual([])
  })

  it('leads by the stroke of an earlier paper to the page of that one', async () => {
    const said = (value: number, published: string, page: number) =>
      recordWith({
        id: `p${page}`,
        value,
        text: String(value),
        source: { published, page, paper: `sha256:${String(page).repeat(64)}`, file: `${published}.pdf` },
      })
    const { $ } = await drawn(
      [...yearly([1, 2], { id: 'y' }), said(3, '2025-01-01', 1), said(5, '2024-01-01', 2)],
      { placeOf: ({ file, page }) => `${file}#page=${page}` },
    )
    expect($('a[href="2024-01-01.pdf#page=2"]').attr('aria-label')).toMatch(/an earlier paper says 5/)
  })
})

import { describe, expect, it } from 'vitest'
import { catalogueFileSchema, loadCatalogue } from '../../../schemas/catalogue.js'
import { recordSchema } from '../../../schemas/record.js'
import type { Table } from '../../../src/document/model.js'
import { extractRecords } from '../../../src/extract/extract-records.js'
import { suggestMetrics } from '../../../src/extract/suggest-metrics.js'
import { documentOf, paper } from '../../making/prose.js'
import { cardOf, tableOf } from './table-of.js'

const read = (tables: readonly Table[], catalogue = loadCatalogue(), unlisted = true) =>
  extractRecords(documentOf(tables), catalogue, paper, { unlisted }).records

const rows = tableOf([
  ['Measure', '2011/12', '2012/13'],
  ['First-time entrants', '60', '48'],
  ['Biscuits eaten', '14', '9'],
  ['Tea breaks taken on time', '85%', '88.5%'],
])

const card = cardOf(
  'Percentage of kettles descaled',
  ['Latest', 'Target', 'Floor', 'Previous'],
  ['94%', '90%', '80%', '97%'],
)

const columns = tableOf([
  ['Year', 'Biscuits eaten', 'First-time entrants'],
  ['2011/12', '14', '60'],
])

const parts = tableOf([
  ['Measure', 'Boys', 'Girls', 'Tin A'],
  ['Biscuits eaten', '14', '9', '3'],
])

const lines = (tables: readonly Table[]) =>
  read(tables).flatMap(({ metric, label, value, unit, period, role, status, dimensions }) =>
    label === undefined
      ? []
      : [[metric, value, unit, period.id, role, ...status, ...Object.entries(dimensions).flat()].join(' ')],
  )

describe('rows and cards that are not in the catalogue', () => {
  it('stay out unless they are asked for', () => {
    expect(read([rows, card], loadCatalogue(), false).map(({ metric }) => metric)).toEqual([
      'fte.entrants',
      'fte.entrants',
    ])
  })

  it.each([
    [
      'rows under their labels',
      rows,
      [
        'unlisted.biscuits_eaten 14 count FY2011/12 actual',
        'unlisted.biscuits_eaten 9 count FY2012/13 actual',
        'unlisted.tea_breaks_taken_on_time 85 percent FY2011/12 actual',
        'unlisted.tea_breaks_taken_on_time 88.5 percent FY2012/13 actual',
      ],
    ],
    [
      'cards under their titles, in each role',
      card,
      [
        'unlisted.percentage_of_kettles_descaled 94 percent  actual',
        'unlisted.percentage_of_kettles_descaled 90 percent  target',
        'unlisted.percentage_of_kettles_descaled 80 percent  threshold',
        'unlisted.percentage_of_kettles_descaled 97 percent  actual previous',
      ],
    ],
    ['columns where the rows are times', columns, ['unlisted.biscuits_eaten 14 count FY2011/12 actual']],
    [
      'parts with their members, and with categories where nobody knows the words',
      parts,
      [
        'unlisted.biscuits_eaten 14 count  actual sex male',
        'unlisted.biscuits_eaten 9 count  actual sex female',
        'unlisted.biscuits_eaten 3 count  actual category tin_a',
      ],
    ],
  ])('give %s', (_what, table, expected) => {
    expect(lines([table])).toEqual(expected)
  })

  it('leave what the catalogue knows as it is', () => {
    const known = (unlisted: boolean) =>
      read([rows, columns], loadCatalogue(), unlisted).filter(({ label }) => label === undefined)
    expect(known(true)).toEqual(known(false))
  })

  it('keep the printed label, and ids that are safe whatever it holds', () => {
    const odd = '=HYPERLINK("x") <b>Biscuits</b> ../../etc \u001b[31m'
    const [record] = read([
      tableOf([
        ['Measure', '2011/12'],
        [odd, '14'],
      ]),
    ])
    expect(record?.label).toBe(odd.trim())
    expect(record?.metric).toMatch(/^unlisted\.[a-z0-9_]+$/)
    expect(recordSchema.safeParse(record).success).toBe(true)
  })

  it('tell long labels apart that begin alike', () => {
    const long = 'Percentage of biscuits that were eaten within ten minutes of the tin being opened by'
    const table = tableOf([
      ['Measure', '2011/12'],
      [`${long} boys`, '14'],
      [`${long} staff`, '15'],
    ])
    expect(new Set(read([table]).map(({ metric }) => metric)).size).toBe(2)
  })

  it('are recorded once a catalogue is made of them', () => {
    const tables = [rows, card, columns, parts]
    const unlisted = read(tables)
    const file = catalogueFileSchema.parse(JSON.parse(JSON.stringify(suggestMetrics(unlisted))))
    const recorded = read(tables, loadCatalogue([file]), false)
    const told = (record: (typeof unlisted)[number]) => ({
      id: record.id,
      metric: record.metric.replace(/^unlisted\./, 'own.'),
      period: record.period.id,
      value: record.value,
      unit: record.unit,
      role: record.role,
      dimensions: record.dimensions,
    })
    expect(recorded.map(told).sort(byId)).toEqual(unlisted.map(told).sort(byId))
    expect(recorded.every(({ label }) => label === undefined)).toBe(true)
  })

  it('are recorded even under a heading of another service, once a user describes them', () => {
    const described = catalogueFileSchema.parse({
      metrics: [
        {
          id: 'own.potholes',
          title: 'Potholes',
          definition: '',
          unit: 'count',
          phrases: ['potholes mended'],
        },
      ],
    })
    const elsewhere = loadCatalogue().elsewhere[0] ?? ''
    const table = tableOf(
      [
        ['Measure', '2011/12'],
        ['Potholes mended', '14'],
      ],
      { caption: elsewhere },
    )
    expect(read([table], loadCatalogue([described]), false)).toMatchObject([{ metric: 'own.potholes' }])
  })
})

describe('a suggested catalogue', () => {
  it('has one metric a label, in the unit that it is mostly printed in', () => {
    const { metrics } = suggestMetrics(read([rows, card]))
    expect(metrics.map(({ id, title, unit }) => [id, title, unit])).toEqual([
      ['own.biscuits_eaten', 'Biscuits eaten', 'count'],
      ['own.percentage_of_kettles_descaled', 'Percentage of kettles descaled', 'percent'],
      ['own.tea_breaks_taken_on_time', 'Tea breaks taken on time', 'percent'],
    ])
  })

  it('lets a name of one word count as a label only', () => {
    const table = tableOf([
      ['Measure', '2011/12'],
      ['Biscuits', '14'],
    ])
    expect(suggestMetrics(read([table]))).toMatchObject({
      metrics: [{ phrases: [] }],
      phrases: [{ phrases: ['Biscuits'], labelOnly: true }],
    })
  })

  it('is empty for records of the catalogue’s own metrics', () => {
    expect(suggestMetrics(read([rows]).filter(({ label }) => label === undefined)).metrics).toEqual([])
  })
})

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1
}

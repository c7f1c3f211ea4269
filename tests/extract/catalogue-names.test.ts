import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import type { Metric } from '../../schemas/metric.js'
import type { Unit } from '../../schemas/units.js'
import type { Table } from '../../src/document/model.js'
import { type Part, recordsOf } from '../making/prose.js'
import { cardOf, tableOf } from './table/table-of.js'

const catalogue = loadCatalogue()

/** What a paper prints for a metric of this unit. */
const printed: Readonly<Record<Unit, string>> = {
  count: '43',
  percent: '45%',
  percentage_points: '3 percentage points',
  per_1000: '0.2 per 1,000',
  per_10000: '57.2 per 10,000',
  per_100000: '204.1 per 100,000',
  gbp: '£430',
  gbp_thousand: '£43k',
  gbp_million: '£2.1m',
  days: '8',
  weeks: '31',
  months: '7',
  score: '35.2',
  rank: '3',
  ratio: '17.5',
  fte: '17.5',
}

/** A value as the metric's unit is printed; of pounds one that a council may spend on it. */
function printedOf({ id, unit }: Metric): string {
  const [least, most] = catalogue.wordings.get(id)?.plausible.council ?? [0, 0]
  return unit === 'gbp' && most > 0 ? `£${Math.round((least + most) / 2)}` : printed[unit]
}

/** Words that make any paper one about children's services and about the metric's own family. */
function about({ id }: Metric): Part[] {
  const family = [...catalogue.names]
    .filter((name) => !name.weak && name.metrics.some((other) => other.split('.')[0] === id.split('.')[0]))
    .flatMap(({ phrases }) => phrases[0] ?? [])
  const field = 'Children looked after, first-time entrants, child protection plans, remand nights.'
  return [field, `# ${family[0] ?? ''}`]
}

const rowOf = (label: string, value: string): Table =>
  tableOf([
    ['Measure', '2015/16'],
    [label, value],
  ])

/** Titles that two families share are told apart by what the paper is about; those of one word are never enough. */
const shared = new Set([
  'yjs.persistent_absence',
  'yjs.attainment8',
  'cla.attainment8',
  'yjs.neet',
  'education.neet',
  'reoffending.cohort',
])

describe('the names of the catalogue', () => {
  // A metric that needs a member says nothing without one, and a bare "Budget" is any service's.
  const metrics = [...catalogue.metrics.values()].filter(
    ({ id, requires }) => !shared.has(id) && !(requires ?? []).length && id !== 'budget.total',
  )

  it.each(metrics.map((metric) => [metric.title, metric] as const))(
    '%s is known as the label of a row and the title of a card',
    (title, metric) => {
      for (const table of [
        rowOf(title, printedOf(metric)),
        cardOf(title, ['Latest', 'Target'], [printedOf(metric), printedOf(metric)]),
      ]) {
        const record = recordsOf([...about(metric), table]).find(({ source }) => source.method === 'table')
        expect(record).toMatchObject({ metric: metric.id, unit: metric.unit, dimensions: {} })
      }
    },
  )

  it('knows the everyday names of a family where the paper speaks of it', () => {
    const table = rowOf('Core groups', '88%')
    expect(recordsOf(['# Child protection plans', table])).toMatchObject([
      { metric: 'cp.core_groups_in_timescale' },
    ])
  })

  it('reads FTE as first-time entrants in youth justice and as full-time equivalents in staffing', () => {
    const entrants = recordsOf(['# First-time entrants', rowOf('FTE', '43')])
    expect(entrants).toMatchObject([{ metric: 'fte.entrants', unit: 'count' }])
    const staff = recordsOf(['# Workforce', rowOf('Social worker posts', '17.5 FTE')])
    expect(staff).toMatchObject([{ unit: 'fte' }])
    expect(staff[0]?.metric).toMatch(/^workforce\.|_posts$/)
  })

  it('reads the bare figure of a rate that is a percentage', () => {
    expect(recordsOf([rowOf('Staff turnover rate', '14')])).toMatchObject([
      { metric: 'workforce.turnover', value: 14, unit: 'percent' },
    ])
  })
})

import { byCodeUnit } from '../../series/series-key.js'
import { csvOf } from '../csv.js'
import type { DfeFigure } from './dfe-figures.js'
import type { DfeIndicator } from './dfe-indicator.js'
import { timeOrder } from './dfe-time.js'

/** Data and metadata of one table, and how many of its figures had no cell left. */
export interface DfePair {
  readonly data: string
  readonly meta: string
  readonly taken: number
}

/** What a cell holds for which the papers print nothing: “not available”. */
const NOTHING = 'x'

/** The item of a filter that stands for all of it. */
export const TOTAL = 'Total'

interface Row {
  readonly figure: DfeFigure
  readonly values: Map<string, string>
}

/**
 * One table of the Department's: a row for each time, place and combination of filters, a column for each indicator.
 * All figures are of one family of times; a filter that a figure lacks is its total.
 *
 * @param filters names of the filters
 */
export function dfePair(figures: readonly DfeFigure[], filters: readonly string[]): DfePair {
  const rows = new Map<string, Row>()
  let taken = 0
  for (const figure of figures) {
    const key = JSON.stringify([placeAndTime(figure), filters.map((name) => itemOf(figure, name))])
    const row = rows.get(key) ?? { figure, values: new Map() }
    rows.set(key, row)
    const { column } = figure.indicator
    if (row.values.has(column)) taken++
    else row.values.set(column, figure.value)
  }
  const sorted = [...rows].sort(([a], [b]) => byCodeUnit(a, b)).map(([, row]) => row)
  const columns = columnsOf(figures)
  return { data: dataOf(sorted, columns, filters), meta: metaOf(sorted, columns, filters), taken }
}

/** What tells the rows of one combination of filters apart, in their order. */
export function placeAndTime({ time, place }: DfeFigure): string {
  const code = place.authority?.newCode ?? place.region?.[0] ?? place.country[0]
  return [timeOrder(time), levels.indexOf(place.level), code].join('|')
}

const levels: readonly DfeFigure['place']['level'][] = ['National', 'Regional', 'Local authority']

function itemOf({ filters }: DfeFigure, name: string): string {
  return filters.get(name) ?? TOTAL
}

function columnsOf(figures: readonly DfeFigure[]): DfeIndicator[] {
  const byName = new Map(figures.map(({ indicator }) => [indicator.column, indicator]))
  return [...byName.values()].sort((a, b) => byCodeUnit(a.column, b.column))
}

function dataOf(rows: readonly Row[], columns: readonly DfeIndicator[], filters: readonly string[]): string {
  const places = placeColumns.filter(({ of }) => rows.some(({ figure }) => of(figure) !== ''))
  const header = [
    ...['time_period', 'time_identifier', 'geographic_level'],
    ...places.map(({ name }) => name),
    ...filters,
    ...columns.map(({ column }) => column),
  ]
  return csvOf(
    header,
    rows.map(({ figure, values }) => [
      ...[figure.time.period, figure.time.identifier, figure.place.level],
      ...places.map(({ of }) => of(figure)),
      ...filters.map((name) => itemOf(figure, name)),
      ...columns.map(({ column }) => values.get(column) ?? NOTHING),
    ]),
  )
}

/** Of a place that lies higher the columns of lower ones are empty. */
const placeColumns: readonly { readonly name: string; readonly of: (figure: DfeFigure) => string }[] = [
  { name: 'country_code', of: ({ place }) => place.country[0] },
  { name: 'country_name', of: ({ place }) => place.country[1] },
  { name: 'region_code', of: ({ place }) => place.region?.[0] ?? '' },
  { name: 'region_name', of: ({ place }) => place.region?.[1] ?? '' },
  { name: 'old_la_code', of: ({ place }) => place.authority?.oldCode ?? '' },
  { name: 'new_la_code', of: ({ place }) => place.authority?.newCode ?? '' },
  { name: 'la_name', of: ({ place }) => place.authority?.name ?? '' },
]

const metaHeader = [
  'col_name',
  'col_type',
  'label',
  'indicator_grouping',
  'indicator_unit',
  'indicator_dp',
  'filter_hint',
  'filter_grouping_column',
  'filter_default',
]

/** A filter of one item is no filter: it is said in the labels of the indicators. */
function metaOf(rows: readonly Row[], columns: readonly DfeIndicator[], filters: readonly string[]): string {
  const itemsOf = (name: string): string[] => rows.map(({ figure }) => itemOf(figure, name))
  const single = filters.filter((name) => new Set(itemsOf(name)).size === 1)
  const said = single.map((name) => `${singly[name] ?? ''}${itemsOf(name)[0]}`)
  const labels = new Set<string>()
  const indicators = columns.map((indicator) => {
    const values = rows.flatMap(({ values }) => values.get(indicator.column) ?? [])
    const decimals = values.map((value) => value.split('.')[1]?.length ?? 0)
    const label = labelOf(indicator, said, labels)
    return [indicator.column, 'Indicator', label, '', indicator.unit, Math.max(...decimals), '', '', '']
  })
  const kept = filters.filter((name) => !single.includes(name))
  return csvOf(metaHeader, [
    ...kept.map((name) => [name, 'Filter', titleOf(name), '', '', '', '', '', defaultOf(itemsOf(name))]),
    ...indicators,
  ])
}

const singly: Readonly<Record<string, string>> = { compared_with: 'since ' }

function labelOf(
  { label, otherwise, column }: DfeIndicator,
  said: readonly string[],
  taken: Set<string>,
): string {
  const whole = said.length > 0 ? `${label}: ${said.join(', ')}` : label
  const unique = [whole, `${whole} (${otherwise})`, `${whole} (${column})`].find((text) => !taken.has(text))
  taken.add(unique ?? column)
  return unique ?? column
}

/** `age_band` → `Age band` */
function titleOf(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('_', ' ')}`
}

/** Empty where the total is there, which is what the Department's service shows first; else the commonest item. */
function defaultOf(items: readonly string[]): string {
  if (items.includes(TOTAL)) return ''
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  const [first] = [...counts].sort(([a, n], [b, m]) => m - n || byCodeUnit(a, b))
  return first?.[0] ?? ''
}

import type { Catalogue } from '../../../schemas/catalogue.js'
import type { Series } from '../../../schemas/series.js'
import type { Unit } from '../../../schemas/units.js'
import { indicatorOf } from '../metric-title.js'

/** A column of figures. */
export interface DfeIndicator {
  /** `col_name`: `custody_rate_per_1000`, `fte_target`; a name that would be too long does without the usual unit. */
  readonly column: string
  readonly label: string
  /** `indicator_unit`; what the Department has no unit for stands in the label. */
  readonly unit: string
  /** What tells it from an indicator of the same label. */
  readonly otherwise: string
}

/** The longest `col_name` that the Department's service takes. */
const LONGEST = 50

/**
 * The column that a series is told in: one for each metric, unit and role. Null where its name is too long, or holds a
 * group of people (`male`, `white`), which the Department wants as a filter.
 */
export function dfeIndicator(series: Series, catalogue: Catalogue): DfeIndicator | null {
  const { metric, unit, role } = series
  const [own, says] = units[unit]
  const roleWord = role === 'actual' ? '' : role
  const usual = catalogue.metrics.get(metric)?.unit === unit
  const column = [
    nameOf(metric, unit === 'count' ? '' : unit, roleWord),
    usual ? nameOf(metric, roleWord) : '',
  ].find((name) => name !== '' && name.length <= LONGEST)
  if (column === undefined || refused.test(column)) return null
  const brackets = [own === '' ? says : '', role === 'actual' ? '' : role].filter((word) => word !== '')
  const title = indicatorOf(series, catalogue)
  const label = brackets.length > 0 ? `${title} (${brackets.join(', ')})` : title
  return { column, label, unit: own, otherwise: says }
}

function nameOf(...words: readonly string[]): string {
  return snake(words.filter((word) => word !== '').join('_'))
}

/** `Custody rate!` → `custody_rate`; a name begins with a letter. */
export function snake(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
}

/** Entries of filters, and names of the Department's own, that its screener looks for in the names of indicators. */
const refused =
  /male|asian|chinese|indian|pakistani|bangladeshi|black|african|caribbean|white|roma|irish|english|british|scottish|welsh|arab|ethnic|sen_|primary_need|secondary_need|establishment_type|provider_type|school_type/

/** The unit of the Department's list, and the words for it. */
const units: Readonly<Record<Unit, readonly [unit: string, words: string]>> = {
  count: ['', ''],
  percent: ['%', 'percentage'],
  percentage_points: ['pp', 'percentage points'],
  per_1000: ['', 'per 1,000'],
  per_10000: ['', 'per 10,000'],
  per_100000: ['', 'per 100,000'],
  gbp: ['£', 'pounds'],
  gbp_thousand: ['', '£ thousand'],
  gbp_million: ['£m', '£ million'],
  days: ['', 'days'],
  weeks: ['', 'weeks'],
  months: ['', 'months'],
  score: ['', 'score'],
  rank: ['', 'rank'],
  ratio: ['', 'ratio'],
  fte: ['', 'full-time equivalents'],
}

import type { Catalogue } from '../../../schemas/catalogue.js'
import type { Series } from '../../../schemas/series.js'
import { groupedBy } from '../../language/grouped-by.js'
import { byCodeUnit } from '../../series/series-key.js'
import { type DfeFigure, dfeFigures, type UntoldReason } from './dfe-figures.js'
import { snake } from './dfe-indicator.js'
import { dfePair, placeAndTime } from './dfe-pair.js'

export interface DfeFiles {
  /** `NAME.csv` and `NAME.meta.csv`, by name. */
  readonly files: Readonly<Record<string, string>>
  /** Figures that stand in them. */
  readonly told: number
  /** Figures that cannot be told in the Department's terms, by reason. */
  readonly untold: ReadonlyMap<UntoldReason, number>
}

/**
 * Series as the pairs of files that the Department for Education takes for “Explore education statistics”: one for each
 * family of metrics, family of times and set of filters, because each empty cell of a table must be explained. The
 * latest paper's value stands.
 */
export function dfeFiles(series: readonly Series[], catalogue: Catalogue): DfeFiles {
  const all = dfeFigures(series, catalogue)
  const figures = all.filter((one) => typeof one !== 'string')
  const untold = new Map<UntoldReason, number>()
  const leave = (reason: UntoldReason, count = 1): unknown =>
    untold.set(reason, (untold.get(reason) ?? 0) + count)
  for (const one of all) if (typeof one === 'string') leave(one)
  const files: Record<string, string> = {}
  let taken = 0
  for (const shelf of groupedBy(figures, ({ group, time }) => `${group}|${time.family}`).values()) {
    const tables = groupedBy(shelf, ({ filters }) => [...filters.keys()].join('|'))
    for (const own of tables.values()) {
      const [first] = own
      if (!first) continue
      const filters = [...first.filters.keys()]
      const name = freeName(nameOf(first, filters), files)
      const pair = dfePair([...own, ...totalsOf(own, filters, shelf)], filters)
      files[`${name}.csv`] = pair.data
      files[`${name}.meta.csv`] = pair.meta
      taken += pair.taken
    }
  }
  if (taken > 0) leave('taken', taken)
  const sorted = Object.entries(files).sort(([a], [b]) => byCodeUnit(a, b))
  return { files: Object.fromEntries(sorted), told: figures.length - taken, untold }
}

/** Figures that are not broken down, or less, of the same indicators, places and times: the totals of a table. */
function totalsOf(
  own: readonly DfeFigure[],
  filters: readonly string[],
  shelf: readonly DfeFigure[],
): DfeFigure[] {
  const spots = new Set(own.map(spotOf))
  return shelf.filter(
    (figure) =>
      figure.filters.size < filters.length &&
      whole.every((name) => figure.filters.has(name) === filters.includes(name)) &&
      [...figure.filters.keys()].every((name) => filters.includes(name)) &&
      spots.has(spotOf(figure)),
  )
}

/** What is no group of people has no total. */
const whole = ['period_covered', 'compared_with']

function spotOf(figure: DfeFigure): string {
  return `${figure.indicator.column}|${placeAndTime(figure)}`
}

/** `custody_financial_year_by_sex` */
function nameOf({ group, time }: DfeFigure, filters: readonly string[]): string {
  const by = filters.length > 0 ? `_by_${filters.join('_and_')}` : ''
  return `${snake(group)}_${time.family}${by}`.slice(0, LONGEST)
}

/** Longer names are cut, because disks take no name of more than 255 bytes. */
const LONGEST = 100

function freeName(name: string, files: Readonly<Record<string, string>>): string {
  let free = name
  for (let count = 2; `${free}.csv` in files; count++) free = `${name}_${count}`
  return free
}

import type { MetricRecord } from '../../schemas/record.js'
import type { Point, Series, Vintage } from '../../schemas/series.js'
import { groupedBy } from '../language/grouped-by.js'
import { byPublication, byStrength } from './publication-order.js'
import { saidValues } from './said-values.js'
import { byCodeUnit, pointKey, seriesKey } from './series-key.js'
import { byTime } from './time-order.js'

/**
 * Records of any number of papers → time series: one for each metric × area × dimensions × unit × role, its points in
 * period order. At each point the latest paper's value stands, and what the other papers said is kept behind it as
 * vintages, latest first. The order of `records` makes no difference.
 *
 * Records without a period have no place in time; they are left out (see `undated`).
 */
export function buildSeries(records: readonly MetricRecord[]): Series[] {
  const dated = records.filter((record) => record.period.id !== '')
  return [...groupedBy(dated, seriesKey)]
    .map(([id, members]) => seriesOf(id, members))
    .sort((a, b) => byCodeUnit(a.id, b.id))
}

/** The records that no series can hold, because their paper gives them no period. */
export function undated(records: readonly MetricRecord[]): MetricRecord[] {
  return records.filter((record) => record.period.id === '')
}

function seriesOf(id: string, members: readonly MetricRecord[]): Series {
  const latest = firstBy(members, byPublication)
  return {
    id,
    metric: latest.metric,
    ...(latest.label === undefined ? {} : { label: latest.label }),
    area: latest.area,
    dimensions: latest.dimensions,
    unit: latest.unit,
    role: latest.role,
    points: [...groupedBy(members, pointKey).values()].map(pointOf).sort(byTime),
  }
}

function pointOf(members: readonly MetricRecord[]): Point {
  const latest = firstBy(members, byPublication)
  const statements = onePerStatement(members)
  const disputed = disputedBy(statements)
  return {
    period: latest.period,
    basePeriod: latest.basePeriod,
    direction: latest.direction,
    value: latest.value,
    ...(disputed.length > 0 ? { disputedBy: disputed } : {}),
    vintages: statements.sort(byPublication).map(vintageOf),
  }
}

/** The files that contradict themselves at one point, each once and in order. */
function disputedBy(statements: readonly MetricRecord[]): string[] {
  const papers = [...groupedBy(statements, ({ source }) => source.paper).values()]
  const files = papers.flatMap((said) =>
    saidValues(said).length > 1 && said[0] ? [said[0].source.file] : [],
  )
  return [...new Set(files)].sort(byCodeUnit)
}

/** A paper that prints one value twice, in a table and in a sentence, has published it once: the surest place is kept. */
function onePerStatement(members: readonly MetricRecord[]): MetricRecord[] {
  const statement = (record: MetricRecord): string =>
    [record.source.paper, record.value, record.qualifier, record.direction].join('|')
  return [...groupedBy(members, statement).values()].map((repeated) => firstBy(repeated, byStrength))
}

function vintageOf(record: MetricRecord): Vintage {
  return {
    value: record.value,
    decimals: record.decimals,
    qualifier: record.qualifier,
    direction: record.direction,
    status: record.status,
    published: record.source.published ?? record.source.meeting.date,
    paper: record.source.paper,
    file: record.source.file,
    page: record.source.page,
    record: record.id,
  }
}

/** Of one or more records the one that comes first. */
function firstBy(
  records: readonly MetricRecord[],
  order: (a: MetricRecord, b: MetricRecord) => number,
): MetricRecord {
  return records.reduce((first, record) => (order(record, first) < 0 ? record : first))
}

import type { Catalogue } from '../../schemas/catalogue.js'
import type { Period } from '../../schemas/period.js'
import type { MetricRecord } from '../../schemas/record.js'
import { addDays } from '../language/calendar.js'
import { groupedBy } from '../language/grouped-by.js'
import { onceFor } from '../language/once-for.js'
import { type Figure, figureOfRecord, isMoney } from './figure.js'

/** What a level is asked for by: one metric of one place and time, broken down or not. */
export interface Query {
  readonly metric: string
  readonly area: string
  readonly period: Period
  readonly dimensions: Readonly<Record<string, string | number>>
  /** Targets are compared with targets, what was or will be with what was or will be. */
  readonly role: LevelRole
}

export type LevelRole = 'stated' | 'target'

/** Figures whose sum is a level, and how they come to it. */
export interface Way {
  readonly kind: 'members' | 'periods'
  readonly parts: readonly Figure[]
}

/** The levels that a paper prints (no changes, ranks or statistics), by what they speak of. */
export interface Levels {
  readonly all: readonly Figure[]
  readonly printed: (query: Query) => readonly Figure[]
  /** Sums of printed figures that make up the level: of the parts of a composite member, of shorter periods. */
  readonly summed: (query: Query) => readonly Way[]
  /** The same at any time. */
  readonly over: (query: Query) => readonly Figure[]
  /** The figures of equal periods that fill the query's period, whatever they mean together; null where they do not. */
  readonly periodsOf: (query: Query) => readonly Figure[] | null
}

export function queryOf({ metric, area, period, dimensions, role }: MetricRecord): Query {
  return { metric, area: area.id, period, dimensions, role: roleOf(role) }
}

export function isLevel(record: MetricRecord, catalogue: Catalogue): boolean {
  return (
    catalogue.metrics.has(record.metric) &&
    record.dimensions.statistic === undefined &&
    record.direction === null &&
    record.role !== 'threshold' &&
    isLabelled(record)
  )
}

/** A cell without any label (a map or chart taken for a table) does not say what it speaks of. */
function isLabelled({ source: { table } }: MetricRecord): boolean {
  return table === null || table.row.length + table.column.length > 0
}

export function levelsOf(records: readonly MetricRecord[], catalogue: Catalogue): Levels {
  const all = understood(records.filter((record) => isLevel(record, catalogue)).map(figureOfRecord))
  const byKey = groupedBy(all, (figure) => keyOf(recordQuery(figure)))
  const byTime = groupedBy(all, (figure) => timelessKey(recordQuery(figure)))
  const printed = (query: Query) => byKey.get(keyOf(query)) ?? []

  const membersOf = (query: Query): Way[] =>
    Object.entries(query.dimensions).flatMap(([dimension, member]) => {
      const parts = partsOfMember(catalogue, dimension, String(member))
      if (parts.length < 2) return []
      const figures = parts.map(
        (part) => printed({ ...query, dimensions: { ...query.dimensions, [dimension]: part } })[0],
      )
      return figures.every((figure) => figure !== undefined)
        ? [{ kind: 'members' as const, parts: figures }]
        : []
    })

  const addedPeriods = (query: Query): Way[] => {
    const metric = catalogue.metrics.get(query.metric)
    if (metric?.over_time !== 'sum' && metric?.over_time !== 'distinct') return []
    const tiles = tilesOf(query.period, byTime.get(timelessKey(query)) ?? [])
    return tiles ? [{ kind: 'periods', parts: tiles }] : []
  }

  /** Parts of a composite member over several years, of which neither the parts nor the years are printed as one. */
  const membersOverPeriods = (query: Query): Way[] =>
    Object.entries(query.dimensions).flatMap(([dimension, member]) => {
      const parts = partsOfMember(catalogue, dimension, String(member))
      if (parts.length < 2) return []
      const ways = parts.map(
        (part) => addedPeriods({ ...query, dimensions: { ...query.dimensions, [dimension]: part } })[0],
      )
      return ways.every((way) => way !== undefined)
        ? [{ kind: 'members' as const, parts: ways.flatMap((way) => way.parts) }]
        : []
    })

  return {
    all,
    printed,
    summed: (query) => {
      const ways = [...membersOf(query), ...addedPeriods(query)]
      return ways.length > 0 ? ways : membersOverPeriods(query)
    },
    over: (query) => byTime.get(timelessKey(query)) ?? [],
    periodsOf: (query) => tilesOf(query.period, byTime.get(timelessKey(query)) ?? []),
  }
}

/** Two values for one key in one table mean that a label was not understood: neither is a level. */
function understood(figures: readonly Figure[]): Figure[] {
  const values = groupedBy(
    figures.filter(({ table }) => table !== null),
    (figure) => tableKey(figure),
  )
  return figures.filter(
    (figure) =>
      figure.table === null ||
      values
        .get(tableKey(figure))
        ?.every(({ value, text }) => value === figure.value || text === figure.text) === true,
  )
}

function tableKey(figure: Figure): string {
  return `${figure.table?.index}|${unitKind(figure)}|${keyOf(recordQuery(figure))}|${figure.record?.role}`
}

/** The members that a composite member stands for: those of the catalogue, or the two sides of "A+B". */
export function partsOfMember(catalogue: Catalogue, dimension: string, member: string): readonly string[] {
  const known = catalogue.dimensions.get(dimension)?.members.find(({ code }) => code === member)?.parts
  if (known) return known
  return /\w\+\w/.test(member) ? member.split('+') : []
}

/** Equal periods that follow one another and fill the longer one, the figure of each; null when they do not. */
export function tilesOf(whole: Period, figures: readonly Figure[]): readonly Figure[] | null {
  if (whole.start === null || whole.end === null) return null
  const inside = figures.filter(({ record, qualifier }) => {
    const period = record?.period
    return (
      qualifier === null &&
      period?.start != null &&
      period.end != null &&
      period.start >= (whole.start ?? '') &&
      period.end <= (whole.end ?? '') &&
      period.id !== whole.id
    )
  })
  for (const kind of new Set(inside.map(({ record }) => record?.period.kind))) {
    const tiles: Figure[] = []
    let next: string = whole.start
    for (;;) {
      const tile = inside.find(({ record }) => record?.period.kind === kind && record?.period.start === next)
      if (!tile?.record?.period.end) break
      tiles.push(tile)
      next = addDays(tile.record.period.end, 1)
    }
    if (tiles.length > 1 && next === addDays(whole.end, 1)) return tiles
  }
  return null
}

/** Dimensions as one text, whatever their order; asked for again and again. */
export const dimensionsText = onceFor((dimensions: Query['dimensions']): string =>
  Object.keys(dimensions)
    .sort()
    .map((dimension) => `${dimension}=${dimensions[dimension]}`)
    .join(';'),
)

/** The figure's own query. @throws for a figure that is no record, which levels never are */
export function recordQuery({ record }: Figure): Query {
  if (!record) throw new Error('a level is a record')
  return queryOf(record)
}

/** Units of one kind compare: money with money, and everything else with its own unit. */
export function unitKind(figure: Figure): string {
  return isMoney(figure.unit) ? 'money' : (figure.unit ?? 'count')
}

function roleOf(role: MetricRecord['role']): LevelRole {
  return role === 'target' || role === 'threshold' ? 'target' : 'stated'
}

function keyOf(query: Query): string {
  return `${query.period.id}|${timelessKey(query)}`
}

function timelessKey({ metric, area, dimensions, role }: Query): string {
  return [metric, area, role, dimensionsText(dimensions)].join('|')
}

import type { MetricRecord } from '../../schemas/record.js'

/** Dimensions as one text, keys in code-unit order: `age=10-14;sex=male`, empty for none. */
export function dimensionsText(dimensions: MetricRecord['dimensions']): string {
  return Object.keys(dimensions)
    .sort(byCodeUnit)
    .map((key) => `${key}=${dimensions[key]}`)
    .join(';')
}

/**
 * The series that a record belongs to: metric, area, dimensions, unit and role. A record whose area is unknown belongs
 * to a series of its own paper, because two papers that name no area need not speak of the same one.
 */
export function seriesKey(record: MetricRecord): string {
  const area = record.area.id === '' ? `?${record.source.paper}` : record.area.id
  return [record.metric, area, dimensionsText(record.dimensions), record.unit, record.role].join('|')
}

/** The point of its series that a record is of. A rise since last year and one since last month are two points. */
export function pointKey(record: Pick<MetricRecord, 'period' | 'basePeriod'>): string {
  return `${record.period.id}|${record.basePeriod?.id ?? ''}`
}

/** Order by UTF-16 code units: the same in every locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

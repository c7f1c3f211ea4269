import { directionSchema, type MetricRecord } from '../../../schemas/record.js'
import { noPeriod } from '../../language/period.js'
import { readCellNumber } from './cell-number.js'
import { type DatasetRow, type FigureReading, noDimensions } from './dataset-figure.js'
import type { NameReaders } from './name-readers.js'

/** Columns that records.csv and series.csv share; a table with them needs no mapping. */
const required = ['metric', 'area', 'period', 'value'] as const

/** Whether a table is one that `yjs` itself writes, or one with its column names. */
export function hasOwnShape(header: readonly string[]): boolean {
  return required.every((name) => header.includes(name))
}

/** The columns of its own shape that a table lacks. */
export function lackingColumns(header: readonly string[]): string[] {
  return required.filter((name) => !header.includes(name))
}

/**
 * A row of records.csv or series.csv → its figure. Ids are taken as they are: a record may be of a metric or an area of
 * the user's own catalogue. Records without a period have nothing to be found by.
 */
export function readOwnRow({ number, cells }: DatasetRow, names: NameReaders): FigureReading {
  const cell = (name: string): string => (cells[name] ?? '').trim()
  const broken = (column: string, rule: string): FigureReading => ({
    ok: false,
    problem: { row: number, column, rule: `${JSON.stringify(cell(column))} ${rule}` },
  })
  const metric = names.metric(cell('metric'))
  if (!metric.ok) return broken('metric', metric.rule)
  const period = cell('period') === '' ? unstated : names.period(cell('period'))
  if (!period.ok) return broken('period', period.rule)
  const base = cell('base_period')
  const since = names.period(base)
  const unit = cell('unit') === '' ? null : names.unit(cell('unit'))
  if (unit?.ok === false) return broken('unit', unit.rule)
  const role = names.role(cell('role') || 'actual')
  if (!role.ok) return broken('role', role.rule)
  const dimensions = dimensionsOf(cell('dimensions'))
  if (dimensions === null) return broken('dimensions', 'is not written like age=10-14;sex=male')
  const value = readCellNumber(cell('value'))
  if (value.kind === 'unreadable') return broken('value', value.rule)
  const direction = directionSchema.safeParse(cell('direction')).data ?? null
  return {
    ok: true,
    figure: {
      row: number,
      column: 'value',
      text: cell('value'),
      metric: metric.value,
      area: cell('area'),
      period: period.value,
      basePeriod: base === '' ? null : since.ok ? since.value.id : base,
      dimensions,
      role: role.value,
      direction,
      unit: unit?.value ?? null,
      value: value.kind === 'number' ? value.value : null,
      decimals: value.kind === 'number' ? decimalsOf(cell('decimals'), value.decimals) : 0,
    },
  }
}

const unstated = { ok: true, value: noPeriod } as const

/** Our own files state the decimals that were printed, because `0.30` is written as 0.3. */
function decimalsOf(stated: string, written: number): number {
  return /^\d{1,2}$/.test(stated) ? Math.max(Number(stated), written) : written
}

function dimensionsOf(text: string): MetricRecord['dimensions'] | null {
  if (text === '') return noDimensions
  const pairs = text.split(';').map((pair) => /^\s*([\w-]+)\s*=\s*(.+?)\s*$/.exec(pair))
  if (pairs.includes(null)) return null
  return Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? '']))
}

import type { Catalogue } from '../../../schemas/catalogue.js'
import type { MappedPart, Mapping, ValueColumn } from '../../../schemas/mapping.js'
import type { MetricRecord } from '../../../schemas/record.js'
import type { Unit } from '../../../schemas/units.js'
import { type CellNumber, readCellNumber } from './cell-number.js'
import { type DatasetRow, type FigureReading, noDimensions } from './dataset-figure.js'
import { defaultUnit } from './default-unit.js'
import type { NameReaders, NameReading } from './name-readers.js'

/** The value columns of a mapping, however it was written. */
export function valueColumnsOf({ value }: Mapping): readonly ValueColumn[] {
  if (typeof value === 'string') return [{ column: value }]
  return Array.isArray(value) ? value : [value]
}

/** A row → its figures, one for each value column: what they are of, and what their cells say. */
export function rowReader(
  mapping: Mapping,
  names: NameReaders,
  catalogue: Catalogue,
): (row: DatasetRow) => FigureReading[] {
  const columns = valueColumnsOf(mapping)
  return (row) => columns.map((column) => readFigure(row, column, mapping, names, catalogue))
}

/** The text of a part, and the column it was read in (null where the mapping states it). */
interface PartText {
  readonly text: string
  readonly column: string | null
}

function readFigure(
  row: DatasetRow,
  column: ValueColumn,
  mapping: Mapping,
  names: NameReaders,
  catalogue: Catalogue,
): FigureReading {
  const broken = (where: string | null, text: string, rule: string): FigureReading => ({
    ok: false,
    problem: { row: row.number, column: where, rule: `${JSON.stringify(text)} ${rule}` },
  })
  const parts = {
    metric: partText(column.metric, mapping.metric, row),
    area: partText(column.area, mapping.area, row),
    period: partText(column.period, mapping.period, row),
    unit: partText(column.unit, mapping.unit, row),
    role: partText(column.role, mapping.role, row),
  }
  const metric = readPart(parts.metric, names.metric)
  if (!metric.ok) return broken(parts.metric.column, parts.metric.text, metric.rule)
  const area = readPart(parts.area, names.area)
  if (!area.ok) return broken(parts.area.column, parts.area.text, area.rule)
  const period = readPart(parts.period, names.period)
  if (!period.ok) return broken(parts.period.column, parts.period.text, period.rule)
  const unit = parts.unit.text === '' ? null : names.unit(parts.unit.text)
  if (unit?.ok === false) return broken(parts.unit.column, parts.unit.text, unit.rule)
  const role = names.role(parts.role.text || 'actual')
  if (!role.ok) return broken(parts.role.column, parts.role.text, role.rule)
  const dimensions: MetricRecord['dimensions'] = {}
  for (const [dimension, part] of dimensionParts(column, mapping)) {
    const { text, column: where } = partText(undefined, part, row)
    if (text === '' || isTotal(text)) continue
    const member = names.member(dimension, text)
    if (!member.ok) return broken(where, text, member.rule)
    dimensions[dimension] = member.value
  }
  const text = row.cells[column.column] ?? ''
  const number = readCellNumber(text)
  if (number.kind === 'unreadable') return broken(column.column, text, number.rule)
  const stated = unit?.value ?? null
  if (number.kind === 'number' && number.unit === 'percent' && stated !== null && !/^percent/.test(stated)) {
    return broken(column.column, text, `is a percentage in a column of ${stated}`)
  }
  return {
    ok: true,
    figure: {
      row: row.number,
      column: column.column,
      text,
      metric: metric.value,
      area: area.value,
      period: period.value,
      basePeriod: null,
      dimensions: Object.keys(dimensions).length > 0 ? dimensions : noDimensions,
      role: role.value,
      direction: null,
      unit: unitOf(number, stated) ?? defaultUnit(metric.value, catalogue),
      ...scaled(number, column.scale ?? 1),
    },
  }
}

function partText(own: string | undefined, part: MappedPart | undefined, row: DatasetRow): PartText {
  if (own !== undefined) return { text: own, column: null }
  if (part === undefined) return { text: '', column: null }
  if (typeof part === 'object' && 'fixed' in part) return { text: part.fixed, column: null }
  const { column, names = {} } = typeof part === 'string' ? { column: part } : part
  const text = (Object.hasOwn(row.cells, column) ? (row.cells[column] ?? '') : '').trim()
  return { text: Object.hasOwn(names, text) ? (names[text] ?? '') : text, column }
}

function readPart<T>({ text }: PartText, read: (text: string) => NameReading<T>): NameReading<T> {
  return text === '' ? { ok: false, rule: 'is blank' } : read(text)
}

function dimensionParts(column: ValueColumn, mapping: Mapping): [string, MappedPart][] {
  const own = Object.entries(column.dimensions ?? {}).map(
    ([key, fixed]) => [key, { fixed }] as [string, MappedPart],
  )
  return [...new Map([...Object.entries(mapping.dimensions), ...own])]
}

/** Tables say "Total" where a figure is not broken down. */
function isTotal(text: string): boolean {
  return /^(?:totals?|all|overall|both|persons)$/i.test(text)
}

/** A cell that is written in millions says so itself; else the column's unit holds, and then a sign in the cell. */
function unitOf(number: CellNumber, stated: Unit | null): Unit | null {
  if (number.kind !== 'number') return stated
  if (number.scaled && (number.unit === 'gbp' || stated?.startsWith('gbp'))) return 'gbp'
  return stated ?? number.unit
}

function scaled(number: CellNumber, scale: number): { value: number | null; decimals: number } {
  if (number.kind !== 'number') return { value: null, decimals: 0 }
  const value = Number((number.value * scale).toPrecision(15))
  return { value, decimals: number.decimals - Math.round(Math.log10(scale)) }
}

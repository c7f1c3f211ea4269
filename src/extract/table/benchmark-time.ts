import { speaksOfBenchmarks } from '../../language/benchmarks.js'
import { noPeriod } from '../../language/period.js'
import { findPeriods } from '../../language/periods.js'
import type { Dated } from '../../understanding/frame/time-construction.js'
import { inheritedBy, type TimeKind } from '../../understanding/frame/time-kind.js'
import { innermost } from './axis.js'
import type { TableReading } from './table-reading.js'

/**
 * The time of a column of another area that says none beside columns that say theirs ("Jun-23 | May-23 | England"): that
 * which a note gives for what is compared with, else none. What the council's own figures are of is not theirs. Null
 * where the column is not such a one.
 */
export function benchmarkTime(reading: TableReading, column: number, kind: TimeKind): Dated | null {
  const { columns, table, surroundings } = reading
  const own = columns[column]
  const ofArea = (index: number) => innermost(columns[index]?.parts ?? [], ({ area }) => area)
  const area = ofArea(column)
  if (!own || own.period !== null || area === null || area.id === surroundings.area.value.id) return null
  const body = columns.map((_, index) => index).slice(table.headerColumns)
  const dated = body.filter((index) => columns[index]?.period && ofArea(index) === null)
  if (dated.length === 0) return null
  const noted = [...table.notes, surroundings.note?.text ?? '', table.caption ?? '']
    .filter(speaksOfBenchmarks)
    .flatMap((text) => findPeriods(text, {}))
  const [stated] = noted.map(({ period }) => period)
  return stated && noted.every(({ period }) => period.id === stated.id)
    ? { period: inheritedBy(kind, stated), construction: 'introduction' }
    : { period: noPeriod, construction: 'none' }
}

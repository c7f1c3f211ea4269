import { readFileSync } from 'node:fs'
import { loadCatalogue } from '../../../schemas/catalogue.js'
import type { MetricRecord, Qualifier, Role } from '../../../schemas/record.js'
import type { Unit } from '../../../schemas/units.js'
import { parsePeriodId } from '../../../src/language/period.js'
import { recordWith } from '../../making/record.js'

interface GoldLine {
  readonly n: string
  readonly metric: string
  readonly area: string
  readonly period: string
  readonly dims: Record<string, string | number>
  readonly value: number
  readonly unit: Unit
  readonly role: Role
  readonly qualifier: Qualifier | ''
  readonly method: 'table' | 'list' | 'prose' | 'chart'
  readonly quote: string
  readonly table?: string
  readonly line: number
}

/** Hand-checked figures as records: what a reader without mistakes would make of the paper. */
export function goldRecords(file: string): MetricRecord[] {
  const areas = loadCatalogue().areas
  const tables = new Map<string, number>()
  let last = { line: Number.NEGATIVE_INFINITY, name: '' }
  // Rows that follow one another within a few lines are one table, where the gold names none.
  const tableAt = (line: number): string => {
    last = { line, name: Math.abs(line - last.line) <= 12 ? last.name : `line ${line}` }
    return last.name
  }
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line): MetricRecord[] => {
      const gold = JSON.parse(line) as GoldLine
      if (gold.metric.endsWith('.change') || gold.metric.endsWith('.rank')) return []
      const printed = /"value": (-?\d+(?:\.(\d+))?)/.exec(line)
      const decimals = printed?.[2]?.replace(/^0$/, '0').length ?? 0
      const shown = gold.unit === 'count' ? null : printedDecimals(gold, decimals)
      const table = gold.method === 'table' ? (gold.table ?? tableAt(gold.line)) : undefined
      if (table !== undefined && !tables.has(table)) tables.set(table, tables.size)
      const index = table === undefined ? undefined : tables.get(table)
      const area = areas.get(gold.area)
      return [
        recordWith({
          id: gold.n,
          metric: gold.metric,
          area: {
            id: gold.area,
            code: area?.code ?? null,
            name: area?.name ?? gold.area,
            kind: area?.kind ?? 'other',
          },
          period: parsePeriodId(gold.period),
          dimensions: gold.dims,
          value: gold.value,
          unit: gold.unit,
          decimals: shown,
          role: gold.role,
          qualifier: gold.qualifier === '' ? null : gold.qualifier,
          direction: null,
          text: gold.value.toFixed(shown ?? 0),
          source: {
            quote: gold.quote,
            method: gold.method,
            table:
              index === undefined
                ? null
                : { index, caption: null, row: [gold.quote], column: [gold.metric, gold.period] },
          },
        }),
      ]
    })
}

/** The decimals printed in the quote: a gold value of 45.0 may be printed "45.0%" or "45%". */
function printedDecimals({ value, quote }: GoldLine, written: number): number {
  for (const decimals of [2, 1, 0]) {
    const text = Math.abs(value).toFixed(decimals)
    if (
      Number(text) === Math.abs(value) &&
      new RegExp(`(?<![\\d.])${text.replace('.', '\\.')}(?![\\d]|\\.\\d)`).test(quote.replaceAll(',', ''))
    ) {
      return decimals
    }
  }
  return Number.isInteger(value) ? 0 : written
}

import { recordWith } from './record.js'

/**
 * Saved records, one a line, of so many areas, each with a rate that its two counts deny, and of as many areas more
 * whose rates are right: where hardly a line of a table followed from its counts, its rate might be another one.
 */
export function wrongRates(areas: number): string {
  const lines = Array.from({ length: 2 * areas }, (_, index) => {
    const reoffenders = index >= areas ? 60 : 40
    const area = { id: `area-${index}`, code: null, name: `Area ${index}`, kind: 'local-authority' }
    const table = { index: 0, caption: null, row: [area.name], column: [] }
    const record = (metric: string, value: number, unit: 'count' | 'percent') =>
      recordWith({
        id: `${metric}-${index}`,
        metric,
        area,
        value,
        unit,
        decimals: unit === 'count' ? null : 1,
        text: unit === 'count' ? String(value) : `${value.toFixed(1)}%`,
        source: { method: 'table', table, quote: `${area.name} 100 ${reoffenders} 60.0%` },
      })
    return [
      record('reoffending.cohort', 100, 'count'),
      record('reoffending.reoffenders', reoffenders, 'count'),
      record('reoffending.rate', 60, 'percent'),
    ]
  })
  return `${lines
    .flat()
    .map((record) => JSON.stringify(record))
    .join('\n')}\n`
}

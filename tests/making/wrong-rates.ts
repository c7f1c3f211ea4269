import { recordWith } from './record.js'

/** Saved records, one a line, of so many areas, each with a rate that its two counts deny. */
export function wrongRates(areas: number): string {
  const lines = Array.from({ length: areas }, (_, index) => {
    const area = { id: `area-${index}`, code: null, name: `Area ${index}`, kind: 'local-authority' }
    // A table each: where no row of a table follows from its counts, the rate is defined in another way.
    const table = { index, caption: null, row: [area.name], column: [] }
    const record = (metric: string, value: number, unit: 'count' | 'percent') =>
      recordWith({
        id: `${metric}-${index}`,
        metric,
        area,
        value,
        unit,
        decimals: unit === 'count' ? null : 1,
        text: unit === 'count' ? String(value) : `${value.toFixed(1)}%`,
        source: { method: 'table', table, quote: `${area.name} 100 40 60.0%` },
      })
    return [
      record('reoffending.cohort', 100, 'count'),
      record('reoffending.reoffenders', 40, 'count'),
      record('reoffending.rate', 60, 'percent'),
    ]
  })
  return `${lines
    .flat()
    .map((record) => JSON.stringify(record))
    .join('\n')}\n`
}

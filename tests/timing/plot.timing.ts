import { describe, expect, it } from 'vitest'
import { plotSeries } from '../../src/output/plot/plot-series.js'
import { buildSeries } from '../../src/series/build-series.js'
import { recordWith } from '../making/record.js'

describe('many points of a plot', () => {
  it('are drawn in less than a second', async () => {
    const records = Array.from({ length: 25 }, (_, place) =>
      Array.from({ length: 400 }, (_, month) => {
        const start = `${1990 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
        return recordWith({
          id: `${place}-${month}`,
          value: (place * 7 + month * 13) % 101,
          area: { id: `p${place}`, code: null, name: `Place ${place}`, kind: 'local-authority' },
          period: { id: start, kind: 'month', start: `${start}-01`, end: `${start}-28` },
        })
      }),
    ).flat()
    const series = buildSeries(records)
    await plotSeries(series.slice(0, 1))
    const before = performance.now()
    const { plots } = await plotSeries(series)
    expect(performance.now() - before).toBeLessThan(1000)
    expect(plots[0]).toMatchObject({ points: 10_000, areas: 25 })
  })
})

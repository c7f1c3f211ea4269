import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import { metricsList, metricText } from '../../src/output/metrics-text.js'
import { plainStyle } from '../../src/output/style.js'

const catalogue = loadCatalogue()
const metrics = [...catalogue.metrics.values()]

describe('the list of metrics', () => {
  it('has a line for each, the units and titles below each other', () => {
    const lines = metricsList(metrics, plainStyle).trimEnd().split('\n')
    expect(lines).toHaveLength(metrics.length)
    const places = lines.map((line, index) => line.indexOf(metrics[index]?.title ?? '', 20))
    const [first] = places
    for (const [index, line] of lines.entries()) {
      expect(line.startsWith(`${metrics[index]?.id} `)).toBe(true)
      expect(line.slice(first)).toBe(metrics[index]?.title)
    }
  })
})

describe('what the catalogue says of a metric', () => {
  it('fits the room, for every metric', () => {
    for (const metric of metrics) {
      for (const line of metricText(metric, catalogue, plainStyle, 80).split('\n').slice(1)) {
        const unbroken = !line.trim().split(/ {2,}/).at(-1)?.includes(' ')
        expect(line.length <= 80 || unbroken, line).toBe(true)
      }
    }
  })

  it('shows eight members of a dimension and says that there are more', () => {
    const metric = metrics.find(({ dimensions }) => dimensions.includes('placement'))
    if (!metric) throw new Error('no metric by placement')
    const codes = catalogue.dimensions.get('placement')?.members.map(({ code }) => code) ?? []
    const text = metricText(metric, catalogue, plainStyle, 4_000)
    expect(text).toContain(`placement (${codes.slice(0, 8).join(', ')}, …)`)
  })

  it('leaves out what the catalogue does not say', () => {
    const metric = metrics.find(({ official }) => official.length === 0)
    if (!metric) throw new Error('every metric has an official source')
    expect(metricText(metric, catalogue, plainStyle, 80)).not.toMatch(/^ {2}official/m)
  })
})

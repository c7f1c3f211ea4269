import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import type { MetricRecord } from '../../schemas/record.js'
import { figureLines, titleOf } from '../../src/output/figure-lines.js'
import { plainStyle } from '../../src/output/style.js'
import { financialYear, recordWith } from '../making/record.js'

const catalogue = loadCatalogue()
const linesFor = (...records: MetricRecord[]) =>
  figureLines(records, { catalogue, style: plainStyle, width: 100 })
    .map((line) => line.trim())
    .filter((line) => line !== '')

describe('a paper’s figures', () => {
  it('stand under their metrics, in the catalogue’s order, with what is not in it last', () => {
    const lines = linesFor(
      recordWith({ metric: 'unlisted.lamps', label: 'Lamps' }),
      recordWith(),
      recordWith({ metric: 'fte.rate' }),
    )
    const [first, , second, , third] = lines
    expect([first, second, third]).toEqual([
      catalogue.metrics.get('fte.rate')?.title,
      catalogue.metrics.get('custody.rate')?.title,
      'Lamps (not in the catalogue)',
    ])
  })

  it('are one entry a series, its values in time order with their page', () => {
    const earlier = recordWith({ period: financialYear(2021), value: 0.2, text: '0.20' })
    expect(linesFor(recordWith(), earlier)[1]).toMatch(/^2021\/22 0\.20.*, 2022\/23 0\.19.* \(p\. 1\)$/)
  })

  it('name the area only where it is not the commonest one', () => {
    const england = { id: 'england', code: null, name: 'England', kind: 'country' as const }
    const lines = linesFor(
      recordWith(),
      recordWith({ dimensions: { sex: 'male' } }),
      recordWith({ area: england }),
    )
    expect(lines.filter((line) => line.startsWith('England:'))).toHaveLength(1)
    expect(lines.join()).not.toContain('Derby')
  })

  it('name members and a role', () => {
    expect(linesFor(recordWith({ dimensions: { sex: 'male' }, role: 'target' }))[1]).toMatch(
      /^sex male, target:/,
    )
  })

  it('say which number is printed on the page where it is another', () => {
    expect(linesFor(recordWith({ source: { page: 9, pageLabel: '7' } }))[1]).toContain('(p. 9, printed 7)')
    expect(linesFor(recordWith({ source: { page: 9, pageLabel: '9' } }))[1]).toContain('(p. 9)')
  })

  it('are no lines where there are none', () => {
    expect(linesFor()).toEqual([])
  })
})

it.each([
  ['fte.rate.change', `${catalogue.metrics.get('fte.rate')?.title}: change`],
  ['nobody.knows', 'nobody.knows'],
])('%s goes by the title “%s”', (metric, title) => {
  expect(titleOf(metric, catalogue)).toBe(title)
})

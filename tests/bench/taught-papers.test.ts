import { load } from 'cheerio'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import { taughtPapers } from './taught-papers.mjs'

const { metrics } = loadCatalogue()

describe.each(taughtPapers())('the taught paper $file', ({ html, gold }) => {
  const text = load(html)('body').text()

  it('has the words that its truth quotes', () => {
    expect(gold.length).toBeGreaterThan(100)
    expect(gold.map(({ quote }) => quote).filter((quote) => !text.includes(quote))).toEqual([])
  })

  it('has truth of metrics that there are', () => {
    const named = gold.flatMap(({ metric, alternatives }) => [
      metric,
      ...alternatives.map((one) => one.metric),
    ])
    const unknown = named.filter((id) => !metrics.has(id.replace(/\.(?:change|share|rank)$/, '')))
    expect(unknown).toEqual([])
    expect(gold.filter(({ value, unit }) => !Number.isFinite(value) || unit === '')).toEqual([])
  })
})

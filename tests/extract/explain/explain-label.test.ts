import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../schemas/catalogue.js'
import { explainLabel } from '../../../src/extract/explain/explain-label.js'
import { findQuantities } from '../../../src/language/quantities.js'
import { linesOf } from '../../making/prose.js'
import { tableOf } from '../table/table-of.js'

const catalogue = loadCatalogue()
const explained = (label: string, number?: string) => {
  const [outer = '', ...inner] = label.split(' › ')
  return explainLabel(
    [outer, ...inner],
    number === undefined ? null : (findQuantities(number, [])[0] ?? null),
    catalogue,
  )
}

describe('a label explained without a paper', () => {
  it('gives its concepts, its unit and its words of time', () => {
    const { parts, unit } = explained('Re-ref % (YTD)')
    expect(unit).toBe('percent')
    expect(parts[0]?.taken).toEqual(
      expect.arrayContaining([
        { as: 'moment', says: 'during', words: 'YTD' },
        { as: 'concept', says: 're-referral', words: 'Re-ref' },
      ]),
    )
    expect(parts[0]?.leftOver).toEqual([])
  })

  it.each([
    ['Re-ref % (YTD)', undefined, 'referrals.rereferrals'],
    ['2013/14 › Custody rate', undefined, 'custody.rate'],
    ['First time entrants', '41', 'fte.entrants'],
    ['Care leavers in suitable accommodation', '88%', 'care_leavers.suitable_accommodation'],
  ])('%s with %s is led by %s', (label, number, metric) => {
    const { candidates, needed } = explained(label, number)
    expect(candidates[0]?.metric).toBe(metric)
    expect(candidates[0]?.score).toBeGreaterThanOrEqual(needed)
  })

  it('says which words nobody understands, and why that is too little', () => {
    const { parts, candidates, needed } = explained('Zorb capacity')
    expect(parts[0]?.leftOver).toEqual(['Zorb'])
    expect(candidates[0]?.leftOver).toEqual(['Zorb'])
    expect(candidates[0]?.score).toBeLessThan(needed)
    expect(candidates[0]?.reasons.map(({ by }) => by)).toEqual(expect.arrayContaining(['said', 'explained']))
  })

  it('takes the number into account: its unit, its decimals, its size', () => {
    const metricsOf = (number: string) => explained('First time entrants', number).candidates
    expect(metricsOf('41')[0]).toMatchObject({ metric: 'fte.entrants', unit: 'count' })
    expect(metricsOf('41%').map(({ metric }) => metric)).not.toContain('fte.entrants')
  })

  it('chooses what a table of one such row gives', () => {
    const table = tableOf([
      ['', '2013/14'],
      ['Custody rate', '0.19'],
    ])
    const [first] = explained('Custody rate', '0.19').candidates
    expect(linesOf('# Youth justice', table)[0]).toMatch(new RegExp(`^${first?.metric} 0.19`))
  })
})

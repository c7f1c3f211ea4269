import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../schemas/catalogue.js'
import { lexiconOf } from '../../../src/extract/lexicon.js'
import { textReader } from '../../../src/extract/read-text.js'
import { readLabelPart } from '../../../src/extract/table/label.js'

const read = textReader(lexiconOf(loadCatalogue()))
const labelOf = (text: string) => readLabelPart(text, '2016-09-12', read)

describe('what one header cell says', () => {
  it.each([
    ['2015/16', 'FY2015/16'],
    ['From 5 May 2016', null],
    ['Since April 2015', null],
    ['From April 2015 to March 2016', 'FY2015/16'],
    ['Brought forward 2015/16', null],
    ['Boys', null],
  ])('the time of “%s” is %s', (text, period) => {
    expect(labelOf(text).period?.id ?? null).toBe(period)
  })

  it('is a year and no age where two numbers could be both', () => {
    expect(labelOf('15/16')).toMatchObject({ period: { id: 'FY2015/16' }, dimensions: [] })
  })

  it('takes a variance, which is held against a budget, for no change over time', () => {
    expect(labelOf('Variance').change).toBe(false)
  })

  it.each([
    ['Total', 'total'],
    ['All children', 'total'],
    ['Sub-total', 'total'],
    ['Rank in region', 'rank'],
    ['Change from previous year', 'change'],
    ['Rate per 1,000', 'rate'],
  ] as const)('“%s” is a %s', (text, kind) => {
    const { total, rank, change, rate } = labelOf(text)
    expect({ total, rank, change, rate }).toEqual({
      total: false,
      rank: false,
      change: false,
      rate: false,
      [kind]: true,
    })
  })

  it('tells the area, the role, the members and the unit', () => {
    expect(labelOf('England')).toMatchObject({ area: { id: 'england' }, unknown: '' })
    expect(labelOf('Avon & Somerset Police').area).toBeNull()
    expect(labelOf('Binary rate - statistical neighbours and England').area).toBeNull()
    expect(labelOf('England and Wales')).toMatchObject({ area: { id: 'england-and-wales' } })
    expect(labelOf('Target')).toMatchObject({ role: 'target' })
    expect(labelOf('Girls').dimensions).toMatchObject([{ dimension: 'sex', member: 'female' }])
    expect(labelOf('Cost (£m)').unit).toBe('gbp_million')
  })

  it.each([
    ['First-time entrants in Leeds', ''],
    ['First-time entrants per 100,000 aged 10-17', ''],
    ['Painted gates', 'Painted gates'],
    ['Painted first-time entrants', 'Painted'],
  ])('what nobody understands of “%s” is “%s”', (text, unknown) => {
    expect(labelOf(text).unknown).toBe(unknown)
  })
})

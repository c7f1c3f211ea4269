import { describe, expect, it } from 'vitest'
import { tableOf } from '../../extract/table/table-of.js'
import { linesOf } from '../../making/prose.js'

const ages = [
  ['', 'Number'],
  ['0-4', '46,670'],
  ['5-9', '45,570'],
  ['16-64', '300,000'],
]

describe('the time of a table without one in its labels', () => {
  it('is the year that ends its caption', () => {
    expect(linesOf('# Children', tableOf(ages, { caption: 'Population by age 2011' }))).toEqual([
      'population.children 46670 count 2011 age_band=0-4',
      'population.children 45570 count 2011 age_band=5-9',
    ])
  })

  it('is that of the estimates that a note names, and none that a note merely mentions', () => {
    const noted = (note: string) =>
      linesOf('# Children', { ...tableOf(ages, { caption: 'Population by age' }), notes: [note] })
    expect(noted('Source: ONS mid-year estimates 2014')).toEqual([
      'population.children 46670 count 2014 age_band=0-4',
      'population.children 45570 count 2014 age_band=5-9',
    ])
    expect(noted('Source: ONS, published in 2014').some((line) => line.includes(' 2014 '))).toBe(false)
  })
})

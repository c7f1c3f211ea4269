import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'
import { tableOf } from './table-of.js'

describe('a column that says when the figures of each row are from', () => {
  const table = tableOf([
    ['Indicator', 'Latest period', 'A year earlier', 'Latest', 'England'],
    ['First time entrants per 100,000 aged 10-17', 'Apr 2013 – Mar 2014', '199', '177', '143'],
    ['Proven reoffending, binary rate', 'Oct – Dec 2012 cohort', '36.8%', '33.3%', '32.2%'],
  ])
  const lines = linesOf('# Youth justice', table).map((line) => line.replace(/ age_band=\S+/, ''))

  it('dates its row', () => {
    expect(lines).toContain('fte.rate 177 per_100000 FY2013/14')
    expect(lines).toContain('reoffending.rate 33.3 percent 2012-10..2012-12')
  })

  it('is what "a year earlier" looks back from', () => {
    expect(lines).toContain('fte.rate 199 per_100000 FY2012/13')
    expect(lines).toContain('reoffending.rate 36.8 percent 2011-10..2011-12')
  })

  it('dates what is compared with, too', () => {
    expect(lines.some((line) => /^fte\.rate 143 .*FY2013\/14/.test(line))).toBe(true)
  })
})

describe('a column of times beside labels that look back', () => {
  it('dates them: “reported last year” is no time that a row says itself', () => {
    const table = tableOf([
      ['Binary reoffending rate', 'Cohort', 'Rate (%)'],
      ['Leeds (reported last year)', 'Apr 13 - Jun 13', '48.5'],
      ['Leeds (latest data)', 'Apr 14 - Jun 14', '41.1'],
    ])
    expect(linesOf('# Proven reoffending', table)).toEqual([
      'reoffending.rate 48.5 percent 2013-04..2013-06',
      'reoffending.rate 41.1 percent 2014-04..2014-06',
    ])
  })
})

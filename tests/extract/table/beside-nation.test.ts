import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'
import { tableOf } from './table-of.js'

const heading = '# First-time entrants to the youth justice system'
const inTable = (...rows: string[][]) => linesOf(heading, tableOf(rows))

describe('a council beside the nation', () => {
  it('shows by figures as large as the nation’s that they are rates, though no unit says so', () => {
    const lines = inTable(['', '2014/15', '2015/16'], ['Leeds', '654', '578'], ['England', '409', '371'])
    expect(lines).toContain('fte.rate 654 per_100000 FY2014/15')
    expect(lines.filter((line) => line.startsWith('fte.entrants'))).toEqual([])
  })

  it('counts where its figures are a small part of the nation’s', () => {
    const lines = inTable(['', '2014/15', '2015/16'], ['Leeds', '154', '178'], ['England', '9,400', '8,900'])
    expect(lines).toContain('fte.entrants 154 count FY2014/15')
  })

  it('counts where its own label says number and the nation’s says rate', () => {
    const lines = inTable(
      ['Year', 'Leeds number', 'Leeds rate', 'England rate'],
      ['2014/15', '132', '232', '208'],
      ['2015/16', '88', '151', '149'],
    )
    expect(lines).toContain('fte.entrants 132 count FY2014/15')
    expect(lines).toContain('fte.rate 232 per_100000 FY2014/15')
  })
})

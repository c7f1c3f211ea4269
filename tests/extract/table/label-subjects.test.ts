import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'
import { tableOf } from './table-of.js'

const lines = (...rows: string[][]) => linesOf('# Children’s services', tableOf(rows))

describe('a label that is a member of a dimension', () => {
  it('and wholly the name of a metric is about that, not about the row above', () => {
    expect(
      lines(
        ['', '2013/14'],
        ['First-time entrants', '52'],
        ['Custodial sentences', '5'],
        ['Children in care', '1,318'],
      ),
    ).toEqual([
      'fte.entrants 52 count FY2013/14',
      'custody.sentences 5 count FY2013/14',
      'cla.children 1318 count FY2013/14',
    ])
  })

  it('is the same with a word of when it counts', () => {
    expect(
      lines(
        ['', '2013/14'],
        ['First-time entrants', '52'],
        ['Children in care at the end of the year', '1,318'],
      ),
    ).toContain('cla.children 1318 count 2014-03-31')
  })

  it('is a part of the row above where it is a word alone', () => {
    expect(lines(['', '2013/14'], ['First-time entrants', '52'], ['Boys', '40'])).toEqual([
      'fte.entrants 52 count FY2013/14',
      'fte.entrants 40 count FY2013/14 sex=male',
    ])
  })

  it('over a column is about itself too', () => {
    expect(lines(['', 'First-time entrants', 'Children in care'], ['2013/14', '52', '1,318'])).toEqual([
      'fte.entrants 52 count FY2013/14',
      'cla.children 1318 count FY2013/14',
    ])
  })
})

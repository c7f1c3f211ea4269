import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'
import { tableOf } from './table-of.js'

const rates = (...rows: string[][]) =>
  linesOf(
    '# Use of custody',
    tableOf([['', '2013/14', '2014/15'], ...rows], {
      caption: 'Custodial sentences, rate per 1,000 of 10-17 population',
    }),
  )

describe('a row that only counts, below rates', () => {
  it.each([['Actual number'], ['Number'], ['No.']])('“%s” counts what they are the rates of', (label) => {
    expect(
      rates(['Leeds', '0.63', '0.85'], ['England', '0.44', '0.41'], [label, '16', '22']).slice(-2),
    ).toEqual(['custody.sentences 16 count FY2013/14', 'custody.sentences 22 count FY2014/15'])
  })
})

import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'
import { tableOf } from './table-of.js'

const measures = ['Children looked after', 'Children on a child protection plan', 'Children in need']
const under = (labels: readonly string[]) =>
  linesOf(
    '# Performance',
    tableOf([['Measure', '31 March 2016'], ...labels.map((label, index) => [label, `${400 + index}`])]),
  )

describe('labels that are counted', () => {
  it.each([
    ['letters', measures.map((label, index) => `${'ABC'[index]}. ${label}`)],
    ['codes of a scorecard', measures.map((label, index) => `CS${index + 10} ${label}`)],
  ])('are read without the %s before them', (_what, labels) => {
    expect(under(labels)).toEqual(under(measures))
    expect(under(labels)).toContain('cla.children 400 count 2016-03-31')
  })

  it.each([
    [
      'quarters',
      ['Measure', 'Q1 Actual', 'Q2 Actual', 'Q3 Actual'],
      ['Children looked after', '401', '402', '403'],
    ],
  ])('keep %s', (_what, head, row) => {
    const lines = linesOf('# Performance 2015/16', tableOf([head, row], { caption: 'Performance 2015/16' }))
    expect(lines.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'cla.children 401',
      'cla.children 402',
      'cla.children 403',
    ])
  })

  it('keep what few of them begin with, and times', () => {
    const lines = linesOf(
      '# First time entrants',
      tableOf([
        ['', 'First time entrants'],
        ['Q1 2015/16', '12'],
        ['Q2 2015/16', '14'],
        ['Q3 2015/16', '15'],
      ]),
    )
    expect(lines).toContain('fte.entrants 14 count FY2015/16-Q2')
  })
})

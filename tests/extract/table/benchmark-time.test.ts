import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'
import { tableOf } from './table-of.js'

describe('a column of what the council is compared with', () => {
  const rows = [
    ['Indicator', 'Jun-15', 'May-15', 'Stat. neighb.', 'Eng.'],
    ['Rate of children looked after per 10,000', '84.5', '83.6', '88.7', '70.0'],
    ['Children subject of a child protection plan per 10,000', '47.9', '46.8', '44.6', '42.1'],
  ]
  const of = (notes: string[]) => linesOf('# Performance in June 2015', { ...tableOf(rows), notes })

  it('is of the time that a note gives for it', () => {
    const lines = of(['Benchmarks: DfE statistics 2013/14.'])
    expect(lines.some((line) => /^cla\.rate 88\.7 .*2014-03-31/.test(line))).toBe(true)
    expect(lines.some((line) => /^cla\.rate 84\.5 .*2015-06/.test(line))).toBe(true)
  })

  it('is of the time that two notes agree on, and of none where they differ', () => {
    const agreed = of(['England: DfE 2013/14.', 'Statistical neighbours are for 2013/14.'])
    expect(agreed.some((line) => /^cla\.rate 88\.7 .*2014-03-31/.test(line))).toBe(true)
    const differing = of(['England: DfE 2013/14.', 'Statistical neighbours are for 2012/13.'])
    expect(differing.some((line) => /^cla\.rate 88\.7 .*201[34]-03-31/.test(line))).toBe(false)
  })

  it('is not of the council’s own time where nothing says its own', () => {
    const compared = of([]).filter((line) => /88\.7|70/.test(line))
    expect(compared.every((line) => !line.includes('2015'))).toBe(true)
  })
})

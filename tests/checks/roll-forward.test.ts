import { describe, expect, it } from 'vitest'
import { tableOf } from '../extract/table/table-of.js'
import { findingLines } from '../making/checked.js'

const plans = (closed: string) =>
  tableOf([
    ['Plans', '2014/15', '2015/16'],
    ['At the start of the year', '241', '259'],
    ['Started in the year', '301', '322'],
    ['Ended in the year', '283', '279'],
    ['At the end of the year', '259', closed],
  ])

describe('rollForward', () => {
  it.each([
    ['nothing of a stock that its flows carry forward', plans('302'), []],
    ['the closing stock that they do not make', plans('284'), ['error roll-forward 284 302']],
  ])('says %s', (_, table, expected) => {
    const lines = findingLines(table)
    for (const line of expected) expect(lines).toContain(line)
    if (expected.length === 0) expect(lines).toEqual([])
  })

  it('is no more than doubtful where no other period shows that the four lines are all', () => {
    const table = tableOf([
      ['Plans', '2015/16'],
      ['At the start of the year', '241'],
      ['Started in the year', '301'],
      ['Ended in the year', '283'],
      ['At the end of the year', '234'],
    ])
    expect(findingLines(table)).toEqual(['warning roll-forward 234 259'])
  })

  it('needs a line that opens, one that comes, one that goes and one that closes', () => {
    const table = tableOf([
      ['Plans', '2014/15', '2015/16'],
      ['At the start of the year', '241', '259'],
      ['Started in the year', '301', '322'],
      ['At the end of the year', '259', '284'],
    ])
    expect(findingLines(table)).toEqual([])
  })
})

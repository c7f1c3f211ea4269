import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'

describe('what a number cannot be', () => {
  it.each([
    [
      'is a share of a group that nobody names: the rate stands, and the cohort is that of its time',
      'The reoffending rate for the January to March 2014 cohort was 31.5% (29 of 92 young people).',
      'reoffending.rate 31.5 percent 2014-01..2014-03',
    ],
    [
      'is a change of a rate with decimals in whole numbers, where something was counted',
      'As at 31 March 2016, there were 294 children subject to a child protection plan (55.7 per 10,000), a decrease of 32 since 31 March 2015.',
      'cp.children.change 32 count 2016-03-31 decrease since 2015-03-31',
    ],
    [
      'is a number of children where occasions are counted',
      'In 2015/16 five children were remanded to youth detention accommodation, on six occasions.',
      'remand.children 5 count FY2015/16 remand_type=youth_detention',
    ],
  ])('%s', (_behaviour, sentence, line) => {
    const lines = linesOf(sentence)
    expect(lines).toContain(line)
    const metric = line.split(' ')[0]
    expect(lines.filter((one) => one.startsWith(`${metric} `))).toEqual([line])
  })
})

import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'

describe('a time that a sentence looks back to', () => {
  it.each([
    [
      'dates what was so at it',
      'Twenty children were adopted in 2015/16. This is an improvement on the previous year, when 14 children were adopted.',
      ['adoption.adopted_children 20 count FY2015/16', 'adoption.adopted_children 14 count FY2014/15'],
    ],
    [
      'leaves what was so at it behind another number to no other time',
      'The average caseload of social workers is above the target of 18 children and an increase from the previous quarter, when the average caseload was 20 children.',
      ['workforce.caseload 18 ratio 2016-09 target', 'workforce.caseload 20 ratio '],
    ],
    [
      'is the time of what is based on it',
      'Based on 2014/15 data there were 45 first-time entrants.',
      ['fte.entrants 45 count FY2014/15'],
    ],
  ])('%s', (_behaviour, sentence, lines) => {
    expect(linesOf(sentence)).toEqual(lines)
  })
})

describe('a place in a bracket that closes before a number', () => {
  it('does not place the number', () => {
    const lines = linesOf(
      'At 31 March 2015, 906 children were looked after (Children Looked After in England 2015), equating to a rate of 51 per 10,000.',
    )
    expect(lines).toContain('cla.rate 51 per_10000 2015-03-31')
  })
})

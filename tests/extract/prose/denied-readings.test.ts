import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'

describe('two quantities of a sentence that would be one figure with two values', () => {
  it.each([
    [
      'the earlier one is something else where the later one is much the surer',
      'Children missing from care: 112 children went missing on 486 occasions in 2015/16.',
      ['missing.episodes 486 count FY2015/16'],
    ],
    [
      'the later one is something else otherwise, and may be what else its words name',
      'Of the 24 children adopted in 2015/16, the average time between entering care and moving in was 442 days, and 171 days between the placement order and the match.',
      [
        'adoption.adopted_children 24 count FY2015/16',
        'adoption.entry_to_placement 442 days FY2015/16',
        'adoption.order_to_match 171 days FY2015/16',
      ],
    ],
  ])('%s', (_behaviour, sentence, lines) => {
    expect(linesOf(sentence)).toEqual(lines)
  })
})

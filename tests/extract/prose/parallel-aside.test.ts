import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'

const plan = (...parts: string[]) => linesOf('# Youth justice plan', ...parts)

describe('a bracket that says of another time what its sentence has said', () => {
  it('gives each number to what the number that counts the same before it was', () => {
    expect(
      plan(
        'Seven young people were remanded to youth detention accommodation in 2015/16, using 412 bed nights (2014/15: 5 young people, 301 bed nights).',
      ),
    ).toEqual([
      'remand.children 7 count FY2015/16 remand_type=youth_detention',
      'remand.nights 412 days FY2015/16',
      'remand.children 5 count FY2014/15 remand_type=youth_detention',
      'remand.nights 301 days FY2014/15',
    ])
  })

  it('may hold several times, and rates that are told by their decimals', () => {
    expect(
      plan(
        'There were 6 custodial sentences in 2015/16, a rate of 0.21 per 1,000 of the 10-17 population (2014/15: 9 sentences, 0.32; 2013/14: 11 sentences, 0.39).',
      ),
    ).toEqual([
      'custody.sentences 6 count FY2015/16',
      'custody.rate 0.21 per_1000 FY2015/16',
      'custody.sentences 9 count FY2014/15',
      'custody.rate 0.32 per_1000 FY2014/15',
      'custody.sentences 11 count FY2013/14',
      'custody.rate 0.39 per_1000 FY2013/14',
    ])
  })

  it('says with a bare number the number right before it again', () => {
    expect(
      linesOf(
        'At 31 March 2016 we were looking after 508 children (31 March 2015: 487), a rate of 127 per 10,000 (31 March 2015: 122).',
      ),
    ).toEqual([
      'cla.children 508 count 2016-03-31',
      'cla.children 487 count 2015-03-31',
      'cla.rate 127 per_10000 2016-03-31',
      'cla.rate 122 per_10000 2015-03-31',
    ])
  })

  it('dates nothing after its sentence', () => {
    expect(
      plan(
        'There were 6 custodial sentences in 2015/16, a rate of 0.21 per 1,000 (2014/15: 9 sentences, 0.32). The rate for the region was 0.27, for the family 0.33 and for England 0.29.',
      ).slice(4),
    ).toEqual([
      'custody.rate 0.27 per_1000 FY2015/16 @yorkshire-and-the-humber',
      'custody.rate 0.33 per_1000 FY2015/16 @yjs-family',
      'custody.rate 0.29 per_1000 FY2015/16 @england',
    ])
  })

  it('says with as many numbers as stand before it each of them again, in order', () => {
    expect(
      linesOf(
        'In 2015/16, 148 children started to be looked after and 125 children ceased to be looked after (2014/15: 131 and 117).',
      ),
    ).toEqual([
      'cla.entrants 148 count FY2015/16',
      'cla.leavers 125 count FY2015/16',
      'cla.entrants 131 count FY2014/15',
      'cla.leavers 117 count FY2014/15',
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'

/**
 * Sentences that are not read as they should be: each is expected to fail, and moves to the tests of what reads it as
 * soon as it does not.
 */
describe('sentences that are not understood yet', () => {
  it.fails.each([
    [
      'the area of a figure is not a body that bears its name',
      ['Bradford Constabulary recorded that the reoffending rate in 2015/16 was 38%.'],
      ['reoffending.rate 38 percent FY2015/16'],
    ],
    [
      'the area of a figure is not the one who says it',
      ['Bradford predict that the reoffending rate in 2015/16 will be 38%.'],
      ['reoffending.rate 38 percent FY2015/16 forecast'],
    ],
    [
      'the name of a figure is none for people under a name that counts things',
      ['In 2015/16 the three restorative schools worked with 130 young people.'],
      ['yjs.restorative_schools 3 count FY2015/16'],
    ],
    [
      'a figure of what the sentence before was about is not stated again by "those"',
      ['In 2012/13 there were 36 custodial sentences. Those 36 sentences were reviewed.'],
      ['custody.sentences 36 count FY2012/13'],
    ],
    [
      'an entry of a list takes the metric from the heading, and the period from itself',
      ['# Remand cost', '- 2011/12 – £1.2m', '- 2012/13 – £1.4m'],
      ['remand.cost 1.2 gbp_million FY2011/12', 'remand.cost 1.4 gbp_million FY2012/13'],
    ],
    [
      'a share of those just counted is no figure of the whole where those are no member of it',
      [
        'At 31 March 2016, 482 children were looked after, of whom 30% live outside the local authority area.',
      ],
      ['cla.children 482 count 2016-03-31'],
    ],
  ])('%s', (_behaviour, parts, lines) => {
    expect(linesOf(...parts)).toEqual(lines)
  })
})

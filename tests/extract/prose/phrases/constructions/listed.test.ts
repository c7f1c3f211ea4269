import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../../making/prose.js'

describe('an entry of a list', () => {
  it.each([
    [
      'takes the metric from the words that introduce the list',
      ['The average reoffending rate for each gender in 2015/16 is:', '- Males = 42.5%', '- Females = 31.0%'],
      [
        'reoffending.rate 42.5 percent FY2015/16 sex=male',
        'reoffending.rate 31 percent FY2015/16 sex=female',
      ],
    ],
    [
      'takes the metric from the heading, and the period from itself',
      ['# Remand cost', '- 2011/12 – £1.2m', '- 2012/13 – £1.4m'],
      ['remand.cost 1.2 gbp_million FY2011/12', 'remand.cost 1.4 gbp_million FY2012/13'],
    ],
    [
      'counts bare numbers',
      ['# Custodial sentences', '- 2011/12 – 60', '- 2012/13 – 48'],
      ['custody.sentences 60 count FY2011/12', 'custody.sentences 48 count FY2012/13'],
    ],
    [
      'gives no figure without a period, an area or a member',
      ['Custodial sentences in each year were:', '- Anna: 60', '- 7'],
      [],
    ],
    [
      'gives no figure in a unit that the metric cannot have',
      ['# Custodial sentences', '- 2011/12 – £1.2m'],
      [],
    ],
  ])('%s', (_behaviour, parts, lines) => {
    expect(linesOf(...parts)).toEqual(lines)
  })
})

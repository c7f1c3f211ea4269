import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../../making/prose.js'

describe('an entry of a list', () => {
  it.each([
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

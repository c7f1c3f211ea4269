import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'

describe('a reading that may not stand, however likely', () => {
  it.each([
    [
      'is a number of days beyond a target',
      [
        'In 2015/16 the average time between a placement order and the match with a family was 236 days, 115 days over the national target.',
      ],
      ['adoption.order_to_match 236 days FY2015/16'],
    ],
    [
      'is a number of days between it and a target, or another place',
      [
        'In 2015/16 the average time between a placement order and a match was 269 days, higher than the national target by 52 days and statistical neighbours by 48 days.',
      ],
      ['adoption.order_to_match 269 days FY2015/16'],
    ],
    ['is an event of a service that nobody names', ['In 2015/16 there were 75 admissions to hospital.'], []],
  ])('%s', (_what, parts, lines) => {
    expect(linesOf(...parts)).toEqual(lines)
  })

  it('stands where the service is named', () => {
    expect(linesOf('In 2015/16, 75 children were admitted to care.')).toEqual([
      'cla.entrants 75 count FY2015/16',
    ])
  })
})

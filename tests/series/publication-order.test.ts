import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byPublication, byStrength } from '../../src/series/publication-order.js'
import { recordWith } from '../making/record.js'

type Change = Parameters<typeof recordWith>[0]

/** The ids of records in the order that is asked for. */
const ids = (order: typeof byPublication, changes: Record<string, Change>): string[] =>
  Object.entries(changes)
    .map(([id, change]) => recordWith({ ...change, id }))
    .sort(order)
    .map(({ id }) => id)

const meetingOn = (date: string) => ({ committee: null, date, item: null })

describe('byPublication', () => {
  it('puts the latest paper first, by its meeting where it gives no day, and papers without a day last', () => {
    const order = ids(byPublication, {
      undated: { source: { published: null } },
      early: { source: { published: '2019-03-01', meeting: meetingOn('2024-01-01') } },
      meeting: { source: { published: null, meeting: meetingOn('2020-06-30') } },
      late: { source: { published: '2021-01-15' } },
    })
    expect(order).toEqual(['late', 'meeting', 'early', 'undated'])
  })

  it('keeps the statements of one paper together among papers of one day', () => {
    const order = ids(byPublication, {
      'weak of a': { confidence: 0.5, source: { paper: 'sha256:a' } },
      'strong of b': { confidence: 1, source: { paper: 'sha256:b' } },
      'strong of a': { confidence: 0.9, source: { paper: 'sha256:a' } },
    })
    expect(order).toEqual(['strong of a', 'weak of a', 'strong of b'])
  })

  it('orders records in one way only, whichever way they come', () => {
    const record = fc
      .tuple(fc.constantFrom('', '2020-01-01', '2021-01-01'), fc.constantFrom('p', 'q'), fc.nat(3))
      .map(([day, paper, page]) => ({ day, paper, page }))
    const shuffled = fc
      .uniqueArray(record, { selector: (parts) => JSON.stringify(parts) })
      .chain((parts) => fc.tuple(fc.constant(parts), fc.shuffledSubarray(parts, { minLength: parts.length })))
    const sorted = (all: readonly { day: string; paper: string; page: number }[]) =>
      all
        .map(({ day, paper, page }) =>
          recordWith({ source: { published: day === '' ? null : day, paper, page: page + 1 } }),
        )
        .sort(byPublication)
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(sorted(other)).toEqual(sorted(one))
      }),
    )
  })
})

describe('byStrength', () => {
  it.each<[string, Change, Change]>([
    ['a surer one before one with more digits', { confidence: 0.9 }, { confidence: 0.8, decimals: 3 }],
    ['a plain figure before a surer "about"', { confidence: 0.3 }, { qualifier: 'approx', confidence: 1 }],
    ['more digits before an earlier page', { decimals: 2, source: { page: 9 } }, { decimals: 1 }],
    ['an earlier page before a later one', { source: { page: 2 } }, { source: { page: 11 } }],
  ])('prefers %s', (_, first, second) => {
    expect(ids(byStrength, { z: first, a: second })).toEqual(['z', 'a'])
  })
})

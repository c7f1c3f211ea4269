import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/checks/claim.js'
import { type Figure, figureOfRecord } from '../../src/checks/figure.js'
import { findingsOf } from '../../src/checks/findings.js'
import { checkedRecords } from '../making/checked.js'
import { recordWith } from '../making/record.js'

const figure = (id: string): Figure => figureOfRecord(recordWith({ id, text: ` ${id} ` }))

function claim(keys: string, parts: Partial<Claim> = {}): Claim {
  const [stated = '', ...others] = keys.split(' ')
  return {
    check: 'table-total',
    variant: 'rows',
    stated: figure(stated),
    others: others.map(figure),
    verdict: 'contradicted',
    severity: 'error',
    published: 1,
    computed: 2,
    interval: null,
    message: `of ${keys}`,
    remark: null,
    ...parts,
  }
}

const find = (...claims: readonly Claim[]) => findingsOf(claims, checkedRecords([recordWith()]))

describe('findingsOf', () => {
  it('tells a claim once that is met on two ways, and none that holds', () => {
    const found = find(claim('a b'), claim('a b', { message: 'again' }), claim('c d', { verdict: 'holds' }))
    expect(found.map(({ message }) => message)).toEqual(['of a b'])
  })

  it('puts knock-ons behind the finding of the figure in which they cross, and names it', () => {
    const row = claim('row x y')
    const column = claim('column x z', { variant: 'columns', severity: 'warning' })
    const third = claim('third x', { variant: 'other' })
    const alone = claim('p q')
    const found = find(row, column, third, alone)
    const lead = found.find(({ message }) => message === 'of third x')
    const causes = Object.fromEntries(found.map(({ message, cause }) => [message, cause]))
    expect(causes).toEqual({
      'of third x': null,
      'of row x y': lead?.id,
      'of column x z': lead?.id,
      'of p q': null,
    })
    expect(lead?.explanation).toMatch(/^The figure to look at first is x\b/)
    expect(lead?.records[0]).toBe('x')
  })

  it('puts errors before warnings and notes, and then goes by the page', () => {
    const on = (page: number, keys: string, severity: Claim['severity']) =>
      claim(keys, { severity, stated: { ...figure(keys), page } })
    const found = find(
      on(1, 'n', 'note'),
      on(2, 'w', 'warning'),
      on(9, 'late', 'error'),
      on(3, 'early', 'error'),
    )
    expect(found.map(({ records }) => records[0])).toEqual(['early', 'late', 'w', 'n'])
  })

  it('adds one note for all figures that are cut off instead of rounded, each text once', () => {
    const cut = (keys: string) => claim(keys, { verdict: 'holds-cut-off' })
    const [note, ...others] = find(cut('a x'), cut('b x'), cut('a x'))
    expect(others).toEqual([])
    expect(note).toMatchObject({ check: 'cut-off', severity: 'note', records: ['a', 'b'] })
    expect(note?.message).toMatch(/^2 figures follow .*: a, b$/)
  })

  it('writes no infinity, which JSON does not have', () => {
    const [found] = find(claim('a b', { interval: [Number.NEGATIVE_INFINITY, 4] }))
    expect(JSON.parse(JSON.stringify(found)).interval).toEqual([Number.MIN_SAFE_INTEGER, 4])
  })
})

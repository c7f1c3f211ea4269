import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/checks/claim.js'
import { type Figure, figureOfRecord } from '../../src/checks/figure.js'
import { figuresOf, suspicionOf } from '../../src/checks/suspects.js'
import { recordWith } from '../making/record.js'

const figure = (key: string): Figure => ({ ...figureOfRecord(recordWith()), key })

/** A sum whose total is the first of these figures. */
function claim(keys: string, verdict: Claim['verdict'], parts: Partial<Claim> = {}): Claim {
  const [stated = '', ...others] = keys.split(' ')
  return {
    check: 'table-total',
    variant: keys,
    stated: figure(stated),
    others: others.map(figure),
    verdict,
    severity: 'error',
    published: 1,
    computed: 2,
    interval: null,
    message: '',
    remark: null,
    ...parts,
  }
}

const row = claim('total-1 a1 b1', 'contradicted')
const column = claim('a-total a1 a2', 'contradicted')
const keysOf = (figures: readonly Figure[]) => figures.map(({ key }) => key)

describe('suspicionOf', () => {
  it('suspects the cell in which a wrong row and a wrong column cross, and explains both by it', () => {
    const others = [claim('b-total b1 b2', 'holds'), claim('total-2 a2 b2', 'holds')]
    const suspicion = suspicionOf([row, column, ...others])
    expect(suspicion.culprit(row)?.key).toBe('a1')
    expect(keysOf(suspicion.rank(row))).toEqual(['a1', 'total-1', 'b1'])
    expect(suspicion.groups([row, column])).toEqual([[row, column]])
  })

  it('names nobody where one sum alone fails: the figures keep their order, cleared ones go last', () => {
    const suspicion = suspicionOf([row, claim('a-total a1 a2', 'holds')])
    expect(suspicion.culprit(row)).toBeNull()
    expect(keysOf(suspicion.rank(row))).toEqual(['total-1', 'b1', 'a1'])
  })

  it('does not take warnings for as much as an error', () => {
    const warning = claim('a-total a1 a2', 'contradicted', { severity: 'warning' })
    const another = claim('b-total b1 b2', 'contradicted')
    expect(suspicionOf([warning, { ...warning, variant: 'again' }]).culprit(warning)).toBeNull()
    expect(suspicionOf([row, another]).groups([row, another])).toHaveLength(1)
  })

  it('clears a total that many shares bear out, though one contradiction more has it than its wrong part', () => {
    const shares = Array.from({ length: 6 }, (_, index) =>
      claim(`share-${index} part-${index} total-1`, 'holds'),
    )
    const share = claim('share-a a1 total-1', 'contradicted')
    const suspicion = suspicionOf([row, share, claim('rate total-1 other', 'contradicted'), ...shares])
    expect(suspicion.culprit(share)?.key).toBe('a1')
  })

  it('lets a bound that holds clear less than a sum that holds', () => {
    const sum = claim('x a1', 'holds')
    const bound = claim('b1 whole', 'holds', { check: 'bound' })
    expect(keysOf(suspicionOf([row, sum, bound]).rank(row))).toEqual(['total-1', 'b1', 'a1'])
  })
})

describe('figuresOf', () => {
  it('gives each printed figure once, the stated one first, and none that is not printed', () => {
    expect(keysOf(figuresOf(claim('a b a c', 'holds')))).toEqual(['a', 'b', 'c'])
    expect(keysOf(figuresOf({ ...claim('a b', 'holds'), stated: figure('') }))).toEqual(['b'])
  })
})

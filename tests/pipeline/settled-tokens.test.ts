import { describe, expect, it } from 'vitest'
import type { TokenAccount } from '../../src/extract/token-account.js'
import { settledTokens } from '../../src/pipeline/settled-tokens.js'
import { recordWith } from '../making/record.js'

const token = (record: string | null): TokenAccount => ({
  page: 1,
  text: '7',
  context: '',
  bin: record === null ? 'unrecognised' : 'recorded',
  reason: null,
  record,
})

describe('the numbers of a paper once its results are settled', () => {
  const reread = { confirmed: [], withheld: [recordWith({ id: 'withheld' })], unchecked: [], failure: null }
  const settled = settledTokens(
    [token('kept'), token('withheld'), token('unsure'), token(null)],
    [recordWith({ id: 'kept' })],
    reread,
  )

  it('are ignored where their figures were left out, each with the reason', () => {
    expect(settled.map(({ bin, reason }) => [bin, reason])).toEqual([
      ['recorded', null],
      ['ignored', 'not-confirmed'],
      ['ignored', 'low-confidence'],
      ['unrecognised', null],
    ])
  })

  it('still say which record they were to be part of', () => {
    expect(settled.map(({ record }) => record)).toEqual(['kept', 'withheld', 'unsure', null])
  })

  it('stay as they are when settled again', () => {
    expect(settledTokens(settled, [recordWith({ id: 'kept' })], reread)).toEqual(settled)
  })
})

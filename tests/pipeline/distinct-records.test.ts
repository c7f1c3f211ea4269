import { describe, expect, it } from 'vitest'
import { distinctRecords } from '../../src/pipeline/distinct-records.js'
import { recordWith } from '../making/record.js'

const record = recordWith()

describe('distinctRecords', () => {
  it.each([
    ['another metric', recordWith({ metric: 'custody.sentences' })],
    ['another value', recordWith({ value: 19 })],
    ['another unit', recordWith({ unit: 'per_10000' })],
    ['another place', recordWith({ id: 'r2' })],
  ])('keeps a figure of one place beside one of %s', (_, other) => {
    expect(distinctRecords([record, other, record, other])).toEqual([record, other])
  })

  it('counts a figure once whose paper was given under two names', () => {
    const renamed = recordWith({ source: { file: 'again.pdf' } })
    expect(distinctRecords([record, renamed])).toHaveLength(1)
  })
})

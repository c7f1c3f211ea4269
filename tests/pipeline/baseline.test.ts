import { describe, expect, it } from 'vitest'
import { baselineSchema } from '../../schemas/baseline.js'
import { baselineOf, withoutKnown } from '../../src/pipeline/baseline.js'
import { findingWith, validationWith } from '../making/validation.js'

const known = findingWith()
const fresh = findingWith({ id: 'f2', published: 99 })

describe('withoutKnown', () => {
  it('leaves out what the baseline holds, and counts it', () => {
    const baseline = baselineSchema.parse(baselineOf(validationWith([known])))
    const { findings, known: count } = withoutKnown(validationWith([fresh, known]), baseline)
    expect(findings).toEqual([fresh])
    expect(count).toBe(1)
  })

  it.each([
    ['ok', 'warning'],
    ['partial', 'warning'],
    ['damaged', 'note'],
  ] as const)('reports an entry that no longer occurs in a paper that is %s as a %s', (outcome, severity) => {
    const baseline = baselineOf(validationWith([known]))
    const validation = validationWith([])
    const papers = validation.papers.map((paper) => ({ ...paper, outcome }))
    expect(withoutKnown({ ...validation, papers }, baseline).findings).toMatchObject([
      { check: 'baseline.stale', severity, source: { file: 'papers/report.pdf', page: 7 } },
    ])
  })

  it('bears a finding twice only if it is known twice', () => {
    const baseline = baselineOf(validationWith([known]))
    expect(withoutKnown(validationWith([known, known]), baseline).findings).toHaveLength(1)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { methodSchema, originSchema } from '../../schemas/record.js'
import { confidenceOf, type Evidence, featuresOf, WEIGHTS } from '../../src/extract/confidence.js'

const cell: Evidence = {
  method: 'table',
  rule: 'table-cell',
  period: 'column-header',
  time: 'column',
  chance: 1,
  tableConfidence: 1,
  unexplained: 0,
}
const sentence: Evidence = {
  method: 'prose',
  rule: 'level',
  period: 'sentence',
  time: 'opening',
  chance: 0.9,
  tableConfidence: 1,
  unexplained: 0,
}

describe('confidence', () => {
  it('is highest for a cell whose own labels say all, and lower the further out its parts were read', () => {
    const falling = [
      cell,
      sentence,
      { ...sentence, period: 'report', time: 'usual' },
      { ...sentence, period: 'none', time: 'none' },
    ] as const
    const said = falling.map(confidenceOf)
    expect(said).toEqual([...said].sort((a, b) => b - a))
    expect(said[0]).toBeGreaterThan(0.95)
    expect(said.at(-1)).toBeLessThan(0.7)
  })

  it.each([
    ['a change', { ...sentence, rule: 'change-amount' }],
    ['a rank', { ...sentence, rule: 'rank' }],
    ['a sentence that goes on about the one before', { ...sentence, rule: 'same-subject' }],
    ['a name that is not in the catalogue', { ...cell, rule: 'unlisted-row' }],
    ['words that nobody understands', { ...sentence, unexplained: 1 }],
    ['a table that may be none', { ...cell, tableConfidence: 0.7 }],
    ['a sentence that may mean another metric', { ...sentence, chance: 0.55 }],
    ['a cell whose labels say more than the name', { ...cell, chance: 0.6 }],
    ['a time that stands after other words and numbers', { ...sentence, time: 'later' }],
  ] as const)('is lower for %s', (_what, evidence) => {
    const usual = evidence.method === 'table' ? cell : sentence
    expect(confidenceOf(evidence)).toBeLessThan(confidenceOf(usual) - 0.01)
  })

  it('is a share of one, and each feature has its weight', () => {
    const evidence = fc.record({
      method: fc.constantFrom(...methodSchema.options),
      rule: fc.constantFrom('level', 'rank', 'table-cell', 'unlisted-card', 'anything'),
      period: fc.constantFrom(...originSchema.options),
      tableConfidence: fc.double({ min: 0, max: 1, noNaN: true }),
      unexplained: fc.double({ min: 0, max: 5, noNaN: true }),
    })
    fc.assert(
      fc.property(evidence, (one) => {
        expect(confidenceOf(one)).toBeGreaterThan(0)
        expect(confidenceOf(one)).toBeLessThan(1)
        expect(Object.keys(featuresOf(one)).sort()).toEqual(Object.keys(WEIGHTS).sort())
      }),
    )
  })
})

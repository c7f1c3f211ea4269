import { describe, expect, it } from 'vitest'
import { checkedPaper } from '../../making/checked.js'
import { rightPaper } from './right-papers.js'
import { runMutants } from './run-mutants.js'
import { seeded } from './seeded.js'

describe('misprints of right papers', () => {
  it('are all found when no true values could be printed so, and named first where statements cross', () => {
    const random = seeded(17)
    const reports = Array.from({ length: 6 }, () => {
      const { records } = checkedPaper(rightPaper(random, 'half-up'))
      return runMutants(records, 7)
    })
    const sum = (part: (report: (typeof reports)[number]) => number) =>
      reports.reduce((all, one) => all + part(one), 0)
    expect(reports.flatMap(({ missed }) => missed)).toEqual([])
    expect(sum(({ infeasible }) => infeasible)).toBeGreaterThan(500)
    expect(sum(({ crossing }) => crossing)).toBeGreaterThan(100)
    expect(sum(({ namedFirst }) => namedFirst) / sum(({ crossing }) => crossing)).toBeGreaterThanOrEqual(0.95)
  }, 120_000)
})

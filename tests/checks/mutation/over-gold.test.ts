import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { goldRecords } from './gold-records.js'
import { type MutationReport, runMutants } from './run-mutants.js'

/**
 * Misprints of hand-checked figures. The figures are not in this repository: `GOLD=folder npm run mutation` runs it.
 */
const folder = process.env.GOLD

describe.skipIf(folder === undefined)('misprints of hand-checked papers', () => {
  it('are all found when no true values could be printed so, and named first where statements cross', () => {
    const reports = readdirSync(folder ?? '')
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => runMutants(goldRecords(join(folder ?? '', name)), Number(process.env.EVERY ?? 1)))
    const sum = (part: (report: MutationReport) => number) => reports.reduce((all, one) => all + part(one), 0)
    const total = {
      figures: sum(({ figures }) => figures),
      mutants: sum(({ mutants }) => mutants),
      infeasible: sum(({ infeasible }) => infeasible),
      found: sum(({ found }) => found),
      crossing: sum(({ crossing }) => crossing),
      namedFirst: sum(({ namedFirst }) => namedFirst),
    }
    console.log(JSON.stringify({ ...total, byKind: reports.map(({ byKind }) => byKind) }, null, 1))
    const missed = reports.flatMap((report) => report.missed)
    if (missed.length > 0) console.log(missed.slice(0, 40).join('\n'))
    const unnamed = reports.flatMap((report) => report.unnamed)
    if (unnamed.length > 0) console.log(`not named first:\n${unnamed.slice(0, 40).join('\n')}`)
    expect(missed).toEqual([])
    expect(total.namedFirst / total.crossing).toBeGreaterThanOrEqual(0.95)
    if (process.env.EVERY === undefined) expect(total.mutants).toBeGreaterThanOrEqual(20_000)
  }, 3_600_000)
})

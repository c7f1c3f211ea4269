import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import { checkPapers } from '../../src/checks/check-papers.js'
import type { Claim } from '../../src/checks/claim.js'
import { type Figure, figureOfRecord } from '../../src/checks/figure.js'
import { chanceOf, judgedErrors, judgedWarnings, toldOf } from '../../src/checks/reliability.js'
import { tableOf } from '../extract/table/table-of.js'
import { checkedPaper } from '../making/checked.js'
import { recordWith } from '../making/record.js'
import { findingWith } from '../making/validation.js'

const sureBy = (confidence: number): Figure => figureOfRecord(recordWith({ confidence }))

function claim(check: string, severity: Claim['severity'], least = 1): Claim {
  return {
    check,
    severity,
    variant: 'rows',
    stated: sureBy(1),
    others: [sureBy(least)],
    verdict: 'contradicted',
    published: 1,
    computed: 2,
    interval: null,
    message: '',
    remark: null,
  }
}

describe('chanceOf', () => {
  it('is how often errors of the check were true, less half of the doubt in its least sure record', () => {
    expect(chanceOf(claim('table-total', 'error'), 'print')).toBe(0.97)
    expect(chanceOf(claim('parts-of-total', 'error', 0.5), 'records')).toBe(0.72)
    expect(chanceOf(claim('parts-of-total', 'error', 0.5), 'print')).toBe(0.96)
  })

  it('is below one half for warnings, unless those of the check were true when they were looked at', () => {
    expect(chanceOf(claim('table-total', 'warning'), 'print')).toBeLessThan(0.1)
    expect(chanceOf(claim('bound', 'warning'), 'records')).toBeLessThan(0.5)
    expect(chanceOf(claim('superlative', 'warning'), 'print')).toBeLessThan(0.5)
    expect(chanceOf(claim('period', 'warning'), 'print')).toBeGreaterThan(0.5)
  })

  it('is above one half for errors, which are made of records that are sure enough', () => {
    for (const check of Object.keys(judgedErrors))
      expect(chanceOf(claim(check, 'error', 0.3), 'records'), check).toBeGreaterThanOrEqual(0.5)
  })

  it('is the chance that both papers were read right where two papers print two values', () => {
    expect(chanceOf(claim('restatement', 'note', 0.42), 'records')).toBe(0.42)
  })
})

describe('toldOf', () => {
  const sure = findingWith({ id: 'sure', cause: 'unsure', chance: 0.5 })
  const unsure = findingWith({ id: 'unsure', severity: 'warning', chance: 0.49 })
  const uncounted = findingWith({ id: 'dataset', chance: null })

  it('leaves out what is likelier misread than misprinted, also as a cause', () => {
    expect(toldOf([sure, unsure, uncounted], false)).toEqual([{ ...sure, cause: null }, uncounted])
  })

  it('tells it as a note when all is asked for', () => {
    expect(toldOf([sure, unsure, uncounted], true)).toEqual([
      sure,
      { ...unsure, severity: 'note' },
      uncounted,
    ])
  })

  it('is how papers are checked: a total that may be of other lines is a note that only --pedantic shows', () => {
    const sessions = tableOf([
      ['Reason', 'Sessions'],
      ['Home', '10'],
      ['of which evenings', '4'],
      ['School', '20'],
      ['Total', '33'],
    ])
    const given = (pedantic: boolean) =>
      checkPapers([checkedPaper([sessions])], loadCatalogue(), { pedantic }).findings.map(
        ({ severity, check }) => `${severity} ${check}`,
      )
    expect(given(false)).toEqual([])
    expect(given(true)).toEqual(['note table-total'])
  })
})

describe('chances', () => {
  it('are told in docs/validate.md as the checks use them', () => {
    // The formatter pads the columns of a table.
    const page = readFileSync(new URL('../../docs/validate.md', import.meta.url), 'utf8').replace(
      / {2,}/g,
      ' ',
    )
    const none = { said: 0, right: 0 }
    for (const check of Object.keys({ ...judgedErrors, ...judgedWarnings })) {
      const { [check]: error = none } = judgedErrors
      const { [check]: warning = none } = judgedWarnings
      expect(page).toContain(
        `| \`${check}\` | ${error.said} | ${error.right} | ${warning.said} | ${warning.right} |`,
      )
    }
  })
})
